package org.menshen.domain.port;

import java.time.Duration;
import java.util.function.Consumer;

import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;

/// Personal fields of work items in clear: asked for by a command (`work.reveal`), answered by the centre, on record, for a while, and never kept.
/// Safe from any thread.
public interface Reveals {

    /// None are shown: what is looked at is not the present of a centre.
    Reveals NONE = observer -> () -> { };

    /// Calls back on a feed thread with what the centre answers to this seat. What nobody observes is gone.
    Pin observe(Consumer<News> observer);

    /// What became of a wish.
    ///
    /// @param item the work item
    /// @param field id of its field
    /// @param answer what the centre said
    record News(Subject item, String field, Answer answer) {
    }

    /// What the centre says.
    sealed interface Answer {

        /// It may be shown.
        ///
        /// @param value the value; must not be kept, copied or written anywhere
        /// @param time how long it may be shown
        record Shown(String value, Duration time) implements Answer {
            @Override
            public String toString() {
                return "Shown[…, " + time + "]";
            }
        }

        /// A second person has to agree first.
        record Asked() implements Answer {
        }

        /// It may not.
        ///
        /// @param refusal why
        record Refused(Refusal refusal) implements Answer {
        }
    }
}
