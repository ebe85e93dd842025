package org.menshen.domain.suggest;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What speaks for and against a unit beside the way that it has: the reasons of a suggestion, each of which can be said in words.
///
/// @param onShift whether the roster has it on shift
/// @param until when its shift ends, or begins when it is off; `null` when that is not known
/// @param load how many orders it was given within the time of `suggest.load-window-h`
/// @param skill a key of `skills` that the kind of incident needs and the unit has; `null` when none is needed or none fits
/// @param needed whether the kind of incident needs a skill
/// @param gap whether no other free unit of its type is near its post; the post is left without one when it goes
/// @param siteId the site of that post; `null` when it belongs to none
/// @param handicap what all of it together is worth, added to the time of arrival when units are ranked; below 0 when it speaks for the unit
public record Merit(boolean onShift, @Nullable Instant until, int load, @Nullable String skill, boolean needed, boolean gap,
                    @Nullable String siteId, Duration handicap) {

    /// Nothing is known but the way.
    public static final Merit UNKNOWN = new Merit(true, null, 0, null, false, false, null, Duration.ZERO);
}
