package org.menshen.desktop.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.widget.StatusDot;

/// The window as it is to be painted. Immutable; computed off the FX thread.
///
/// @param events running ones first, then planned ones, then those that are over
/// @param shown the event that is shown; `null` when there is none
/// @param dues what is due in all events, the next first
/// @param level the duty level: label and words in turn
record EventPage(List<LineRow> events, @Nullable Shown shown, List<LineRow> dues, List<String> level) {

    static final EventPage EMPTY = new EventPage(List.of(), null, List.of(), List.of());

    /// An event.
    ///
    /// @param id the event's id
    /// @param title what it is called
    /// @param state how far it is, when and where, in one line
    /// @param ready its posts in the newest readiness poll
    /// @param reports its posts in the newest report round
    /// @param items the checklist
    /// @param plan its parts
    record Shown(String id, String title, String state, Board ready, Board reports, List<LineRow> items, List<LineRow> plan) {
    }

    /// Posts by committee.
    ///
    /// @param callId the round; `null` when there was none
    /// @param summary how many stand how, in words
    /// @param cards the committees
    record Board(@Nullable String callId, String summary, List<Card> cards) {
    }

    /// The posts of a committee.
    ///
    /// @param code the committee
    /// @param name what it is called
    /// @param tally how many of how many
    /// @param amiss whether one is missing, not ready or staffed by nobody
    record Card(String code, String name, String tally, boolean amiss, List<Post> posts) {
    }

    /// A post.
    ///
    /// @param id the post's id
    /// @param unitId who staffs it; `null` for nobody
    /// @param dot how it stands
    /// @param name where it stands
    /// @param state how it stands, in a word
    /// @param amiss whether that needs somebody
    /// @param since since when; `null` where that means nothing
    /// @param words what was said, who staffs it
    record Post(String id, @Nullable String unitId, StatusDot.Kind dot, String name, String state, boolean amiss, @Nullable Instant since,
                String words) {
    }
}
