package org.menshen.desktop.past;

import java.time.ZoneId;
import java.util.Locale;

import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Archive;

/// Says in words what was found, why nothing was, and how it stands with what is kept. Pure.
record PastWords(Texts texts, ZoneId zone) {

    /// What stands in the place of the rows; empty when there are some.
    String empty(PastHits page) {
        if (!page.rows().isEmpty()) {
            return "";
        }
        if (!page.trouble().isEmpty()) {
            return page.standing().phase() == Archive.Phase.OPENING ? texts.get("empty.opening") : texts.get("empty.trouble", page.trouble());
        }
        if (page.hits() < 0 || page.searching()) {
            return texts.get("empty.searching");
        }
        return texts.get(!page.filter().none() ? "empty.no-hit" : page.standing().phase() == Archive.Phase.WHOLE ? "empty.none" : "empty.yet");
    }

    /// How many were found.
    String foot(PastHits page, boolean full) {
        if (page.hits() < 0) {
            return page.searching() ? texts.get("foot.searching") : "";
        }
        String listed = page.hits() == 0 ? texts.get("foot.none") : page.hits() == page.rows().size() ? texts.get("foot.all", count(page.hits()))
                : full ? texts.get("foot.full", count(page.hits()), page.rows().size())
                : texts.get("foot.some", count(page.hits()), page.rows().size(), PastKey.MORE.shown());
        return page.searching() ? texts.get("foot.again", listed) : listed;
    }

    private String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// How it stands with what is kept.
    String fill(Archive.Standing standing) {
        String kept = Counts.of(standing.kept(), texts.lang());
        String percent = String.valueOf((int) Math.floor(standing.share() * 100));
        return switch (standing.phase()) {
            case OPENING -> texts.get("stands.OPENING");
            case FILLING -> texts.get("stands.FILLING", kept, percent);
            case STOPPED -> texts.get("stands.STOPPED", kept, percent);
            case AWAY -> texts.get("stands.AWAY", kept, percent);
            case DENIED -> texts.get("stands.DENIED", kept);
            case WHOLE -> texts.get("stands.WHOLE", kept);
            case FAILED -> standing.since() == null ? texts.get("stands.FAILED", standing.trouble())
                    : texts.get("stands.FAILED-since", Numbers.day(standing.since(), zone), standing.trouble());
        };
    }
}
