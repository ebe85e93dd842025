package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.Step;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// One thing that a person can do, with one kind of subject or without any.
///
/// @param id its stable name, such as `alert.mark-duplicate`; its texts are `act.<id>` and `word.<id>`
/// @param kind what it is done with; `null` for something that needs no subject
/// @param key the key that does it where its kind has keys; empty for none
/// @param when whether it makes sense to offer it; what is allowed is decided by the rules
/// @param asks what it has to know first, in order
/// @param steps the commands of the answers
/// @param jump the window it opens; `null` when it opens none
/// @param various whether its first answer decides what it does, so that one answer tried says nothing of the others
/// @param apart whether it does the same for several, so that a refusal of one does not hold up the others
/// @param goes the subject that is selected then; `null` when the selection stays
/// @param begins what happens before it asks, such as a tone that is asked about; never for an act that is only tried
public record Act(String id, @Nullable SubjectKind kind, String key, Predicate<Case> when, List<Ask> asks, Function<Case, List<Step>> steps,
                  @Nullable String jump, boolean various, boolean apart, @Nullable Function<Case, Subject> goes, Consumer<Case> begins) {

    /// Whether it gives commands; else it opens a window or selects something, and does so of a picture of the past, too.
    public boolean commands() {
        return jump == null && goes == null;
    }

    /// The text key of its name.
    public String nameKey() {
        return "act." + id;
    }

    /// Begins an act.
    static Making of(@Nullable SubjectKind kind, String id) {
        return new Making(kind, id);
    }

    /// An act that is being written down.
    static final class Making {

        private final @Nullable SubjectKind kind;
        private final String id;
        private final List<Ask> asks = new ArrayList<>();
        private String key = "";
        private Predicate<Case> when = c -> true;
        private boolean various;
        private Consumer<Case> begins = c -> { };
        private boolean apart;

        private Making(@Nullable SubjectKind kind, String id) {
            this.kind = kind;
            this.id = id;
        }

        Making key(String name) {
            key = name;
            return this;
        }

        Making when(Predicate<Case> sense) {
            when = sense;
            return this;
        }

        /// Its first answer decides what it does.
        Making various() {
            various = true;
            return this;
        }

        /// Before it asks, something happens.
        Making begins(Consumer<Case> first) {
            begins = first;
            return this;
        }

        /// It does the same for several: each order is a gesture of its own.
        Making apart() {
            apart = true;
            return this;
        }

        Making ask(Ask ask) {
            asks.add(ask);
            return this;
        }

        /// Ends it with the commands that it gives.
        Act gives(Function<Case, List<Step>> steps) {
            return new Act(id, kind, key, when, List.copyOf(asks), steps, null, various, apart, null, begins);
        }

        /// Ends it with the one command on the subject that it gives.
        Act giving(Function<Case, org.menshen.domain.fact.Command> command) {
            return gives(c -> List.of(c.step(command.apply(c))));
        }

        /// Ends it with the subject that it selects.
        Act goes(Function<Case, Subject> where) {
            return new Act(id, kind, key, when, List.copyOf(asks), c -> List.of(), null, false, false, where, begins);
        }

        /// Ends it with the window that it opens about the subject.
        Act opens(String window) {
            return new Act(id, kind, key, when, List.of(), c -> List.of(), window, false, false, null, begins);
        }
    }
}
