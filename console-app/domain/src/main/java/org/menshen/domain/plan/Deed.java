package org.menshen.domain.plan;

import java.util.Locale;
import java.util.Optional;

/// What is done behind a step of a plan. Written in a file in lower case.
public enum Deed {
    /// A person confirms that it is done.
    CONFIRM,
    /// Lines are said to somebody before anything else: safety first.
    TELL,
    /// Somebody is called.
    CALL,
    /// The cameras of the place are looked through.
    CAMERA,
    /// A text is made ready for a public channel; a person sends it.
    BROADCAST,
    /// Something is reported; what was said goes into the log.
    REPORT,
    /// A line is written into the log.
    LOG,
    /// Several things are ticked one by one.
    CHECKLIST,
    /// One of several ways is chosen: the plan branches.
    CHOOSE,
    /// A force is sent.
    ORDER,
    /// A body that this centre does not command is asked.
    LINKAGE,
    /// It goes up to a role.
    ESCALATE,
    /// The incident comes to a state.
    STATUS;

    /// The deed that a file names; empty when there is none of that name.
    public static Optional<Deed> named(String name) {
        for (Deed deed : values()) {
            if (deed.written().equals(name)) {
                return Optional.of(deed);
            }
        }
        return Optional.empty();
    }

    /// Its name in a file.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the facts of a command of its own say that it is done.
    public boolean provesItself() {
        return this == ORDER || this == LINKAGE || this == ESCALATE || this == STATUS;
    }

    /// Whether it ends with what the person says about it.
    public boolean needsWords() {
        return this == REPORT || this == LOG || this == BROADCAST || this == CALL;
    }
}
