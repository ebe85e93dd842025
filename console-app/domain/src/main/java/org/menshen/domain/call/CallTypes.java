package org.menshen.domain.call;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;

/// Which kinds of incident the words of a call speak of, by the words that `incident-types` names for each (`words`). Pure; any thread.
public final class CallTypes {

    private static final String LIST = "incident-types";
    private final CodeBook codes;

    /// Reads the words of these codes.
    public CallTypes(CodeBook codes) {
        this.codes = codes;
    }

    /// A kind that is spoken of.
    ///
    /// @param code the kind
    /// @param words the words that say so
    public record Spoken(Code code, List<String> words) {

        private int weight() {
            return words.stream().mapToInt(word -> word.codePointCount(0, word.length())).sum();
        }
    }

    /// The kinds that are spoken of: the longest words first, of equals the graver one.
    public List<Spoken> of(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return codes.list(LIST).all().stream()
            .map(code -> new Spoken(code, code.items("words").stream().filter(word -> said.contains(word.toLowerCase(Locale.ROOT))).toList()))
            .filter(spoken -> !spoken.words().isEmpty())
            .sorted(Comparator.comparing((Spoken spoken) -> -spoken.weight()).thenComparing(spoken -> severity(spoken.code())))
            .toList();
    }

    /// The default severity of a kind, 1…5.
    public static int severity(Code type) {
        return (int) type.number("severity").orElse(4);
    }
}
