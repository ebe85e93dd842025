package org.menshen.desktop.sites;

import java.util.List;

import org.menshen.domain.site.SiteHealth;

/// A guarded site as it is shown in the list: text already.
///
/// @param id its id
/// @param name what it is called
/// @param type key of its type
/// @param typeName that in words
/// @param committee whose ground it stands on
/// @param health how it stands by its devices
/// @param healthWords that in words
/// @param devices how many answer of how many
/// @param worst the worst severity of what is open there; 0 when nothing is
/// @param alerts how many alerts and incidents are open; empty when none is
/// @param figures what the columns of the registers say; a dash where nothing is known
/// @param lates how many of those are late, in words; empty where none is
record SiteRow(String id, String name, String type, String typeName, String committee, SiteHealth health, String healthWords, String devices,
               int worst, String alerts, List<String> figures, List<String> lates) {

    /// Copies the lists.
    SiteRow {
        figures = List.copyOf(figures);
        lates = List.copyOf(lates);
    }

    /// Whether some words are among what it says.
    boolean says(String words) {
        String all = String.join(" ", id, name, typeName, committee, healthWords).toLowerCase(java.util.Locale.ROOT);
        return List.of(words.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+")).stream().allMatch(all::contains);
    }
}
