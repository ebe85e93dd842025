package org.menshen.domain.fact;

import java.util.Locale;

/// Derives the written name of a fact or command from its Java type, so that no table of names can go stale:
/// `AlertCommand.RaiseAgain` is written `alert.raise-again`.
public final class WireName {

    /// Asked for every fact that is read or written: each type is spelled once.
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return spell(type);
        }
    };

    private WireName() {
    }

    /// The written name of a record nested in a sealed `XCommand` or `XFact` interface.
    ///
    /// @throws IllegalArgumentException for a type that is not nested
    public static String of(Class<?> type) {
        return NAMES.get(type);
    }

    private static String spell(Class<?> type) {
        Class<?> family = type.getEnclosingClass();
        if (family == null) {
            throw new IllegalArgumentException(type + " is not nested in a family of facts or commands");
        }
        String kind = family.getSimpleName().replaceFirst("(Command|Fact)$", "");
        return kebab(kind) + "." + kebab(type.getSimpleName());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
