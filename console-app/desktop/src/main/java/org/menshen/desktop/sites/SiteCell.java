package org.menshen.desktop.sites;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.ColumnRow;
import org.menshen.desktop.widget.RowCell;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.site.SiteHealth;

/// A guarded site in one line. FX thread.
final class SiteCell implements RowCell<SiteRow> {

    static final double HEIGHT = 36;
    private static final double HEALTH = 128;
    private static final double TYPE = 136;
    private static final double WIDE_TYPE = 220;
    private static final double COMMITTEE = 220;
    private static final double DEVICES = 76;
    private static final double ALERTS = 64;
    private static final double FIGURE = 74;
    private static final double WIDE_FIGURE = 88;
    private static final double SYMBOL = 20;
    private static final double DOT = 10;
    private static final PseudoClass ILL = PseudoClass.getPseudoClass("ill");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final StatusDot dot = new StatusDot();
    private final Label health = ColumnRow.column("sites-health", HEALTH - DOT - 6);
    private final Label name = ColumnRow.rest("row-title");
    private final Label type;
    private final Label committee;
    private final Label devices = ColumnRow.column("sites-figure", DEVICES);
    private final SeverityIcon severity = new SeverityIcon(SYMBOL);
    private final Label alerts = ColumnRow.column("sites-figure", ALERTS - SYMBOL - 8);
    private final List<Label> figures = new ArrayList<>();
    private final ColumnRow node;

    /// @param columns of the registers
    /// @param wide whether there is room for the committee
    SiteCell(int columns, boolean wide) {
        type = ColumnRow.column("sites-word", wide ? WIDE_TYPE : TYPE);
        committee = ColumnRow.column("sites-word", wide ? COMMITTEE : 0);
        HBox first = box(dot, health);
        HBox calls = box(severity, alerts);
        node = new ColumnRow("sites-row", first, name, type);
        if (wide) {
            node.getChildren().add(committee);
        }
        node.getChildren().addAll(devices, calls);
        for (int i = 0; i < columns; i++) {
            Label figure = ColumnRow.column("sites-figure", wide ? WIDE_FIGURE : FIGURE);
            figures.add(figure);
            node.getChildren().add(figure);
        }
    }

    private static HBox box(Region sign, Label words) {
        HBox box = new HBox(6, sign, words);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /// The names of the columns.
    ///
    /// @param columns of the registers
    static Region head(Texts texts, List<String> columns, boolean wide) {
        ColumnRow head = new ColumnRow("sites-head", titled("sites-word", HEALTH, texts.get("column.health")));
        Label site = ColumnRow.rest("sites-word");
        site.setText(texts.get("column.name"));
        head.getChildren().addAll(site, titled("sites-word", wide ? WIDE_TYPE : TYPE, texts.get("column.type")));
        if (wide) {
            head.getChildren().add(titled("sites-word", COMMITTEE, texts.get("column.committee")));
        }
        head.getChildren().addAll(titled("sites-figure", DEVICES, texts.get("column.devices")),
                titled("sites-figure", ALERTS, texts.get("column.alerts")));
        columns.forEach(column -> head.getChildren().add(titled("sites-figure", wide ? WIDE_FIGURE : FIGURE, column)));
        return head;
    }

    private static Label titled(String style, double width, String words) {
        Label label = ColumnRow.column(style, width);
        label.setText(words);
        return label;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(SiteRow row, boolean selected) {
        dot.setKind(dot(row.health()));
        health.setText(row.healthWords());
        health.pseudoClassStateChanged(ILL, row.health() != SiteHealth.NORMAL);
        name.setText(row.name());
        type.setText(row.typeName());
        committee.setText(row.committee());
        devices.setText(row.devices());
        severity.setVisible(row.worst() > 0);
        if (row.worst() > 0) {
            severity.setSeverity(row.worst());
        }
        alerts.setText(row.alerts());
        for (int i = 0; i < figures.size() && i < row.figures().size(); i++) {
            figures.get(i).setText(row.lates().get(i) + row.figures().get(i));
            figures.get(i).pseudoClassStateChanged(LATE, !row.lates().get(i).isEmpty());
        }
        node.tell(selected, row.name(), row.healthWords(), row.devices(), row.alerts(), String.join(", ", row.figures()));
    }

    static StatusDot.Kind dot(SiteHealth health) {
        return switch (health) {
            case NORMAL -> StatusDot.Kind.OK;
            case MAINTENANCE -> StatusDot.Kind.BUSY;
            case PARTLY_OFFLINE -> StatusDot.Kind.LATE;
            case OFFLINE, ALARM -> StatusDot.Kind.DOWN;
        };
    }
}
