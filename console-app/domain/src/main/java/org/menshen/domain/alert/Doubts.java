package org.menshen.domain.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.time.StampRule;

/// What is not believed of an alert, kept among its attributes: the doubt, and what the source claimed. No source can set them.
public final class Doubts {

    private static final String PREFIX = "doubt.";
    private static final String TIME = PREFIX + "time";
    private static final String POSITION = PREFIX + "position";
    private static final String SEVERITY = PREFIX + "severity";
    private static final String TYPE = PREFIX + "type";
    private static final String CLAIMED = ".claimed";

    /// Why a position is not believed.
    public enum Place {
        /// latitude and longitude are both nothing
        ZERO,
        /// it lies outside the subdistrict and its surroundings
        OUTSIDE,
        /// no position on earth
        INVALID,
        /// it lies far from the site that the source names
        FAR_FROM_SITE,
        /// the source names a site that is not known here
        UNKNOWN_SITE
    }

    private Doubts() {
    }

    /// The attributes without any doubt, as a source may send them.
    public static Map<String, String> without(Map<String, String> attributes) {
        return attributes.keySet().stream().noneMatch(key -> key.startsWith(PREFIX)) ? attributes : strip(attributes, PREFIX);
    }

    /// The attributes with a doubt of the time.
    ///
    /// @param claimed as the source wrote it; `null` when it wrote none
    public static Map<String, String> time(Map<String, String> attributes, StampRule.Doubt doubt, @Nullable String claimed) {
        return with(attributes, TIME, doubt.name(), claimed);
    }

    /// The attributes with a doubt of the position.
    ///
    /// @param claimed as the source wrote it; `null` when it wrote none
    public static Map<String, String> position(Map<String, String> attributes, Place doubt, @Nullable String claimed) {
        return with(attributes, POSITION, doubt.name(), claimed);
    }

    /// The attributes with a severity that is none.
    ///
    /// @param claimed as the source wrote it
    public static Map<String, String> severity(Map<String, String> attributes, String claimed) {
        return with(attributes, SEVERITY, claimed, null);
    }

    /// What the source wrote in place of a severity; empty when it wrote one or nothing.
    public static Optional<String> severity(Map<String, String> attributes) {
        return Optional.ofNullable(attributes.get(SEVERITY));
    }

    /// The attributes with a type that this house does not know.
    ///
    /// @param claimed as the source wrote it
    public static Map<String, String> type(Map<String, String> attributes, String claimed) {
        return with(attributes, TYPE, claimed, null);
    }

    /// The type that the source wrote and this house does not know; empty when it knows it.
    public static Optional<String> type(Map<String, String> attributes) {
        return Optional.ofNullable(attributes.get(TYPE));
    }

    /// The attributes without a type or severity that is none.
    static Map<String, String> withoutCodes(Map<String, String> attributes) {
        return strip(strip(attributes, SEVERITY), TYPE);
    }

    /// The attributes without a doubt of the position.
    static Map<String, String> withoutPosition(Map<String, String> attributes) {
        return strip(attributes, POSITION);
    }

    /// The attributes without a doubt of the time.
    static Map<String, String> withoutTime(Map<String, String> attributes) {
        return strip(attributes, TIME);
    }

    /// Why the time is not believed; empty when it is.
    public static Optional<String> time(Map<String, String> attributes) {
        return Optional.ofNullable(attributes.get(TIME));
    }

    /// What time the source claimed; empty when it is believed, or when there was none.
    public static Optional<String> claimedTime(Map<String, String> attributes) {
        return Optional.ofNullable(attributes.get(TIME + CLAIMED));
    }

    /// Why the position is not believed; empty when it is.
    public static Optional<String> position(Map<String, String> attributes) {
        return Optional.ofNullable(attributes.get(POSITION));
    }

    /// What position the source claimed; empty when it is believed, or when there was none.
    public static Optional<String> claimedPosition(Map<String, String> attributes) {
        return Optional.ofNullable(attributes.get(POSITION + CLAIMED));
    }

    private static Map<String, String> with(Map<String, String> attributes, String key, String doubt, @Nullable String claimed) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(key, doubt);
        more.remove(key + CLAIMED);
        if (claimed != null) {
            more.put(key + CLAIMED, claimed);
        }
        return more;
    }

    private static Map<String, String> strip(Map<String, String> attributes, String prefix) {
        Map<String, String> rest = new HashMap<>(attributes);
        rest.keySet().removeIf(key -> key.startsWith(prefix));
        return rest;
    }
}
