package org.menshen.map.core.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A sentence that is known by its code until somebody reads it. Its words lie in a bundle: English without a suffix, other languages beside it.
///
/// @param bundle base name of the bundle
/// @param code key of the sentence
/// @param details what fills `{0}`, `{1}` …; a phrase among them is put into the same language
public record Phrase(String bundle, String code, List<Object> details) {

    private static final ResourceBundle.Control CONTROL = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// Copies the list.
    public Phrase {
        details = List.copyOf(details);
    }

    /// A sentence with its details.
    public static Phrase of(String bundle, String code, Object... details) {
        return new Phrase(bundle, code, Arrays.asList(details));
    }

    /// The sentence in words.
    public String in(Locale locale) {
        String text = ResourceBundle.getBundle(bundle, locale, CONTROL).getString(code);
        StringBuilder out = new StringBuilder(text.length() + 64);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            out.append(text, from, open).append(word(details.get(Integer.parseInt(text.substring(open + 1, close))), locale));
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String word(Object detail, Locale locale) {
        return detail instanceof Phrase phrase ? phrase.in(locale) : String.valueOf(detail);
    }

    /// The sentence in English.
    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
