package org.menshen.desktop.text;

import java.time.ZoneId;

import org.menshen.domain.escalation.Receipt;

/// Says with whom something is that went to a seat above, since when, and how far it came there: the same in every window.
public final class ReceiptWords {

    private final Texts texts;
    private final Names names;
    private final ZoneId zone;

    /// The words in one language.
    public ReceiptWords(Lang lang, Names names, ZoneId zone) {
        this.texts = Texts.load(lang, ReceiptWords.class);
        this.names = names;
        this.zone = zone;
    }

    /// In short, for a row: the seat, since when, and that it was read there.
    public String brief(String role, Receipt receipt) {
        String seat = texts.get("receipt.since", names.of("roles", role), Numbers.minute(receipt.sentAt(), zone));
        return receipt.seen() ? texts.get("receipt.and", seat, texts.get("receipt." + receipt.stage())) : seat;
    }

    /// All of it: sent, delivered, read by whom, instructed.
    public String full(String role, Receipt receipt) {
        StringBuilder words = new StringBuilder(texts.get("receipt.sent", names.of("roles", role), Numbers.clock(receipt.sentAt(), zone)));
        if (receipt.again() > 0) {
            add(words, texts.get("receipt.again", receipt.again()));
        }
        if (receipt.deliveredAt() != null) {
            add(words, texts.get("receipt.delivered", Numbers.clock(receipt.deliveredAt(), zone)));
        }
        if (receipt.read() != null) {
            add(words, texts.get("receipt.read", receipt.read().name(), Numbers.clock(receipt.read().at(), zone)));
        } else {
            add(words, texts.get("receipt.unread"));
        }
        if (receipt.instructed() != null) {
            add(words, texts.get("receipt.instructed", receipt.instructed().name(), receipt.instruction()));
        }
        return words.toString();
    }

    private static void add(StringBuilder words, String more) {
        words.append(" · ").append(more);
    }
}
