package org.menshen.desktop.responsibility;

import java.util.List;
import java.util.Optional;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ColumnCell;
import org.menshen.desktop.widget.PairGrid;
import org.menshen.desktop.widget.RowList;

/// The checks of a round in the order of the draw, and below them how it was drawn, worked out, published and paid. FX thread.
final class RoundPane {

    private final RowList<ResponsibilityPage.Check> checks = new RowList<>(ColumnCell.HEIGHT, RoundPane::check, ResponsibilityPage.Check::id);
    private final PairGrid details = new PairGrid("matrix-details");
    private final VBox node;

    RoundPane(Texts texts) {
        checks.setMinHeight(0);
        checks.setEmptyWords(texts.get("round.none"));
        VBox.setVgrow(checks, Priority.ALWAYS);
        details.setMinHeight(Region.USE_PREF_SIZE);
        node = new VBox(checks.under(check().heading(texts, "column.order", "column.site", "column.number", "column.state", "column.score",
                "column.amount")), checks, details);
        node.setMinHeight(0);
        node.setMinWidth(0);
    }

    private static ColumnCell<ResponsibilityPage.Check> check() {
        return new ColumnCell<>("responsibility", List.of("figure", "row-title", "row-note", "row-note", "figure", "figure"),
                List.of(48.0, 0.0, 170.0, 130.0, 70.0, 90.0),
                row -> List.of(row.order(), row.site(), row.number(), row.state(), row.score(), row.amount()));
    }

    Region node() {
        return node;
    }

    Region list() {
        return checks;
    }

    void show(ResponsibilityPage page, String round) {
        checks.setRows(page.checks().getOrDefault(round, List.of()));
        if (selected().isEmpty()) {
            checks.select(checks.rows().isEmpty() ? null : checks.rows().getFirst().id());
        }
        checks.tick();
        details.show(page.details().getOrDefault(round, List.of()));
    }

    void step(int down) {
        checks.step(down);
    }

    /// The id of the work item of the selected check.
    Optional<String> selected() {
        return checks.rows().stream().map(ResponsibilityPage.Check::id).filter(id -> id.equals(checks.selectedIdProperty().get())).findFirst();
    }
}
