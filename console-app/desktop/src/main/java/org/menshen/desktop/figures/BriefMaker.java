package org.menshen.desktop.figures;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.indicator.PinnedFigures;
import org.menshen.domain.site.Site;
import org.menshen.domain.statistic.Statistic;
import org.menshen.domain.statistic.StatisticBook;
import org.menshen.domain.work.TallySpan;

/// Draws up the figures of a brief: indicators beside those of the days before, statistics, where alerts concentrate and when. Not on the FX thread.
final class BriefMaker {

    private static final int SPOTS = 8;
    private static final int HOURS = 24;
    private static final String ALERTS = "alerts-in-time";

    private final FiguresRoom room;
    private final StatisticSource statistics;

    BriefMaker(FiguresRoom room, StatisticSource statistics) {
        this.room = room;
        this.statistics = statistics;
    }

    /// The figures of some days as they stand now.
    PinnedFigures of(FigureSpan span) {
        IndicatorBook book = room.book();
        PinnedFigures pinned = new PinnedFigures(List.of()).with("span", span.kind(), span.from(), span.to(),
                room.ports().clock().instant().truncatedTo(ChronoUnit.SECONDS));
        List<String> groups = room.ports().codes().list("indicator-groups").all().stream().map(Code::code).toList();
        IndicatorBook.Cut now = cut(span);
        IndicatorBook.Cut before = cut(span.moved(-1));
        for (Indicator indicator : room.indicators(groups)) {
            IndicatorFigure figure = book.figure(indicator, now);
            IndicatorFigure prior = book.figure(indicator, before);
            if (figure.whole() > 0 || prior.whole() > 0) {
                pinned = pinned.with("indicator", indicator.id(), indicator.name().zh(), indicator.name().en(), indicator.kind(), figure.part(),
                        figure.whole(), indicator.least(), prior.part(), prior.whole());
            }
        }
        return spots(book, now, span, statistics(pinned));
    }

    private IndicatorBook.Cut cut(FigureSpan span) {
        return IndicatorBook.Cut.whole(List.of(span.whole(room.zone())));
    }

    /// What was published last of each series; small counts as they may be told.
    private PinnedFigures statistics(PinnedFigures before) {
        PinnedFigures pinned = before;
        StatisticBook book = statistics.book();
        for (Code series : room.ports().codes().list(Statistic.SERIES).all()) {
            StatisticBook.Stretch days = book.newest(series.code()).orElse(null);
            if (days != null) {
                StatisticSource.Told told = statistics.told(book, series.code(), days);
                pinned = pinned.with("statistic", series.code(), days.from(), days.to(), told.now(), told.before(), told.compared().derived(),
                        statistics.signed(told));
            }
        }
        return pinned;
    }

    private PinnedFigures spots(IndicatorBook book, IndicatorBook.Cut now, FigureSpan span, PinnedFigures before) {
        PinnedFigures pinned = before;
        Indicator alerts = room.indicator(ALERTS).orElse(null);
        if (alerts == null) {
            return pinned;
        }
        for (Map.Entry<String, IndicatorFigure> site : most(book.split(alerts, now, Indicator.Dimension.SITE))) {
            String name = room.ports().workspace().find(Subject.parse(site.getKey())).map(Versioned::state).filter(Site.class::isInstance)
                    .map(found -> ((Site) found).name()).orElse(site.getKey());
            pinned = pinned.with("spot", name, site.getValue().whole());
        }
        for (Map.Entry<String, IndicatorFigure> type : most(book.split(alerts, now, Indicator.Dimension.TYPE))) {
            pinned = pinned.with("type", type.getKey(), type.getValue().whole());
        }
        long[] hours = new long[HOURS];
        for (FigureSpan day = FigureSpan.of(FigureSpan.Kind.DAY, span.from()); !day.from().isAfter(span.to()); day = day.moved(1)) {
            TallySpan whole = day.whole(room.zone());
            List<IndicatorFigure> counts = book.trend(alerts, IndicatorBook.Cut.whole(List.of(whole)), day.slots(room.zone()));
            for (int hour = 0; hour < HOURS; hour++) {
                hours[hour] += counts.get(hour).whole();
            }
        }
        for (int hour = 0; hour < HOURS; hour++) {
            pinned = pinned.with("hour", hour, hours[hour]);
        }
        return pinned;
    }

    private static List<Map.Entry<String, IndicatorFigure>> most(Map<String, IndicatorFigure> split) {
        return split.entrySet().stream().filter(each -> !each.getKey().isEmpty())
                .sorted(Comparator.comparing((Map.Entry<String, IndicatorFigure> each) -> each.getValue().whole()).reversed()
                        .thenComparing(Map.Entry::getKey)).limit(SPOTS).toList();
    }
}
