package org.menshen.desktop.deploy;

import java.util.Objects;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;

/// Two deployments side by side: the figures, the better one marked, and the posts where another unit stands. FX thread.
final class ComparePane extends HBox {

    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final double NAME = 34;
    private static final double FIGURE = 33;
    private static final String MARK = "▲ ";

    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Label none = DeployView.wrapped("help");
    private final RowList<String> posts = new RowList<>(SentenceCell.HEIGHT, SentenceCell::new, line -> line);
    private DeployPage.@Nullable Compared shown;

    ComparePane(Texts texts) {
        super(16);
        this.texts = texts;
        grid.getStyleClass().add("deploy-compare");
        for (double share : new double[] {NAME, FIGURE, FIGURE}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        none.setText(texts.get("compare.none"));
        Section head = new Section(texts.get("head.compare"));
        head.setAside("← →");
        VBox left = new VBox(10, head, none, grid);
        posts.setFocusTraversable(false);
        VBox.setVgrow(posts, Priority.ALWAYS);
        VBox right = new VBox(8, new Section(texts.get("head.differ")), posts);
        left.setMinWidth(0);
        right.setMinWidth(0);
        left.prefWidthProperty().bind(widthProperty().multiply(0.56));
        right.prefWidthProperty().bind(widthProperty().multiply(0.44));
        getChildren().setAll(left, right);
    }

    void show(DeployPage.Compared compared) {
        if (Objects.equals(compared, shown)) {
            return;
        }
        shown = compared;
        none.setVisible(compared.lines().isEmpty());
        none.setManaged(none.isVisible());
        grid.getChildren().clear();
        if (!compared.lines().isEmpty()) {
            grid.addRow(0, new Label(), title(compared.left()), title(compared.right()));
        }
        for (int i = 0; i < compared.lines().size(); i++) {
            DeployPage.Compared.Line line = compared.lines().get(i);
            Label name = DeployView.wrapped("help");
            name.setText(line.name());
            grid.addRow(i + 1, name, figure(line.left(), line.better() < 0), figure(line.right(), line.better() > 0));
        }
        posts.setRows(compared.posts().isEmpty() && !compared.lines().isEmpty() ? java.util.List.of(texts.get("compare.same")) : compared.posts());
    }

    private static Label title(String words) {
        Label label = DeployView.wrapped("deploy-side");
        label.setText(words);
        return label;
    }

    private static Label figure(String words, boolean better) {
        Label label = new Label(better ? MARK + words : words);
        label.getStyleClass().add("deploy-figure");
        label.pseudoClassStateChanged(BETTER, better);
        return label;
    }
}
