package org.menshen.desktop.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Texts;

/// A month with what is due on each day. A click on a day shows its items. FX thread.
final class CalendarPane {

    private static final int DAYS = 7;
    private static final int WEEKS = 6;
    private static final double CELL = 46;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");

    private final Texts texts;
    private final Label title = new Label();
    private final List<Day> days = new ArrayList<>();
    private final VBox node;
    private WorkPage.Month shown = WorkPage.EMPTY.days();

    CalendarPane(Texts texts, Consumer<LocalDate> onDay) {
        this.texts = texts;
        Locale locale = "zh".equals(texts.lang().code()) ? Locale.CHINESE : Locale.ENGLISH;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("work-month");
        for (int i = 0; i < DAYS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / DAYS);
            grid.getColumnConstraints().add(column);
            Label name = new Label(DayOfWeek.of(i + 1).getDisplayName(TextStyle.SHORT, locale));
            name.getStyleClass().addAll("note", "faint");
            grid.add(name, i, 0);
        }
        for (int i = 0; i < DAYS * WEEKS; i++) {
            Day day = new Day();
            day.box.setOnMouseClicked(event -> onDay.accept(day.date));
            days.add(day);
            grid.add(day.box, i % DAYS, 1 + i / DAYS);
        }
        title.getStyleClass().add("title");
        node = new VBox(6, title, grid);
        node.getStyleClass().add("work-calendar");
        node.setMinHeight(Region.USE_PREF_SIZE);
    }

    /// One day.
    private static final class Day {

        private final Label number = new Label();
        private final Label count = new Label();
        private final HBox box;
        private LocalDate date = LocalDate.EPOCH;

        Day() {
            number.getStyleClass().addAll("note", "work-day-number");
            count.getStyleClass().add("work-day-count");
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            box = new HBox(number, between, count);
            box.getStyleClass().add("work-day");
            box.setPrefHeight(CELL);
        }
    }

    Region node() {
        return node;
    }

    void show(WorkPage.Month month) {
        if (month.equals(shown)) {
            return;
        }
        shown = month;
        title.setText(texts.get("calendar.month", month.month().getYear(), String.format(Locale.ROOT, "%02d", month.month().getMonthValue())));
        LocalDate first = month.month().atDay(1);
        LocalDate date = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (Day day : days) {
            day.date = date;
            long due = month.counts().getOrDefault(date, 0L);
            day.number.setText(String.valueOf(date.getDayOfMonth()));
            day.count.setText(due == 0 ? "" : String.valueOf(due));
            day.box.pseudoClassStateChanged(SELECTED, date.equals(month.day()));
            day.box.pseudoClassStateChanged(TODAY, date.equals(month.today()));
            day.box.pseudoClassStateChanged(PAST, due > 0 && date.isBefore(month.today()));
            day.box.pseudoClassStateChanged(OTHER, !date.getMonth().equals(month.month().getMonth()));
            day.box.setAccessibleText(date + " " + due);
            date = date.plusDays(1);
        }
    }
}
