package org.menshen.desktop.director;

import java.util.List;

import javafx.css.PseudoClass;

import org.menshen.desktop.widget.ColumnCell;

/// The rows of the desk.
final class Columns {

    private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
    private static final String STYLE = "director";

    private Columns() {
    }

    /// Injects; those that are still to come stand out.
    static final class Injects extends ColumnCell<InjectRow> {

        Injects() {
            super(STYLE, List.of("figure", "row-title", "director-state", "figure"), List.of(66.0, 0.0, 96.0, 72.0),
                    row -> List.of(row.time(), row.words(), row.state(), row.left()));
        }

        @Override
        public void show(InjectRow row, boolean selected) {
            super.show(row, selected);
            node().pseudoClassStateChanged(AHEAD, row.ahead());
        }
    }

    /// Trainees.
    static final class Trainees extends ColumnCell<TraineeRow> {

        Trainees() {
            super(STYLE, List.of("row-title", "row-note", "row-note", "row-note", "figure"), List.of(136.0, 190.0, 150.0, 0.0, 40.0),
                    row -> List.of(row.name(), row.seat(), row.sees(), row.did(), row.score()));
        }
    }
}
