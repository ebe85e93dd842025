package org.menshen.domain.code;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// One entry of a code list. The code is the stable key; the standard's own code is a mapped column, because editions differ.
///
/// @param code key, unique in its list
/// @param zh Chinese name
/// @param en English name
/// @param parent key of the entry above it in the same list; `null` when none
/// @param std the standard the mapped code belongs to; `null` when none
/// @param stdCode the code in that standard; `null` when none
/// @param effectiveFrom first day it holds; `null` for ever
/// @param effectiveTo last day it holds; `null` for ever
/// @param note where it comes from or what to mind; empty when nothing
/// @param attributes everything else the file says about it; lists are joined with `, `
public record Code(String code, String zh, String en, @Nullable String parent, @Nullable String std, @Nullable String stdCode,
                   @Nullable LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, String note, Map<String, String> attributes) {

    private static final Pattern SPAN = Pattern.compile("(\\d+)\\s*(s|min|h|d)");

    /// Copies the attributes in a fixed order.
    public Code {
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /// The name in a language: Chinese for `zh`, English otherwise.
    public String name(String language) {
        return "zh".equals(language) ? zh : en;
    }

    /// An attribute; empty when the file does not give it.
    public Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /// An attribute as a number; empty when the file does not give it.
    ///
    /// @throws IllegalArgumentException when it is not a number
    public OptionalDouble number(String key) {
        String text = attributes.get(key);
        if (text == null) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(code + "." + key + " is not a number: '" + text + "'", e);
        }
    }

    /// An attribute as a span of time, written `15s`, `3min`, `2h` or `1d`; empty when the file does not give it.
    ///
    /// @throws IllegalArgumentException when it is not a span
    public Optional<Duration> span(String key) {
        return attribute(key).map(Code::spanOf);
    }

    /// An attribute as a list; empty when the file does not give it.
    public List<String> items(String key) {
        return attribute(key).map(text -> Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList())
            .orElse(List.of());
    }

    /// Whether it holds on a day.
    public boolean holds(LocalDate day) {
        return (effectiveFrom == null || !day.isBefore(effectiveFrom)) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /// A span of time as it is written: `15s`, `3min`, `2h` or `1d`.
    ///
    /// @throws IllegalArgumentException when it is not one
    public static Duration spanOf(String text) {
        var parts = SPAN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a span of time: '" + text + "' (write 15s, 3min, 2h or 1d)");
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
