package org.menshen.domain.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;

/// What one alert adds to the figures.
///
/// @param occurred when it happened, by its source: what a line has kept back, or a first synchronisation brings at once, is no flood
/// @param priority 0 high, 1 medium, 2 low
/// @param type a key of `alert-types`
/// @param answerS after how many seconds somebody answered it; `null` while nobody has
/// @param inTime whether that was within its limit
/// @param again how often it was raised again
/// @param chattered whether it came again and again within seconds
/// @param finding what was found
/// @param source who raised it
/// @param judged whose verdicts it counts among
record Entry(Instant occurred, int priority, String type, @Nullable Long answerS, boolean inTime, int again, boolean chattered,
             QualityRules.Finding finding, Source source, List<Source> judged) {

    static Entry of(Alert alert, QualityRules rules) {
        Long answerS = alert.acknowledged() == null ? null
            : Math.max(0, Duration.between(alert.waitingSince(), alert.acknowledged().at()).toSeconds());
        boolean inTime = rules.inTime(alert);
        int priority = alert.severity() <= rules.high() ? 0 : alert.severity() <= rules.medium() ? 1 : 2;
        return new Entry(alert.raisedAt(), priority, alert.typeCode(), answerS, inTime, alert.repeats(),
            rules.habits().chattersUntil(alert).isPresent(), QualityRules.finding(alert), Source.of(alert, rules), Source.judged(alert, rules));
    }
}
