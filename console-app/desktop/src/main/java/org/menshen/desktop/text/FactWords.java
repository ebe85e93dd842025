package org.menshen.desktop.text;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;

/// Names facts in words, such as "签收" for `alert.acknowledged`: for logs, histories and conflicts.
public final class FactWords {

    private final Texts texts;

    /// The names in one language.
    public FactWords(Lang lang) {
        this.texts = Texts.load(lang, FactWords.class);
    }

    /// The fact in words; its written name when it has none.
    public String words(Fact fact) {
        String key = "fact." + fact.wireName();
        return texts.has(key) ? texts.get(key) : fact.wireName();
    }

    /// What happened and who did it.
    public String said(Change change) {
        Actor actor = change.stamp().actor();
        return words(change.fact()) + " · " + (actor.userId().equals(Actor.SYSTEM.userId()) ? texts.get("by.system") : actor.name());
    }
}
