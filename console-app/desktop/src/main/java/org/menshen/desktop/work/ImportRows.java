package org.menshen.desktop.work;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.RowList;
import org.menshen.domain.intake.ItemImport;
import org.menshen.domain.intake.ItemImport.RefusedRow;

/// The rows of an import: its columns, and what was refused. FX thread.
final class ImportRows {

    private static final double HEIGHT = 30;
    private static final double TALL = 46;
    private static final double NAME = 150;
    private static final double STANDS = 190;
    private static final double LINE = 56;
    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");

    private ImportRows() {
    }

    /// A column of the file.
    ///
    /// @param stands what it stands for
    /// @param left whether it is not taken
    record Heading(String heading, String sample, String stands, boolean left) {
    }

    /// A row that was refused, in words.
    record Refused(String line, String column, String value, String reason) {

        static Refused of(List<String> words) {
            return new Refused(words.get(0), words.get(1), words.get(2), words.get(3));
        }

        String id() {
            return line + " " + column;
        }
    }

    /// What was refused, then what is here already and differs.
    static List<RefusedRow> both(ItemImport.Standing standing) {
        List<RefusedRow> all = new ArrayList<>(standing.refused());
        all.addAll(standing.differing());
        return all;
    }

    static RowList<Heading> headings() {
        return new RowList<>(HEIGHT, HeadingCell::new, Heading::heading);
    }

    static RowList<Refused> refused() {
        return new RowList<>(TALL, RefusedCell::new, Refused::id);
    }

    private static final class HeadingCell implements RowCell<Heading> {

        private final Label heading = ColumnRow.column("work-word", NAME);
        private final Label stands = ColumnRow.column("row-title", STANDS);
        private final Label sample = ColumnRow.rest("row-note");
        private final ColumnRow node = new ColumnRow("work-row", heading, stands, sample);

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(Heading row, boolean selected) {
            heading.setText(row.heading());
            stands.setText(row.stands());
            sample.setText(row.sample().replace('\n', ' '));
            stands.pseudoClassStateChanged(LEFT, row.left());
            node.tell(selected, row.heading(), row.stands(), row.sample());
        }
    }

    private static final class RefusedCell implements RowCell<Refused> {

        private final Label line = ColumnRow.column("work-figure", LINE);
        private final Label reason = ColumnRow.rest("import-reason");
        private final ColumnRow node = new ColumnRow("work-row", line, reason);

        RefusedCell() {
            reason.setWrapText(true);
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(Refused row, boolean selected) {
            line.setText(row.line());
            reason.setText((row.column().isEmpty() ? "" : row.column() + "  ") + row.reason());
            node.tell(selected, row.line(), row.column(), row.reason());
        }
    }
}
