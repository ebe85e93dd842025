package org.menshen.desktop.text;

import org.menshen.domain.plan.Bilingual;

/// The names of codes in the console's language: alert types, unit types, roles, reasons. Safe from any thread.
@FunctionalInterface
public interface Names {

    /// The name of a code.
    ///
    /// @param list the list, such as `alert-types`
    /// @param code a key of the list
    /// @return its name; the code itself when the list does not know it, so that a gap is seen
    String of(String list, String code);

    /// Words that stand in both languages.
    default String in(Bilingual words) {
        return words.zh();
    }
}
