package org.menshen.desktop.sites;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;

/// A line of the card of a site: a heading, or something that can be opened. FX thread.
final class CardLineCell implements RowCell<SitePage.Line> {

    static final double HEIGHT = 28;
    private static final double LABEL = 104;
    private static final double SYMBOL = 20;
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass OPENS = PseudoClass.getPseudoClass("opens");

    private final Label label = ColumnRow.column("sites-label", LABEL);
    private final SeverityIcon severity = new SeverityIcon(SYMBOL);
    private final Label words = ColumnRow.rest("sites-line-words");
    private final Label note = new Label();
    private final ColumnRow node;

    CardLineCell() {
        note.getStyleClass().add("sites-note");
        note.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        node = new ColumnRow("sites-line", label, severity, words, note);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(SitePage.Line line, boolean selected) {
        label.setText(line.label());
        label.setMaxWidth(line.head() ? Double.MAX_VALUE : LABEL);
        label.setPrefWidth(line.head() ? Region.USE_COMPUTED_SIZE : LABEL);
        severity.setVisible(line.severity() > 0);
        severity.setManaged(line.severity() > 0);
        if (line.severity() > 0) {
            severity.setSeverity(line.severity());
        }
        words.setText(line.words());
        note.setText(line.note());
        node.pseudoClassStateChanged(HEAD, line.head());
        node.pseudoClassStateChanged(LATE, line.late());
        node.pseudoClassStateChanged(OPENS, line.target() != null);
        node.tell(selected && !line.head(), line.label(), line.words(), line.note());
    }
}
