package org.menshen.domain.fact;

import java.util.Map;
import java.util.TreeMap;

/// Why a command was not accepted. The code is a key of the desktop's texts (`refusal.<code>`), the details fill it.
///
/// @param code dotted key, such as `alert.already-acknowledged`
/// @param details named values for the text, such as `by`
public record Refusal(String code, Map<String, String> details) {

    /// Copies the details in a fixed order.
    public Refusal {
        details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /// A refusal with details given as name, value, name, value, ….
    public static Refusal of(String code, String... namesAndValues) {
        Map<String, String> details = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
        return new Refusal(code, details);
    }
}
