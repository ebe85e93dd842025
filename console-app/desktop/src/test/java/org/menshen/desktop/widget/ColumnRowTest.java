package org.menshen.desktop.widget;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Insets;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;

class ColumnRowTest {

    /// In a narrow row notes give way to what the row is about; times never do, and in a wide row nobody does.
    @Test
    void wideColumnsGiveWayInANarrowRow() {
        Fx.run(() -> {
            Label time = ColumnRow.column("figure", 70);
            Label note = ColumnRow.column("row-note", 300);
            Label words = ColumnRow.rest("row-title");
            words.setText("x".repeat(400));
            ColumnRow row = new ColumnRow("draft-row", time, words, note);
            row.resize(1200, 32);
            row.layout();
            assertThat(note.getWidth()).isEqualTo(300);
            row.resize(500, 32);
            row.layout();
            assertThat(words.getWidth()).isGreaterThan(140);
            assertThat(note.getWidth()).isBetween(135.0, 299.0);
            assertThat(time.getWidth()).isEqualTo(70);
            row.resize(1200, 32);
            row.layout();
            assertThat(note.getWidth()).isEqualTo(300);
        });
    }

    /// The first width of a heading comes before the style sheet and never changes: its columns stand over those of the rows all the same.
    @Test
    void edgesThatComeLaterMoveTheColumnsAlike() {
        Fx.run(() -> {
            Label late = ColumnRow.column("row-note", 300);
            ColumnRow heading = new ColumnRow("draft-row", ColumnRow.rest("row-title"), late);
            heading.resize(400, 32);
            heading.setPadding(new Insets(0, 60, 0, 60));
            heading.layout();
            Label soon = ColumnRow.column("row-note", 300);
            ColumnRow row = new ColumnRow("draft-row", ColumnRow.rest("row-title"), soon);
            row.setPadding(new Insets(0, 60, 0, 60));
            row.resize(400, 32);
            row.layout();
            assertThat(late.getWidth()).isEqualTo(soon.getWidth()).isLessThan(300);
        });
    }

    @Test
    void aColumnMayHaveMoreOfAWideRow() {
        Fx.run(() -> {
            Label place = ColumnRow.column("row-note", 200);
            ColumnRow row = new ColumnRow("log-row", ColumnRow.rest("row-title"), place);
            row.widen(place, 0.25);
            row.resize(1600, 32);
            row.layout();
            assertThat(place.getWidth()).isEqualTo(400);
            row.resize(700, 32);
            row.layout();
            assertThat(place.getWidth()).isEqualTo(200);
        });
    }
}
