package org.menshen.domain.drill;

import org.menshen.domain.code.CodeBook;

/// Injects in words. Pure.
///
/// @param codes names of types of alerts, and of kinds of injects (`inject-kinds`)
/// @param lang `zh` or `en`
public record InjectWords(CodeBook codes, String lang) {

    private static final String BETWEEN = " · ";
    private static final String KINDS = "inject-kinds";
    private static final String CALLS = "calls";

    /// What comes.
    public String of(Inject inject) {
        boolean call = inject.kind() == InjectKind.ALERTS && inject.sourceId().equals(CALLS);
        String kind = codes.name(KINDS, call ? "CALLS" : inject.kind().name(), lang);
        return kind + " " + switch (inject.kind()) {
            case ALERTS -> alert(inject.code(), inject.words());
            case HEARTBEATS -> inject.code() + BETWEEN + codes.name(KINDS, inject.words().equals("true") ? "ONLINE" : "OFFLINE", lang);
            case TELEMETRY, CROWD, WORK -> inject.code() + BETWEEN + inject.words();
            case MOVES -> inject.words().isEmpty() ? inject.code() + BETWEEN + codes.name(KINDS, "HOME", lang)
                : inject.code() + " → " + inject.words();
        };
    }

    /// What was added on the spot.
    public String of(Debrief.Extra extra) {
        return alert(extra.typeCode(), extra.words());
    }

    private String alert(String type, String words) {
        String name = codes.name("alert-types", type, lang);
        return words.isBlank() ? name : name + BETWEEN + words;
    }
}
