package org.menshen.launcher;

import java.util.Locale;

/// The two languages of the product.
public enum Language {
    /// Simplified Chinese, the default.
    zh(Locale.SIMPLIFIED_CHINESE),
    /// English.
    en(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// Its locale.
    public Locale locale() {
        return locale;
    }

    /// The language that a command line asks for by `--lang`, before it is parsed: help and errors want it too.
    static Language of(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if ("--lang=en".equals(args[i]) || "--lang".equals(args[i]) && i + 1 < args.length && "en".equals(args[i + 1])) {
                return en;
            }
        }
        return zh;
    }
}
