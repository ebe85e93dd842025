package org.menshen.workstation.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.port.Exhibit;

/// Lays tables, charts and pictures onto pages. Words of one row share their base line, so that they are read back in the order in which they stand.
final class ExhibitLayout {

    private static final int RULE = 0xB0B6BE;
    private static final int HEAD = 0xE9ECF0;
    /// what a bar is held against
    private static final int MARK = 0x202428;
    private static final float CELL = 3;
    private static final float LANE = 74;
    private static final float POINT = 2.5f;
    private static final float TICK = 7;
    private static final float THIN = 0.5f;
    private static final float LABEL = 130;
    private static final float COUNT = 40;
    private static final float THICK = 8;
    private static final float TALL = 64;
    private static final float SMALL = 6.5f;
    private static final float LANE_STEP = Pages.LINE * Pages.LEADING + SMALL * Pages.LEADING + 2;
    private static final float HIGHEST = Pages.HEIGHT - 3 * Pages.MARGIN;

    private final Pages pages;

    ExhibitLayout(Pages pages) {
        this.pages = pages;
    }

    void add(Exhibit exhibit) throws IOException {
        switch (exhibit) {
            case Exhibit.Table table -> table(table);
            case Exhibit.Chart chart when chart.upright() -> upright(chart);
            case Exhibit.Chart chart -> lying(chart);
            case Exhibit.Timeline line -> timeline(line);
            case Exhibit.Picture picture -> picture(picture);
        }
    }

    /// How much of a page the beginning of an exhibit needs: of a table its head and a row, of bars the first three, of a picture all of it.
    static float least(Exhibit exhibit) {
        float line = Pages.LINE * Pages.LEADING;
        return switch (exhibit) {
            case Exhibit.Table table -> 2 * (line + CELL);
            case Exhibit.Chart chart when chart.upright() -> TALL + 4 * line;
            case Exhibit.Chart chart -> line * (1 + Math.min(chart.bars().size(), 3));
            case Exhibit.Timeline all -> line + LANE_STEP * all.lanes().size() + 2 * line;
            case Exhibit.Picture picture -> line + height(picture) + CELL;
        };
    }

    private static float height(Exhibit.Picture picture) {
        return (float) Math.min(HIGHEST, Pages.ROOM * picture.ratio());
    }

    private void table(Exhibit.Table table) throws IOException {
        row(table, table.head(), true, true);
        for (List<String> row : table.rows()) {
            row(table, row, false, false);
        }
    }

