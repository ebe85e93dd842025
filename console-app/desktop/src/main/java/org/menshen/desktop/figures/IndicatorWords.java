package org.menshen.desktop.figures;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.indicator.PinnedFigures;
import org.menshen.domain.work.WorkItem;

/// Figures in words. What has nothing below the line is told as "—", never as nought.
final class IndicatorWords {

    /// What is told where there is nothing to tell.
    static final String NOTHING = "—";
    private static final int BEGINNING = 16;
    private static final long FITS = 10_000_000;

    private final FiguresRoom room;
    private final Texts texts;

    IndicatorWords(FiguresRoom room, Texts texts) {
        this.room = room;
        this.texts = texts;
    }

    /// The figure.
    String value(Indicator indicator, IndicatorFigure figure) {
        if (indicator.kind() == Indicator.Kind.COUNT) {
            return count(figure.whole());
        }
        return figure.percent().map(percent -> percent(percent, texts)).orElse(NOTHING);
    }

    static String percent(BigDecimal percent, Texts texts) {
        return texts.get("percent", percent.stripTrailingZeros().scale() <= 0 ? percent.setScale(0).toPlainString() : percent.toPlainString());
    }

    /// How a kept fingerprint begins.
    static String beginning(String sealed) {
        String shown = PinnedFigures.shown(sealed);
        return shown.substring(0, Math.min(BEGINNING, shown.length()));
    }

    /// A pinned time; as it is written when it is none any more.
    static String at(String written, ZoneId zone) {
        try {
            return Numbers.day(Instant.parse(written), zone);
        } catch (DateTimeException none) {
            return written;
        }
    }

    String count(long count) {
        return Counts.of(count, texts.lang());
    }

    /// Minutes to the last one as long as they fit: two that are nearly the same would be rounded to nothing.
    private String minutes(long minutes) {
        return minutes < FITS ? String.format(Locale.ROOT, "%,d", minutes) : count(minutes);
    }

    /// What it is made of.
    String fraction(Indicator indicator, IndicatorFigure figure) {
        return indicator.kind() == Indicator.Kind.COUNT ? texts.get("fraction.count")
                : indicator.of() == Indicator.Matter.DEVICE ? texts.get("fraction.minutes", minutes(figure.part()), minutes(figure.whole()))
                : texts.get("fraction", count(figure.part()), count(figure.whole()));
    }

    /// How it is to be taken.
    ///
    /// @param target in percent; `null` for none
    String verdict(Indicator indicator, IndicatorFigure figure, @Nullable Double target) {
        if (figure.standing() == IndicatorFigure.Standing.FEW) {
            return texts.get("verdict.few", indicator.least());
        }
        if (target == null || indicator.kind() == Indicator.Kind.COUNT) {
            return "";
        }
        String line = texts.get(indicator.lower() ? "target.most" : "target.least", percent(BigDecimal.valueOf(target), texts));
        return figure.percent().isEmpty() ? line : texts.get(met(indicator, figure, target) ? "verdict.met" : "verdict.short", line);
    }

    FiguresPage.Level level(Indicator indicator, IndicatorFigure figure, @Nullable Double target) {
        return target == null || figure.percent().isEmpty() || indicator.kind() == Indicator.Kind.COUNT ? FiguresPage.Level.PLAIN
                : met(indicator, figure, target) ? FiguresPage.Level.GOOD : FiguresPage.Level.SHORT;
    }

    private static boolean met(Indicator indicator, IndicatorFigure figure, double target) {
        int against = figure.percent().orElse(BigDecimal.ZERO).compareTo(BigDecimal.valueOf(target));
        return indicator.lower() ? against <= 0 : against >= 0;
    }

    /// Its course as heights, 0…1; -1 for slots that tell nothing.
    List<Double> heights(Indicator indicator, List<IndicatorFigure> trend) {
        long most = Math.max(1, trend.stream().mapToLong(IndicatorFigure::whole).max().orElse(1));
        return trend.stream().map(each -> each.whole() == 0 ? -1.0
                : indicator.kind() == Indicator.Kind.COUNT ? (double) each.whole() / most : (double) each.part() / each.whole()).toList();
    }

    /// The value by which a figure is divided, in words.
    String key(Indicator indicator, Indicator.Dimension by, String key) {
        if (key.isEmpty()) {
            return texts.get("key.none");
        }
        return switch (by) {
            case COMMITTEE -> room.code("committees", key);
            case PERSON -> key.substring(key.indexOf('|') + 1);
            case SHIFT -> room.code("figure-shifts", key);
            case SITE, UNIT, TYPE -> new KeyNames(room, texts).of(indicator, indicator.splits().getOrDefault(by, ""), key);
        };
    }

    /// Of what days the figures pinned to an item are, when they were worked out, and whether they are still those that were pinned.
    static List<String> pinned(WorkItem item, PinnedFigures pinned, Texts texts, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        for (List<String> span : pinned.of("span", 5)) {
            lines.add(texts.get("brief.span", span.get(2), span.get(3)));
            lines.add(texts.get("brief.snapshot", at(span.get(4), zone)));
        }
        boolean whole = pinned.sealed().equals(item.field("fingerprint"));
        lines.add(texts.get(whole ? "brief.fingerprint.short" : "brief.altered", beginning(item.field("fingerprint"))));
        return lines;
    }
}
