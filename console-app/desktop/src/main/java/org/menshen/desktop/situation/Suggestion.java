package org.menshen.desktop.situation;

import java.time.Instant;
import java.util.Optional;

import org.menshen.desktop.act.ActOffer;
import org.menshen.desktop.shell.Tool;
import org.menshen.domain.fact.Subject;

/// What Enter in the command line would do.
///
/// @param completed the line that Tab makes of what was typed
/// @param title what it is
/// @param on what it is done with; empty when that is clear
/// @param preview what will happen, or why it would be refused
/// @param able whether it would be taken now
/// @param what what to do
record Suggestion(String completed, String title, String on, String preview, boolean able, What what) {

    /// What to do: exactly one of an act with words for its first question, a subject to go to, an instant to review, a word to type instead, a tool.
    ///
    /// @param act the act
    /// @param rest the words for its first question
    /// @param go the subject
    /// @param instant the instant
    /// @param tool the tool
    record What(Optional<ActOffer> act, String rest, Optional<Subject> go, Optional<Instant> instant, Optional<Tool> tool) {

        static What act(ActOffer offer, String rest) {
            return new What(Optional.of(offer), rest, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static What go(Subject subject) {
            return new What(Optional.empty(), "", Optional.of(subject), Optional.empty(), Optional.empty());
        }

        static What review(Instant at) {
            return new What(Optional.empty(), "", Optional.empty(), Optional.of(at), Optional.empty());
        }

        static What tool(Tool tool) {
            return new What(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.of(tool));
        }

        static What type() {
            return new What(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
