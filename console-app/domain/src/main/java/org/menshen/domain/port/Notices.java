package org.menshen.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// What happened to this workstation itself and its user should know: a damaged cache set aside, a full disk, another
/// data set at the centre. Safe from any thread.
public interface Notices {

    /// The latest notices, oldest first; those from before the first observer came are among them.
    List<Notice> recent();

    /// Calls back on a feed thread with every new notice.
    Pin observe(Consumer<Notice> observer);

    /// The damaged files that were set aside on this machine and still lie there.
    default Aside aside() {
        return Aside.NONE;
    }

    /// Damaged files that were set aside.
    ///
    /// @param count how many
    /// @param last when the last one was; `null` when there is none
    record Aside(int count, @Nullable Instant last) {

        /// Nothing lies aside.
        public static final Aside NONE = new Aside(0, null);
    }

    /// How much a notice matters.
    enum Weight { INFO, WARNING, ERROR }

    /// One notice. The code is a key of the desktop's texts (`notice.<code>`), the details fill it.
    ///
    /// @param code dotted key, such as `cache.set-aside`
    /// @param weight how much it matters
    /// @param details named values for the text, such as `file`
    /// @param at when it happened, by the workstation's system clock
    record Notice(String code, Weight weight, Map<String, String> details, Instant at) {

        /// Copies the details in a fixed order.
        public Notice {
            details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
        }
    }
}
