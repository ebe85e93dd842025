package org.menshen.desktop.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.indicator.Rate;
import org.menshen.domain.site.Site;
import org.menshen.domain.statistic.Disclosure;
import org.menshen.domain.statistic.SmallCells;
import org.menshen.domain.statistic.StatisticBook;
import org.menshen.domain.work.WorkItem;

/// Thefts before and after a site was made new (E-02): the quarter before the one in which it was put into use, and the quarter after. Counts come by
/// committee and week and never by site: told is the committee in which the site lies. Not on the FX thread.
///
/// @param room what figures are counted from
/// @param texts of this package
/// @param words figures in words
record RetrofitRows(FiguresRoom room, Texts texts, IndicatorWords words) {

    private static final String REGISTER = "retrofit";
    private static final String IN_USE = "IN_USE";
    private static final int MONTHS = 3;

    List<FiguresRow> of(StatisticBook book, String series, long small) {
        Quarters quarters = new Quarters(book, series, new Disclosure(book, series, small), new HashMap<>());
        List<FiguresRow> rows = new ArrayList<>();
        room.ports().works().registers().published(REGISTER, IN_USE).stream().filter(item -> !item.field("finished").isEmpty())
                .sorted(Comparator.comparing((WorkItem item) -> item.field("finished")).reversed().thenComparing(WorkItem::id))
                .forEach(item -> row(item, quarters).ifPresent(rows::add));
        return rows;
    }

    /// Which committees are told in which quarter: worked out once for all sites.
    private record Quarters(StatisticBook book, String series, Disclosure disclosure, Map<StatisticBook.Stretch, Map<String, SmallCells.Told>> told) {

        Map<String, SmallCells.Told> of(StatisticBook.Stretch quarter) {
            return told.computeIfAbsent(quarter, disclosure::quarter);
        }
    }

    private Optional<FiguresRow> row(WorkItem item, Quarters quarters) {
        Site site = room.ports().workspace().find(Subject.parse(item.field("site"))).map(Versioned::state).filter(Site.class::isInstance)
                .map(Site.class::cast).orElse(null);
        if (site == null) {
            return Optional.empty();
        }
        LocalDate finished = LocalDate.parse(item.field("finished"));
        Side before = side(quarters, site.committeeCode(), finished.minusMonths(MONTHS));
        Side after = side(quarters, site.committeeCode(), finished.plusMonths(MONTHS));
        String change = before.open && after.open ? Rate.change(after.count, before.count).map(rate -> (rate.signum() > 0 ? "+" : "")
                + rate.toPlainString().replace('-', '−') + "%").orElse(IndicatorWords.NOTHING) : IndicatorWords.NOTHING;
        return Optional.of(new FiguresRow("retrofit:" + item.id(), texts.get("retrofit.row", new Titles(room.ports().names()).of(site),
                finished.toString()), texts.get("retrofit.note", room.code("committees", site.committeeCode())),
                texts.get("retrofit.figure", before.words, after.words), texts.get("retrofit.change", change), -1, null, item.subject()));
    }

    /// One side of the comparison.
    private record Side(long count, boolean open, String words) {
    }

    private Side side(Quarters quarters, String committee, LocalDate day) {
        StatisticBook.Stretch quarter = quarters.disclosure.quarterOf(day).orElse(null);
        Long count = quarter == null ? null : quarters.book.byCommittee(quarters.series, quarter).get(committee);
        if (quarter == null || count == null) {
            return new Side(0, false, IndicatorWords.NOTHING);
        }
        boolean open = quarters.of(quarter).get(committee) == SmallCells.Told.OPEN;
        return new Side(count, open, open ? words.count(count) : texts.get("withheld"));
    }
}
