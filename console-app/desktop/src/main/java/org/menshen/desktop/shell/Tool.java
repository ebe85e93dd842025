package org.menshen.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;

/// What a window or the shell does for a person beside the acts on subjects. Its key, its entry in the menu of windows and its words are ways to
/// the same: menu and word press the key in its window, so that none of them can do something of its own. Immutable; any thread.
///
/// @param id stable, unique among all tools
/// @param window the feature id of its window; empty for one that every window has
/// @param name what it does, in the console's language
/// @param shown its key as it is shown
/// @param words what it may be called by: the language's own word, pinyin initials, whole pinyin, the other language's
/// @param stroke its key; `null` for one that opens its window
/// @param bound the constant of its window's keys; `null` for one that opens its window
public record Tool(String id, String window, String name, String shown, List<String> words, @Nullable Stroke stroke, @Nullable KeyBound bound) {

    private static final String NAMED = "|";

    /// Copies the words.
    public Tool {
        words = List.copyOf(words);
    }

    /// The tools behind the keys of a window. Keys without words only move a mark.
    ///
    /// @param texts of the window: `<prefix><name>` is what a key does, `<words><name>` what it is called by; where each stroke of a key does
    ///        something else, `<words><name>.<number>` is `name|words` of one stroke
    public static List<Tool> of(String window, Texts texts, String prefix, String words, Stream<? extends KeyBound> keys) {
        List<Tool> tools = new ArrayList<>();
        keys.forEach(key -> {
            String called = words + key.name();
            String id = window + "." + prefix + key.name();
            if (texts.has(called)) {
                tools.add(new Tool(id, window, texts.get(prefix + key.name()), key.shown(), split(texts.get(called)), key.strokes().getFirst(), key));
            }
            for (int i = 0; i < key.strokes().size() && texts.has(called + "." + (i + 1)); i++) {
                String text = texts.get(called + "." + (i + 1));
                int bar = text.indexOf(NAMED);
                Stroke stroke = key.strokes().get(i);
                tools.add(new Tool(id + "." + (i + 1), window, text.substring(0, bar), stroke.shown(), split(text.substring(bar + 1)), stroke, key));
            }
        });
        return tools;
    }

    /// The tool that opens a window.
    static Tool opening(Navigator.Entry entry, String words) {
        return new Tool(entry.id() + ".open", entry.id(), entry.title(), entry.key().getDisplayText(), split(words), null, null);
    }

    private static List<String> split(String words) {
        return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /// Whether it opens its window and does nothing else.
    public boolean opens() {
        return stroke == null;
    }
}
