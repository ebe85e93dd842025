package org.menshen.domain.plan;

/// Words of a plan in both languages.
///
/// @param zh Chinese
/// @param en English
public record Bilingual(String zh, String en) {

    /// No words.
    public static final Bilingual NONE = new Bilingual("", "");

    /// The words in a language: Chinese for `zh`, English otherwise.
    public String in(String language) {
        return "zh".equals(language) ? zh : en;
    }

    /// Whether neither language says anything.
    public boolean blank() {
        return zh.isBlank() && en.isBlank();
    }
}
