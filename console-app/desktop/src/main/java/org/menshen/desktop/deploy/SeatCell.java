package org.menshen.desktop.deploy;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;

/// A post in one line: where, when, what it asks for, who stands there, the way, the load, and what is wrong or how its order stands.
final class SeatCell implements RowCell<DeployPage.PostRow> {

    static final double HEIGHT = 30;
    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final Label name = ColumnRow.rest("row-title");
    private final Label hours = ColumnRow.column("figure", 96);
    private final Label skill = ColumnRow.column("row-note", 92);
    private final Label unit = ColumnRow.column("deploy-unit", 132);
    private final Label way = ColumnRow.column("figure", 56);
    private final Label load = ColumnRow.column("figure", 60);
    private final Label marks = ColumnRow.column("deploy-marks", 236);
    private final ColumnRow node = new ColumnRow("deploy-seat", name, hours, skill, unit, way, load, marks);

    /// The line above the rows that says what stands in each column.
    static Region head(Texts texts) {
        SeatCell cell = new SeatCell();
        cell.name.setText(texts.get("column.post"));
        cell.hours.setText(texts.get("column.hours"));
        cell.skill.setText(texts.get("column.skill"));
        cell.unit.setText(texts.get("column.unit"));
        cell.way.setText(texts.get("column.way"));
        cell.load.setText(texts.get("column.load"));
        cell.marks.setText(texts.get("column.marks"));
        cell.node.getStyleClass().setAll("deploy-heading");
        return cell.node;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(DeployPage.PostRow row, boolean selected) {
        name.setText(row.name());
        hours.setText(row.hours());
        skill.setText(row.skill());
        unit.setText(row.unit());
        way.setText(row.way());
        load.setText(row.load());
        marks.setText(row.marks());
        node.pseudoClassStateChanged(AMISS, row.amiss());
        node.pseudoClassStateChanged(DIFFERS, row.differs());
        node.tell(selected, row.name(), row.hours(), row.skill(), row.unit(), row.way(), row.load(), row.marks());
    }
}
