package org.menshen.domain.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertHabits;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.Code;

/// The figures that alarm quality is measured and judged by, from the configuration.
///
/// @param slot the stretch that alerts are counted in: ten minutes
/// @param acceptable alerts in a stretch that are acceptable in the long run
/// @param manageable alerts in a stretch that can just be managed
/// @param flood more than so many in a stretch are a flood
/// @param floodEnd fewer than so many end it
/// @param habits what chatters and what is stale
/// @param least fewer verdicts than these say nothing of a rate
/// @param worst how many of the worst sources are named
/// @param high severities up to this are of high priority
/// @param medium severities up to this, and not high, are of medium priority
/// @param within how soon an alert of a type has to be answered; empty when nothing is said of it
/// @param seen whether alerts of a type come from a model that looks at pictures
/// @param camera whether a device is a camera
/// @param share the share of the usual limits that the duty level of a time leaves
public record QualityRules(Duration slot, double acceptable, double manageable, int flood, int floodEnd, AlertHabits habits, int least, int worst,
                           int high, int medium, Function<String, Optional<Duration>> within, Predicate<String> seen, Predicate<String> camera,
                           ToDoubleFunction<Instant> share) {

    private static final String TYPES = "alert-types";
    private static final String TRIAL = "trial";

    /// What the codes say.
    @FunctionalInterface
    public interface Attributes {

        /// An attribute of a code of a list; empty when there is none.
        Optional<String> of(String list, String code, String key);
    }

    /// The figures in force.
    ///
    /// @param figure a figure of `figures.yaml` by its key
    /// @param codes attributes of codes
    /// @param camera whether a device is a camera, by its id
    /// @param share the share of the usual limits that the duty level of a time leaves
    public static QualityRules of(ToDoubleFunction<String> figure, Attributes codes, Predicate<String> camera,
                                  ToDoubleFunction<Instant> share) {
        Map<String, Optional<Duration>> limits = new ConcurrentHashMap<>();
        return new QualityRules(Duration.ofSeconds((long) figure.applyAsDouble("quality.slot-s")), figure.applyAsDouble("quality.rate.acceptable"),
            figure.applyAsDouble("quality.rate.manageable"), (int) figure.applyAsDouble("alert.flood.count"),
            (int) figure.applyAsDouble("alert.flood.end-count"), AlertHabits.of(figure), (int) figure.applyAsDouble("quality.verdicts-least"),
            (int) figure.applyAsDouble("quality.worst"), (int) figure.applyAsDouble("quality.priority.high-to"),
            (int) figure.applyAsDouble("quality.priority.medium-to"),
            type -> limits.computeIfAbsent(type, code -> codes.of(TYPES, code, "ackWithin").map(Code::spanOf)),
            type -> codes.of(TYPES, type, "source").filter("AI"::equals).isPresent(), camera, share);
    }

    /// Whether somebody answered an alert within the limit of its type at the duty level that was in force when it began to wait; one that nobody
    /// answered, or whose type has no limit, was not.
    public boolean inTime(Alert alert) {
        return alert.acknowledged() != null && limit(alert.typeCode(), alert.waitingSince())
            .filter(limit -> !alert.acknowledged().at().isAfter(alert.waitingSince().plus(limit))).isPresent();
    }

    /// How soon an alert of a type that began to wait at a time has to be answered; empty when nothing is said of it.
    public Optional<Duration> limit(String type, Instant at) {
        return within.apply(type).map(usual -> Duration.ofMillis((long) (usual.toMillis() * share.applyAsDouble(at))));
    }

    /// Whether an alert is one of those that the watch had to answer: what was suppressed, is for other ground, was over before anybody had to see
    /// it, or comes from a rule on trial is none.
    public static boolean counts(Alert alert) {
        return switch (alert.status()) {
            case ELSEWHERE, SUPPRESSED, OOS -> false;
            case EXPIRED, CANCELLED -> alert.acknowledged() != null && !trial(alert);
            default -> !trial(alert);
        };
    }

    /// Whether the rule or model behind an alert is on trial, and nobody has taken the alert into the queue.
    public static boolean trial(Alert alert) {
        return alert.origin().attributes().containsKey(TRIAL) && alert.calledAt() == null;
    }

    /// What was found of an alert.
    static Finding finding(Alert alert) {
        if (alert.verdict() == null) {
            return Finding.NONE;
        }
        if (alert.status() == AlertStatus.FALSE) {
            return Finding.FALSE;
        }
        return switch (alert.status()) {
            case CONFIRMED, LINKED, CLOSED -> Finding.TRUE;
            default -> Finding.NONE;
        };
    }

    /// What a verdict says of who raised the alert; duplicates and tests say nothing.
    enum Finding { NONE, TRUE, FALSE }

    /// How a count of alerts in a stretch is judged.
    public Band band(double count) {
        return count <= acceptable ? Band.ACCEPTABLE : count <= manageable ? Band.MANAGEABLE : count <= flood ? Band.DEMANDING : Band.FLOOD;
    }

    /// How many alerts a person can take, by EEMUA 191 and ISA-18.2.
    public enum Band {
        /// As it should be.
        ACCEPTABLE,
        /// It can be managed.
        MANAGEABLE,
        /// More than a person should have for long.
        DEMANDING,
        /// More than a person can take in.
        FLOOD
    }
}
