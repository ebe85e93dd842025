package org.menshen.desktop.text;

import java.util.Map;
import java.util.TreeMap;

import org.menshen.domain.fact.Refusal;

/// Says in words why a command was not accepted: the text `refusal.<code>` filled with the refusal's details.
public final class RefusalWords {

    private final Texts texts;
    private final String here;

    /// The refusals in one language.
    public RefusalWords(Lang lang) {
        this.texts = Texts.load(lang, RefusalWords.class);
        this.here = "." + lang.code();
    }

    /// The refusal in words. A code without a text is shown with its code, so that it can be told to the keeper.
    public String words(Refusal refusal) {
        String key = "refusal." + refusal.code();
        if (texts.has(key)) {
            return texts.named(key, inWords(refusal));
        }
        Map<String, String> values = new TreeMap<>(refusal.details());
        values.put("code", refusal.code());
        return texts.named("refusal.unknown", values);
    }

    /// The details with the state named in words: the kind of subject is the first word of the code. What a plan calls something in both languages
    /// is said in this one.
    private Map<String, String> inWords(Refusal refusal) {
        Map<String, String> values = new TreeMap<>(refusal.details());
        refusal.details().forEach((name, value) -> {
            if (name.endsWith(here)) {
                values.put(name.substring(0, name.length() - here.length()), value);
            }
        });
        String kind = refusal.code().substring(0, Math.max(0, refusal.code().indexOf('.')));
        String state = kind + "." + values.get("status");
        if (texts.has(state)) {
            values.put("status", texts.get(state));
        }
        return values;
    }
}
