package org.menshen.desktop.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.menshen.domain.code.Code;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.indicator.PinnedFigures;

/// Draws up the scorecards of a month: each indicator earns its weight in full when it reaches its target and less in proportion; what tells nothing
/// of somebody is left out, and the rest counts for all. Not on the FX thread.
final class ScoreMaker {

    private static final String WEIGHTS = "score-weights";
    private static final int DECIMALS = 2;
    private static final double HUNDRED = 100;

    private final FiguresRoom room;

    ScoreMaker(FiguresRoom room) {
        this.room = room;
    }

    /// A scorecard.
    ///
    /// @param key who is assessed
    /// @param score 0…100
    /// @param pinned what it is made of
    record Card(String key, BigDecimal score, PinnedFigures pinned) {
    }

    List<Card> of(FigureSpan month, Indicator.Dimension by) {
        IndicatorBook book = room.book();
        Map<String, PinnedFigures> pinned = new TreeMap<>();
        Map<String, double[]> points = new TreeMap<>();
        for (Code code : room.ports().codes().list(WEIGHTS).all()) {
            Indicator indicator = room.indicator(code.code()).filter(each -> each.target() != null && each.splits().containsKey(by)).orElse(null);
            if (indicator == null) {
                continue;
            }
            double weight = code.number("weight").orElse(0);
            IndicatorBook.Cut cut = IndicatorBook.Cut.whole(List.of(month.whole(room.zone())));
            book.split(indicator, cut, by).forEach((key, figure) -> {
                if (!key.isEmpty() && figure.percent().isPresent()) {
                    double earned = weight * share(indicator, figure);
                    double[] sum = points.computeIfAbsent(key, any -> new double[2]);
                    sum[0] += earned;
                    sum[1] += weight;
                    PinnedFigures before = pinned.getOrDefault(key, new PinnedFigures(List.of()).with("span", month.kind(), month.from(), month.to(),
                            room.ports().clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
                    pinned.put(key, before.with("score", indicator.id(), indicator.name().zh(), indicator.name().en(), plain(weight), figure.part(),
                            figure.whole(), plain(indicator.target()), plain(earned)));
                }
            });
        }
        List<Card> cards = new ArrayList<>();
        points.forEach((key, sum) -> cards.add(new Card(key, BigDecimal.valueOf(sum[0] / sum[1] * HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP),
                pinned.get(key))));
        return cards;
    }

    private static double share(Indicator indicator, IndicatorFigure figure) {
        double percent = figure.percent().orElseThrow().doubleValue();
        double target = indicator.target() == null ? HUNDRED : indicator.target();
        return indicator.lower() ? percent <= target ? 1 : target / percent : target <= 0 ? 1 : Math.min(1, percent / target);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
