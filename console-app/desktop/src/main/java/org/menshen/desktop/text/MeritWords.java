package org.menshen.desktop.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.menshen.domain.suggest.Merit;

/// Why a unit is offered where it is, in one line: what it can do, how much it did, whether it is on shift, what it leaves behind. Any thread.
public final class MeritWords {

    /// A shift that ends sooner than this is said.
    private static final Duration SOON = Duration.ofMinutes(60);

    private final Texts texts;
    private final Names names;
    private final ZoneId zone;
    private final UnaryOperator<String> siteName;

    /// @param siteName the name of a site by its id
    public MeritWords(Lang lang, Names names, ZoneId zone, UnaryOperator<String> siteName) {
        this.texts = Texts.load(lang, MeritWords.class);
        this.names = names;
        this.zone = zone;
        this.siteName = siteName;
    }

    /// The line; empty when nothing but the way speaks for or against it.
    public String of(Merit merit, Instant now) {
        List<String> parts = new ArrayList<>();
        if (merit.skill() != null) {
            parts.add(texts.get("merit.skill", names.of("skills", merit.skill())));
        } else if (merit.needed()) {
            parts.add(texts.get("merit.no-skill"));
        }
        if (merit.load() > 0) {
            parts.add(texts.get("merit.load", merit.load()));
        }
        Instant until = merit.until();
        if (!merit.onShift()) {
            parts.add(until == null ? texts.get("merit.off") : texts.get("merit.off.until", Numbers.minute(until, zone)));
        } else if (until != null && Duration.between(now, until).compareTo(SOON) < 0) {
            parts.add(texts.get("merit.ends", Numbers.minute(until, zone)));
        }
        if (merit.gap()) {
            parts.add(merit.siteId() == null ? texts.get("merit.gap") : texts.get("merit.gap.site", siteName.apply(merit.siteId())));
        }
        return String.join(" · ", parts);
    }
}
