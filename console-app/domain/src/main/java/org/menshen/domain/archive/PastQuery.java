package org.menshen.domain.archive;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What is asked of the alerts of the past. Everything that is given has to hold; an empty set asks for nothing.
///
/// @param words each has to fit
/// @param types keys of `alert-types`
/// @param severities 1…5
/// @param outcomes how they ended
/// @param siteIds sites
/// @param buildingIds buildings
/// @param deviceIds devices
/// @param ruleIds editions of rules
/// @param from raised then or later; `null` for any time
/// @param until raised before then; `null` for any time
/// @param order what comes first
public record PastQuery(List<Word> words, Set<String> types, Set<Integer> severities, Set<Outcome> outcomes, Set<String> siteIds,
                        Set<String> buildingIds, Set<String> deviceIds, Set<String> ruleIds, @Nullable Instant from, @Nullable Instant until,
                        Order order) {

    /// All, the newest first.
    public static final PastQuery ALL = new PastQuery(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null,
        Order.NEWEST);

    /// Copies the collections.
    public PastQuery {
        words = List.copyOf(words);
        types = Set.copyOf(types);
        severities = Set.copyOf(severities);
        outcomes = Set.copyOf(outcomes);
        siteIds = Set.copyOf(siteIds);
        buildingIds = Set.copyOf(buildingIds);
        deviceIds = Set.copyOf(deviceIds);
        ruleIds = Set.copyOf(ruleIds);
    }

    /// What comes first.
    public enum Order {
        /// The newest.
        NEWEST,
        /// The gravest, of those the newest.
        WORST
    }

    /// A word that somebody typed. It fits an alert whose place or basis holds it, whose id, source's id or device begins with it, or that has one
    /// of the codes and places whose names it fits.
    ///
    /// In a text a Chinese character is a unit of its own, any run of other letters and digits is one, and everything else only separates: the
    /// word's units have to follow each other there, the last one may be the beginning of a longer run. Letters count as small, wide ones as
    /// narrow. A word without units fits all.
    ///
    /// @param text as typed, without blanks
    /// @param types types whose names it fits
    /// @param siteIds sites whose names it fits
    /// @param buildingIds buildings whose names it fits
    /// @param deviceIds devices whose names it fits
    /// @param ruleIds rules whose names it fits
    public record Word(String text, Set<String> types, Set<String> siteIds, Set<String> buildingIds, Set<String> deviceIds, Set<String> ruleIds) {

        /// Copies the sets.
        public Word {
            types = Set.copyOf(types);
            siteIds = Set.copyOf(siteIds);
            buildingIds = Set.copyOf(buildingIds);
            deviceIds = Set.copyOf(deviceIds);
            ruleIds = Set.copyOf(ruleIds);
        }

        /// A word that is no name.
        public static Word of(String text) {
            return new Word(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        }
    }
}
