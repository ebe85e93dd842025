package org.menshen.desktop.sites;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;

/// The guarded sites as they are to be painted. Immutable; computed off the FX thread.
///
/// @param rows those that the filters let through, the worst first
/// @param tabs how many there are of each type, all first, in words
/// @param tab which of them is shown
/// @param summary how many stand how
/// @param heads names of the columns of the registers
/// @param card the selected site; empty when there is none
/// @param arrival which work items are still on their way to this console, in words; empty when the figures of the registers are whole
record SitePage(List<SiteRow> rows, List<String> tabs, int tab, String summary, List<String> heads, Optional<Card> card, String arrival) {

    static final SitePage EMPTY = new SitePage(List.of(), List.of(), 0, "", List.of(), Optional.empty(), "");

    /// Everything about one site.
    ///
    /// @param id its id
    /// @param title its name
    /// @param note type, ground, state
    record Card(String id, String title, String note, List<Line> lines) {
    }

    /// A line of a card.
    ///
    /// @param head whether it only names what follows
    /// @param label what it is about
    /// @param words what it says
    /// @param note short, at the right
    /// @param severity 1…5; 0 for none
    /// @param late whether it is late
    /// @param target what Enter opens; `null` for nothing
    /// @param window the window that shows that
    record Line(String id, boolean head, String label, String words, String note, int severity, boolean late, @Nullable Subject target,
                String window) {

        static Line head(String id, String label, String note) {
            return new Line(id, true, label, "", note, 0, false, null, "");
        }

        static Line plain(String id, String label, String words) {
            return new Line(id, false, label, words, "", 0, false, null, "");
        }
    }
}
