package org.menshen.desktop.figures;

import javafx.scene.layout.Region;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.ShareRow;

/// A row beside a figure.
final class FiguresCell implements RowCell<FiguresRow> {

    static final double HEIGHT = 48;

    private final ShareRow node = new ShareRow("figure", 1);

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(FiguresRow row, boolean selected) {
        node.show(new ShareRow.Words(row.title(), row.note(), row.figure(), row.detail(), row.share()), selected);
    }
}
