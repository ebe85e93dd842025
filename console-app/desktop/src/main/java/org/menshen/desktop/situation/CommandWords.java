package org.menshen.desktop.situation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.menshen.desktop.gesture.AlertAct;
import org.menshen.desktop.text.Texts;

/// Reads the command line: an act by its Chinese word, its pinyin initials or its English word; `dw` and a name goes to a place. Anything else
/// is a name to look for. Pure.
final class CommandWords {

    private static final String GO = "GO";

    private final Map<String, String> acts = new LinkedHashMap<>();

    CommandWords(Texts texts) {
        for (AlertAct act : AlertAct.values()) {
            String key = "command." + act.name();
            if (texts.has(key)) {
                enter(act.name(), texts.get(key));
            }
        }
        enter(GO, texts.get("command.go"));
    }

    private void enter(String act, String words) {
        Arrays.stream(words.split("\\s+")).forEach(word -> acts.put(word.toLowerCase(Locale.ROOT), act));
    }

    /// What a line means.
    ///
    /// @param act what to do with the selected alert; empty for looking for a name
    /// @param rest the words after it, or the name
    record Meaning(Optional<AlertAct> act, String rest) {
    }

    Meaning read(String line) {
        String text = line.strip();
        String[] parts = text.split("\\s+", 2);
        String act = acts.get(parts[0].toLowerCase(Locale.ROOT));
        String rest = parts.length > 1 ? parts[1] : "";
        if (act == null) {
            return new Meaning(Optional.empty(), text);
        }
        return act.equals(GO) ? new Meaning(Optional.empty(), rest) : new Meaning(Optional.of(AlertAct.valueOf(act)), rest);
    }
}
