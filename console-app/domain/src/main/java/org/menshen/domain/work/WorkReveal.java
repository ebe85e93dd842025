package org.menshen.domain.work;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;

/// Somebody asked to see a personal field in clear. The value itself is no part of it and stands in no log.
///
/// @param field id of the field
/// @param purpose why, a key of `reveal-purposes`
/// @param asked who asked, when
/// @param allowed who agreed, when; `null` as long as nobody has, and for a field that needs nobody
/// @param shown when it was shown to who asked; `null` while it was not
public record WorkReveal(String field, String purpose, Mark asked, @Nullable Mark allowed, @Nullable Mark shown) {

    /// The list of purposes.
    public static final String PURPOSES = "reveal-purposes";

    /// Whether it waits for a second person.
    public boolean waits() {
        return allowed == null && shown == null;
    }

    /// The reveals of an item once another one is shown.
    ///
    /// @param reveal number of the one that was asked for, from 1; 0 for one that needed nobody
    static void shown(List<WorkReveal> reveals, int reveal, String field, String purpose, Mark by) {
        if (reveal == 0) {
            reveals.add(new WorkReveal(field, purpose, by, null, by));
        } else {
            WorkReveal before = reveals.get(reveal - 1);
            reveals.set(reveal - 1, new WorkReveal(before.field, before.purpose, before.asked, before.allowed, by));
        }
    }

    /// The same once a second person has agreed.
    WorkReveal allowedBy(Mark by) {
        return new WorkReveal(field, purpose, asked, by, shown);
    }
}