    /// A row is not torn; one that does not fit any more stands on the next page below the head again.
    private void row(Exhibit.Table table, List<String> cells, boolean head, boolean first) throws IOException {
        float all = table.widths().stream().mapToInt(Integer::intValue).sum();
        List<List<String>> broken = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            float width = Pages.ROOM * table.widths().get(i) / all - 2 * CELL;
            broken.add(pages.broken(pages.type().writable(cells.get(i)), Pages.LINE, width));
            lines = Math.max(lines, broken.getLast().size());
        }
        float height = lines * Pages.LINE * Pages.LEADING + CELL;
        if (!pages.has(head ? height * 2 : height)) {
            pages.turn();
            if (!head) {
                row(table, table.head(), true, false);
            }
        }
        float top = pages.y();
        if (head) {
            box(Pages.MARGIN, top - height, Pages.ROOM, height, HEAD);
        }
        if (first) {
            box(Pages.MARGIN, top, Pages.ROOM, THIN, RULE);
        }
        box(Pages.MARGIN, top - height, Pages.ROOM, THIN, RULE);
        float x = Pages.MARGIN;
        for (int i = 0; i < broken.size(); i++) {
            for (int line = 0; line < broken.get(i).size(); line++) {
                words(broken.get(i).get(line), Pages.LINE, x + CELL, top - (line + 1) * Pages.LINE * Pages.LEADING + 1);
            }
            x += Pages.ROOM * table.widths().get(i) / all;
        }
        pages.down(height);
    }

    private void lying(Exhibit.Chart chart) throws IOException {
        float step = Pages.LINE * Pages.LEADING;
        title(chart.title(), step * Math.min(chart.bars().size(), 3));
        float most = Math.max(1, chart.most());
        float label = labels(chart);
        float wide = Pages.ROOM - label - COUNT;
        for (Exhibit.Bar bar : chart.bars()) {
            pages.room(step);
            pages.down(step);
            float base = pages.y();
            words(beginning(bar.label(), label - 2 * CELL), Pages.LINE, Pages.MARGIN, base);
            if (bar.count() > 0) {
                box(Pages.MARGIN + label, base - 1, Math.max(1, wide * bar.count() / most), THICK, bar.colour());
            }
            if (bar.against() > 0) {
                box(Pages.MARGIN + label + wide * bar.against() / most, base - 2.5f, 1, THICK + 3, MARK);
            }
            words(bar.figure(), Pages.LINE, Pages.MARGIN + label + wide + CELL, base);
        }
    }

    /// Each lane is a line with its moments on it; their labels stand above it as far as they have room.
    private void timeline(Exhibit.Timeline line) throws IOException {
        title(line.title(), LANE_STEP * line.lanes().size() + 2 * Pages.LINE);
        float wide = Pages.ROOM - LANE;
        for (Exhibit.Lane lane : line.lanes()) {
            pages.down(LANE_STEP);
            float base = pages.y();
            box(Pages.MARGIN + LANE, base + 2, wide, THIN, RULE);
            float from = Pages.MARGIN + LANE;
            // what stands above is written first, as it is read back
            for (Exhibit.Moment moment : lane.moments()) {
                float x = Pages.MARGIN + LANE + (float) Math.clamp(moment.at(), 0.0, 1.0) * (wide - POINT);
                box(x, base, POINT, TICK, moment.colour());
                from = within(moment.label(), x - TICK, POINT + 2 * TICK, from, base + TICK + 4);
            }
            words(beginning(lane.name(), LANE - 2 * CELL), Pages.LINE, Pages.MARGIN, base);
        }
        pages.down(Pages.LINE * Pages.LEADING);
        String end = pages.type().writable(line.to());
        words(pages.type().writable(line.from()), SMALL, Pages.MARGIN + LANE, pages.y());
        words(end, SMALL, Pages.MARGIN + Pages.ROOM - pages.type().width(end, SMALL), pages.y());
    }

    /// Bars over time: their counts stand in one row below them and their times in the next one, as far as they have room.
    private void upright(Exhibit.Chart chart) throws IOException {
        title(chart.title(), TALL + 3 * Pages.LINE * Pages.LEADING);
        float most = Math.max(1, chart.most());
        float step = Pages.ROOM / Math.max(1, chart.bars().size());
        float ground = pages.y() - TALL - CELL;
        box(Pages.MARGIN, ground - THIN, Pages.ROOM, THIN, RULE);
        float counts = ground - SMALL * Pages.LEADING;
        float labels = counts - SMALL * Pages.LEADING - 2;
        float countsFrom = Pages.MARGIN;
        float labelsFrom = Pages.MARGIN;
        for (int i = 0; i < chart.bars().size(); i++) {
            Exhibit.Bar bar = chart.bars().get(i);
            float x = Pages.MARGIN + i * step;
            if (bar.count() > 0) {
                box(x + step * 0.1f, ground, step * 0.8f, Math.max(1, TALL * bar.count() / most), bar.colour());
                countsFrom = within(String.valueOf(bar.count()), x, step, countsFrom, counts);
            }
            labelsFrom = within(bar.label(), x, step, labelsFrom, labels);
        }
        pages.down(pages.y() - labels);
    }

    /// Words in the middle of a bar unless others stand there.
    ///
    /// @return where the next words may begin
    private float within(String text, float x, float step, float from, float base) throws IOException {
        String written = pages.type().writable(text);
        float wide = pages.type().width(written, SMALL);
        float begins = Math.max(Pages.MARGIN, x + (step - wide) / 2);
        if (begins < from || begins + wide > Pages.MARGIN + Pages.ROOM) {
            return from;
        }
        words(written, SMALL, begins, base);
        return begins + wide + 2 * CELL;
    }

    /// As much of a label as has room, with a sign that there is more of it.
    /// As much as the longest label needs, up to half of the page.
    private float labels(Exhibit.Chart chart) throws IOException {
        float longest = LABEL;
        for (Exhibit.Bar bar : chart.bars()) {
            longest = Math.max(longest, pages.type().width(pages.type().writable(bar.label()), Pages.LINE) + 3 * CELL);
        }
        return Math.min(longest, Pages.ROOM / 2);
    }

    private String beginning(String label, float room) throws IOException {
        String written = pages.type().writable(label);
        List<String> rows = pages.broken(written, Pages.LINE, room);
        String more = pages.type().writable("…");
        return rows.size() == 1 ? written : pages.broken(written, Pages.LINE, room - pages.type().width(more, Pages.LINE)).getFirst() + more;
    }

    private void title(String title, float below) throws IOException {
        pages.add(title, Pages.LINE, below);
        pages.down(CELL);
    }

    private void picture(Exhibit.Picture picture) throws IOException {
        float height = height(picture);
        float width = (float) Math.min(Pages.ROOM, height / picture.ratio());
        pages.add(picture.title(), Pages.LINE, height + CELL);
        pages.down(height + CELL);
        if (picture.png().length > 0) {
            pages.page().images().add(new Pages.Image(picture.png(), Pages.MARGIN, pages.y(), width, height));
        }
    }

    private void words(String text, float size, float x, float y) {
        pages.page().rows().add(new Pages.Row(text, size, x, y));
    }

    private void box(float x, float y, float width, float height, int rgb) {
        pages.page().boxes().add(new Pages.Box(x, y, width, height, rgb));
    }
}
