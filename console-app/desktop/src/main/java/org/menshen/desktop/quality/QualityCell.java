package org.menshen.desktop.quality;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.ShareRow;

/// A row of alarm quality: what it is about, its figure with numerator and denominator, and its share.
final class QualityCell implements RowCell<QualityRow> {

    static final double HEIGHT = 50;
    private static final PseudoClass WEAK = PseudoClass.getPseudoClass("weak");

    private final SeverityIcon icon = new SeverityIcon(18);
    private final ShareRow node = new ShareRow("quality", 2, icon);

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(QualityRow row, boolean selected) {
        icon.setVisible(row.severity() > 0);
        icon.setManaged(row.severity() > 0);
        icon.setSeverity(Math.max(1, row.severity()));
        node.show(new ShareRow.Words(row.title(), row.note(), row.figure(), row.detail(), row.share()), selected);
        node.pseudoClassStateChanged(WEAK, row.weak());
    }
}
