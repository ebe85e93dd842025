package org.menshen.domain.archive;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.domain.code.CodeBook;

/// How much of the alerts of the past is kept, and of which alerts how much.
///
/// @param kept how long
/// @param most how many, the newest of them
/// @param piece changes of the log that are looked through for one piece when the past is filled
/// @param worded types whose words, device and source's own id are kept; of all others only type, site and building are
public record PastRules(Duration kept, int most, int piece, Set<String> worded) {

    /// Copies the set.
    public PastRules {
        worded = Set.copyOf(worded);
    }

    /// Reads them from `figures.yaml`, `alert-groups.yaml` and `alert-types.yaml`.
    ///
    /// @throws java.util.NoSuchElementException when a figure is missing
    public static PastRules of(CodeBook codes) {
        Set<String> worded = codes.list("alert-types").all().stream().filter(type -> type.attribute("group")
            .flatMap(group -> codes.find("alert-groups", group)).flatMap(group -> group.attribute("pastWords")).filter("yes"::equals).isPresent())
            .map(type -> type.code()).collect(Collectors.toUnmodifiableSet());
        return new PastRules(Duration.ofDays((long) codes.figure("past-alerts.kept-days")), (int) codes.figure("past-alerts.most"),
            (int) codes.figure("past-alerts.piece"), worded);
    }
}
