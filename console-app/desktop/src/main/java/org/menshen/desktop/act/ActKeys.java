package org.menshen.desktop.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;

import javafx.scene.input.KeyCode;

/// The keys of the acts, for the sheet of keys.
public final class ActKeys {

    /// what stands on the keys of punctuation marks: the toolkit's own sign of some, such as quotes, is another
    private static final Map<KeyCode, String> SIGNS = Map.of(KeyCode.COMMA, ",", KeyCode.SEMICOLON, ";", KeyCode.BACK_SLASH, "\\",
            KeyCode.OPEN_BRACKET, "[", KeyCode.CLOSE_BRACKET, "]", KeyCode.BACK_QUOTE, "`", KeyCode.QUOTE, "'", KeyCode.MINUS, "-",
            KeyCode.EQUALS, "=");

    /// behind the key that lists everything that can be done
    private static final String LISTED = ". ";

    private ActKeys() {
    }

    /// What the key of an act is called: the sign of a digit or a punctuation mark, else the name of the key.
    public static String name(KeyCode code) {
        return code.isDigitKey() ? code.getChar() : SIGNS.getOrDefault(code, code.getName());
    }

    /// The keys of an act that is done by its letter in the list of everything.
    static String listed(Act act) {
        return LISTED + ActLetters.of(act);
    }

    /// The keys of the acts on a kind of subject, and the letters of those without; `null` for those that need none and go in every window. Acts
    /// that share a key, each in its own state, share a row.
    public static KeyGroup of(String title, Lang lang, @Nullable SubjectKind kind) {
        Texts texts = Texts.load(lang, ActKeys.class);
        Map<String, String> rows = new LinkedHashMap<>();
        Acts.on(kind).stream().filter(act -> !act.key().isEmpty())
                .forEach(act -> rows.merge(act.key(), texts.get(act.nameKey()), (a, b) -> a.equals(b) ? a : a + " / " + b));
        Acts.on(kind).stream().filter(act -> act.key().isEmpty())
                .forEach(act -> rows.put(listed(act), texts.get(act.nameKey())));
        List<KeyGroup.Row> all = rows.entrySet().stream().map(row -> new KeyGroup.Row(row.getKey(), row.getValue())).toList();
        return new KeyGroup(title, all);
    }
}
