package org.menshen.desktop.text;

import java.util.Locale;

/// The languages of the console. Chinese is the first, English the second; every text exists in both.
public enum Lang {
    /// Simplified Chinese.
    ZH("zh", Locale.SIMPLIFIED_CHINESE),
    /// English.
    EN("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Lang(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /// The code of the command line and of file names: `zh` or `en`.
    public String code() {
        return code;
    }

    /// The locale for numbers and dates.
    public Locale locale() {
        return locale;
    }

    /// The one of two texts that belongs to this language.
    public String of(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /// Reads a code.
    ///
    /// @throws IllegalArgumentException when the code is neither `zh` nor `en`
    public static Lang parse(String code) {
        for (Lang lang : values()) {
            if (lang.code.equals(code)) {
                return lang;
            }
        }
        throw new IllegalArgumentException("not a language of the console: '" + code + "' (zh, en)");
    }
}
