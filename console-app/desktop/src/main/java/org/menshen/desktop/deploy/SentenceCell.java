package org.menshen.desktop.deploy;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;

/// A sentence in one line.
final class SentenceCell implements RowCell<String> {

    static final double HEIGHT = 26;

    private final Label words = ColumnRow.rest("deploy-sentence");
    private final ColumnRow node = new ColumnRow("deploy-line", words);

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(String row, boolean selected) {
        words.setText(row);
        node.tell(false, row);
    }
}
