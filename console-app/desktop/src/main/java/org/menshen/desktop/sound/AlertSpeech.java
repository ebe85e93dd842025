package org.menshen.desktop.sound;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.port.Drill;

/// What the voice says, in the console's language. Any thread.
public final class AlertSpeech {

    private final Texts texts;
    private final Names names;
    private final Drill drill;

    /// The words in one language.
    ///
    /// @param names the names of codes in that language
    /// @param drill tells whether it is only a drill, which is said before every alert
    public AlertSpeech(Lang lang, Names names, Drill drill) {
        this.texts = Texts.load(lang, AlertSpeech.class);
        this.names = names;
        this.drill = drill;
    }

    String of(Alert alert) {
        String words = texts.get(alert.place().isBlank() ? "say" : "say.at", names.of("severities", String.valueOf(alert.severity())),
                names.of("alert-types", alert.typeCode()), alert.place());
        return drill.status().isPresent() ? texts.get("say.drill", words) : words;
    }

    String more(int count) {
        return texts.get("say.more", count);
    }

    String test() {
        return texts.get("say.test");
    }
}
