package org.menshen.desktop.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.menshen.desktop.quality.QualityPage.Level;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.quality.Quality;
import org.menshen.domain.quality.QualityRules;
import org.menshen.domain.quality.Source;

/// Says in words what the figures say: every one with its numerator, its denominator and what it should be. Any thread.
final class QualityWords {

    private static final int SECONDS = 120;
    private static final List<String> PRIORITIES = List.of("high", "medium", "low");

    private final ConsolePorts ports;
    private final QualityRules rules;
    private final Texts texts;
    private final QualityRows rows;

    QualityWords(ConsolePorts ports, QualityRules rules, Texts texts) {
        this.ports = ports;
        this.rules = rules;
        this.texts = texts;
        this.rows = new QualityRows(ports, rules, texts);
    }

    /// What is looked at.
    ///
    /// @param span the stretch of time
    /// @param place which of the stretches it is, from 1
    /// @param of how many stretches there are
    /// @param quality its figures
    /// @param part which list
    record Sight(QualitySpan span, int place, int of, Quality quality, QualityPart part) {
    }

    /// The alerts that stand behind a row.
    ///
    /// @param source whose they are
    /// @param ids the alerts, the newest first
    record Behind(Source source, List<String> ids) {
    }

    QualityPage page(Sight sight, Optional<Behind> behind) {
        Quality quality = sight.quality();
        List<QualityRow> tunings = rows.tunings();
        List<QualityRow> shown = behind.map(each -> rows.behind(each.ids())).orElseGet(() -> switch (sight.part()) {
            case WORST -> rows.worst(quality);
            case FALSE -> rows.judged(quality);
            case ANSWERS -> rows.answers(quality);
            case TUNING -> tunings;
        });
        String title = texts.get("title", sight.span().title(), Numbers.stretch(quality.from(), quality.to(), ports.zone()));
        return new QualityPage(title, texts.get("place", sight.place(), sight.of()), tiles(quality), chart(quality), priorities(quality),
                sight.part(), List.of(quality.worst().size(), quality.judged().size(), quality.answers().size() - 1, rows.open(tunings)),
                behind.map(each -> texts.get("behind." + (sight.part() == QualityPart.FALSE ? "judged" : "raised"), rows.name(each.source()),
                        each.ids().size())).orElse(""), shown, texts.get("empty." + sight.part()));
    }

    private QualityPage.Chart chart(Quality quality) {
        return new QualityPage.Chart(quality.slots().stream().map(slot -> QualityPage.Bar.of(slot, rules)).toList(), rules.acceptable(),
                rules.manageable(), rules.flood());
    }

    private List<QualityPage.Tile> tiles(Quality q) {
        List<QualityPage.Tile> tiles = new ArrayList<>();
        double far = figure("quality.far");
        double mean = q.mean(rules.slot());
        QualityRules.Band band = rules.band(mean);
        tiles.add(new QualityPage.Tile(texts.get("tile.mean"), number(mean), texts.get("tile.mean.of", q.alerts(),
                stretches(q.stretches(rules.slot())),
                number(rules.acceptable())), level(band), texts.get("band." + band)));
        QualityRules.Band most = rules.band(q.peak().map(Quality.Slot::total).orElse(0));
        tiles.add(new QualityPage.Tile(texts.get("tile.peak"), q.peak().map(slot -> String.valueOf(slot.total())).orElse(none()),
                q.peak().filter(slot -> slot.total() > 0).map(slot -> texts.get("tile.peak.at", Numbers.stretch(slot.from(),
                        slot.from().plus(rules.slot()), ports.zone()), rules.flood())).orElse(texts.get("tile.peak.of", rules.flood())), level(most),
                texts.get("band." + most)));
        double flood = q.slots().isEmpty() ? 0 : (double) q.flooded() / q.slots().size();
        double floodMost = figure("quality.flood-share");
        tiles.add(judged("tile.flood", percent(flood), texts.get("tile.flood.of", q.flooded(), q.slots().size(), percent(floodMost)),
                flood > floodMost, flood > far * floodMost));
        int stale = (int) figure("quality.stale-most");
        tiles.add(judged("tile.stale", String.valueOf(q.stale()), texts.get("tile.stale.of", q.standing(), q.open(),
                rules.habits().stale().toHours(), stale), q.stale() > stale, q.stale() > far * stale));
        int chatter = (int) figure("quality.chatter-most");
        tiles.add(judged("tile.chatter", String.valueOf(q.chattered()), texts.get("tile.chatter.of", q.chattered(), q.alerts(), q.again(), chatter),
                q.chattered() > chatter, false));
        Quality.Answers all = q.allAnswers();
        tiles.add(judged("tile.answers", all.answered() == 0 ? none() : texts.get("seconds.two", span(all.halfS()), span(all.mostS())),
                texts.get("tile.answers.of", all.answered(), all.alerts(), share(all.inTime(), all.limited())),
                all.limited() > 0 && all.inTime() < all.limited() * figure("quality.answers.good"),
                all.inTime() < all.limited() * figure("quality.answers.poor")));
        return tiles;
    }

    private QualityPage.Tile judged(String name, String value, String detail, boolean over, boolean far) {
        Level level = far ? Level.FAR : over ? Level.OVER : Level.GOOD;
        return new QualityPage.Tile(texts.get(name), value, detail, level, texts.get("level." + level));
    }

    private static Level level(QualityRules.Band band) {
        return switch (band) {
            case ACCEPTABLE, MANAGEABLE -> Level.GOOD;
            case DEMANDING -> Level.OVER;
            case FLOOD -> Level.FAR;
        };
    }

    private List<QualityPage.Priority> priorities(Quality q) {
        List<QualityPage.Priority> all = new ArrayList<>();
        int whole = q.priority().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < PRIORITIES.size(); i++) {
            String name = PRIORITIES.get(i);
            int part = q.priority().get(i);
            double target = figure("quality.priority." + name);
            double share = whole == 0 ? 0 : (double) part / whole;
            // too few of low priority is what too many of the others are
            boolean over = i < 2 && whole > 0 && share > target;
            all.add(new QualityPage.Priority(texts.get("priority." + name),
                    texts.get("priority.of", share(part, whole), percent(target)), share, target,
                    over ? share > figure("quality.far") * target ? Level.FAR : Level.OVER : Level.GOOD));
        }
        return all;
    }

    private double figure(String key) {
        return ports.codes().figure(key);
    }

    private String none() {
        return texts.get("none");
    }

    private String share(int part, int whole) {
        return share(texts, part, whole);
    }

    static String share(Texts texts, int part, int whole) {
        return whole == 0 ? texts.get("share.none", part, whole) : texts.get("share", part, whole, percent((double) part / whole));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.0995 && share * 100 % 1 > 0.001 ? "%.1f%%" : "%.0f%%", share * 100);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }

    /// So many digits that the division can be done again.
    private static String stretches(double value) {
        return value < 10 ? String.format(Locale.ROOT, "%.2f", value) : number(value);
    }

    static String span(long seconds) {
        return seconds < SECONDS ? seconds + " s" : Numbers.minutes(Duration.ofSeconds(seconds));
    }
}
