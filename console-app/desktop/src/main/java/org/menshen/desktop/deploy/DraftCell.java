package org.menshen.desktop.deploy;

import javafx.scene.layout.Region;

import org.menshen.desktop.widget.DotRow;
import org.menshen.desktop.widget.RowCell;

/// A deployment in the list: mark, name over event and time, and how far it is.
final class DraftCell implements RowCell<DeployPage.DraftRow> {

    static final double HEIGHT = 46;

    private final DotRow node = new DotRow("deploy");

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(DeployPage.DraftRow row, boolean selected) {
        node.show(row.dot(), row.title(), row.note(), row.right(), selected);
    }
}
