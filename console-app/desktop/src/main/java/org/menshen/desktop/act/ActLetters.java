package org.menshen.desktop.act;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/// The letters of acts that have no key: each does its act where everything that can be done is listed, always the same one. Any thread.
final class ActLetters {

    private static final Properties LETTERS = read();

    private ActLetters() {
    }

    private static Properties read() {
        Properties letters = new Properties();
        try (InputStream in = ActLetters.class.getResourceAsStream("letters.properties")) {
            letters.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return letters;
    }

    /// What does an act in the list: its key, else its letter, such as `K` or `⇧K`; empty when it has neither.
    static String of(Act act) {
        return act.key().isEmpty() ? LETTERS.getProperty(act.id(), "") : act.key();
    }

    /// The acts that have a letter.
    static Set<String> ids() {
        return LETTERS.stringPropertyNames();
    }
}
