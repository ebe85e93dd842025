package org.menshen.domain.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A list of a scenario file.
public enum DraftSection {
    /// Crowd zones whose count follows a script.
    CROWD(List.of("zone", "points"), List.of("zone", "points", "slow", "seen")),
    /// Alerts and calls to send.
    ALERTS(List.of("t", "source", "type"), List.of("t", "source", "type", "severity", "sensor", "camera", "near", "zone", "site", "building", "at",
        "place", "basis", "attributes", "clears")),
    /// Sensor values to send.
    TELEMETRY(List.of("t", "sensor", "value", "unit"), List.of("t", "sensor", "value", "unit")),
    /// Devices that go and come back.
    HEARTBEATS(List.of("t", "camera", "online"), List.of("t", "camera", "online")),
    /// Units of others that move by themselves.
    MOVES(List.of("from", "to", "unit"), List.of("from", "to", "unit", "site", "zone", "home")),
    /// Work items that are opened or taken further.
    WORK(List.of("t", "item", "as"), List.of("t", "item", "as", "workflow", "act", "at", "values", "remark", "evidence")),
    /// Rounds of gate checks that are drawn, worked out or published.
    ROUNDS(List.of("t", "round", "as"), List.of("t", "round", "as", "month", "siteType", "count", "seed", "act", "rule", "reason")),
    /// What is expected of those who are trained.
    EXPECT(List.of("id", "zh", "en", "part", "after", "limit"), List.of("id", "zh", "en", "part", "after", "limit", "critical", "notBefore", "fact",
        "alert", "incident", "body", "unit", "level", "kind", "to", "plan", "step", "option", "says", "item", "workflow", "act", "value",
        "with", "round", "rule", "acts")),
    /// What must not be done.
    WRONG(List.of("id", "zh", "en", "part", "after"), List.of("id", "zh", "en", "part", "after", "until", "before", "critical", "fact",
        "alert", "incident", "body", "unit", "level", "kind", "to", "plan", "step", "option", "says", "item", "workflow", "act", "value",
        "with", "round", "rule", "acts")),
    /// Which expected acts are to follow each other.
    ORDER(List.of("id", "zh", "en", "part", "sequence"), List.of("id", "zh", "en", "part", "sequence", "critical"));

    private final List<String> needed;
    private final List<String> fields;

    DraftSection(List<String> needed, List<String> fields) {
        this.needed = needed;
        this.fields = fields;
    }

    /// Its name in the file.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The section of a name; empty when there is none.
    public static Optional<DraftSection> named(String name) {
        return Arrays.stream(values()).filter(section -> section.written().equals(name)).findFirst();
    }

    /// The fields that every entry has.
    public List<String> needed() {
        return needed;
    }

    /// All fields that an entry may have, in the order in which they are written.
    public List<String> fields() {
        return fields;
    }

    /// Whether it is a rule of the score, not something that is sent.
    public boolean scored() {
        return this == EXPECT || this == WRONG || this == ORDER;
    }

    /// The field that says when an entry comes; that of a crowd stands in its points, and an order has no time.
    String timed() {
        return switch (this) {
            case MOVES -> "from";
            case EXPECT, WRONG -> "after";
            case ORDER -> "sequence";
            case CROWD -> "points";
            default -> "t";
        };
    }
}
