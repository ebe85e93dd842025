package org.menshen.desktop.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The texts of one feature in one language: the file `texts_<lang>.properties` (UTF-8) beside a class of the feature.
/// Immutable, safe from any thread. A missing key shows itself as the key, so that a gap is seen and nothing fails at night.
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    /// Read once: what offers acts asks for its words again and again.
    private static final Map<String, Texts> READ = new ConcurrentHashMap<>();

    private final Lang lang;
    private final Map<String, String> texts;

    private Texts(Lang lang, Map<String, String> texts) {
        this.lang = lang;
        this.texts = texts;
    }

    /// The texts beside a class.
    ///
    /// @throws IllegalStateException when the feature has no texts in this language
    public static Texts load(Lang lang, Class<?> owner) {
        return READ.computeIfAbsent(owner.getPackageName() + " " + lang.code(), key -> read(lang, owner));
    }

    private static Texts read(Lang lang, Class<?> owner) {
        String file = "texts_" + lang.code() + ".properties";
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " beside " + owner.getName());
            }
            return new Texts(lang, read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(InputStream in) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(k -> k, properties::getProperty));
    }

    /// The language.
    public Lang lang() {
        return lang;
    }

    /// The keys.
    public Set<String> keys() {
        return texts.keySet();
    }

    /// Whether there is a text for a key.
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The text of a key, its places `{0}`, `{1}`, … filled in order.
    public String get(String key, Object... values) {
        return fill(raw(key), name -> {
            int index = Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : -1;
            return index >= 0 && index < values.length ? String.valueOf(values[index]) : null;
        });
    }

    /// The text of a key, its places `{name}` filled by name. Places without a value stay empty.
    public String named(String key, Map<String, String> values) {
        return fill(raw(key), name -> values.getOrDefault(name, ""));
    }

    private String raw(String key) {
        String text = texts.get(key);
        if (text == null) {
            LOG.warn("no text for key '{}' in {}", key, lang.code());
            return key;
        }
        return text;
    }

    /// By hand and not by a pattern: words are filled hundreds of times a second.
    static String fill(String pattern, Function<String, @Nullable String> value) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        while (open >= 0) {
            int close = open + 1;
            while (close < pattern.length() && inName(pattern.charAt(close))) {
                close++;
            }
            if (close > open + 1 && close < pattern.length() && pattern.charAt(close) == '}') {
                String found = value.apply(pattern.substring(open + 1, close));
                out.append(pattern, done, open).append(found == null ? pattern.substring(open, close + 1) : found);
                done = close + 1;
            }
            open = pattern.indexOf('{', close);
        }
        return out.append(pattern, done, pattern.length()).toString();
    }

    private static boolean inName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
