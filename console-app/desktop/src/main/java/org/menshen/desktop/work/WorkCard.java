package org.menshen.desktop.work;

import java.util.List;

import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;

/// All there is to say of an item. Immutable.
///
/// @param item its state, for what can be done with it
/// @param title what it is about
/// @param state where it stands, since when
/// @param due how pressing it is
/// @param fields name and words of each field that this seat sees, in turns
/// @param fieldIds ids of these fields, in the same order
/// @param clocks its deadlines
/// @param flags its flags
/// @param asked more time that somebody asked for; empty when nobody did
/// @param offers what was proposed
/// @param changes what it would change of an item that it is about: field, old and new
/// @param evidence what was attached
/// @param links what it is linked to
/// @param next items that follow from it
/// @param steps what was done to it, the newest first: time and words, in turns
/// @param chain who did what, in order
/// @param reveals who saw, or wants to see, a personal field in clear, the last first
/// @param acts what this seat may do next, the main one first
/// @param waits who acts next when this seat does not; may be empty
/// @param pending whether the centre has not confirmed all of it yet
/// @param suggested whether a relation is suggested that can be confirmed or rejected
record WorkCard(WorkItem item, String title, String state, WorkDue due, List<String> fields, List<String> fieldIds, List<Clock> clocks,
                String flags, String asked, List<String> offers, List<String> changes, List<String> evidence, List<String> links, List<String> next,
                List<String> steps, List<Link> chain, List<String> reveals, List<Next> acts, String waits, boolean pending,
                boolean suggested) {

    /// A deadline.
    ///
    /// @param words how much time is left, or by how much it passed
    /// @param note until when, and what else is to be said
    record Clock(String name, WorkDue due, String words, String note) {
    }

    /// A step of the chain of responsibility.
    ///
    /// @param name what it is called; empty for a register without such steps
    /// @param done whether anything was done for it
    /// @param words who did what, when
    record Link(String name, boolean done, String words) {
    }

    /// An act of the state.
    ///
    /// @param why why it would be refused now, in words; empty when it would not
    record Next(String id, String name, String why) {
    }
}
