package org.menshen.desktop.text;

import java.util.ArrayList;
import java.util.List;

import org.menshen.domain.port.Arrival;

/// Says how far the work items are at this console. Any thread.
public final class ArrivalWords {

    private static final int PERCENT = 100;

    private final Texts texts;
    private final Lang lang;

    /// In one language.
    public ArrivalWords(Lang lang) {
        this.lang = lang;
        this.texts = Texts.load(lang, ArrivalWords.class);
    }

    /// What is still on its way, in words; empty when everything is here.
    public String words(Arrival arrival) {
        List<String> words = new ArrayList<>();
        // not a hundred before it is whole
        int percent = (int) Math.clamp((long) (arrival.share() * PERCENT), 0, PERCENT - 1);
        switch (arrival.phase()) {
            case OPENING -> words.add(texts.get("arrival.OPENING"));
            case COMING -> words.add(texts.get("arrival.COMING", percent));
            case CUT_OFF -> words.add(texts.get("arrival.CUT_OFF", percent));
            case TROUBLE -> words.add(texts.get("arrival.TROUBLE", arrival.trouble()));
            case WHOLE -> { }
        }
        if (arrival.toMake() > 0) {
            words.add(texts.get("arrival.made", Counts.of(arrival.made(), lang), Counts.of(arrival.toMake(), lang)));
        }
        return String.join(" · ", words);
    }
}
