package org.menshen.desktop.sound;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;

/// What the voice says, in the console's language. Any thread.
public final class AlertSpeech {

    private final Texts texts;
    private final Names names;

    /// The words in one language.
    ///
    /// @param names the names of codes in that language
    public AlertSpeech(Lang lang, Names names) {
        this.texts = Texts.load(lang, AlertSpeech.class);
        this.names = names;
    }

    String of(Alert alert) {
        return texts.get(alert.place().isBlank() ? "say" : "say.at", names.of("severities", String.valueOf(alert.severity())),
                names.of("alert-types", alert.typeCode()), alert.place());
    }

    String more(int count) {
        return texts.get("say.more", count);
    }

    String test() {
        return texts.get("say.test");
    }
}
