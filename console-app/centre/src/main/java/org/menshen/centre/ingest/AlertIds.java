package org.menshen.centre.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.text.PlainText;

/// Ids that follow from what a source sent: the same record again leads to the same alert and the same command, also after a restart.
///
/// @param drill whether alerts carry the mark of a drill
public record AlertIds(boolean drill) {

    private static final int DIGITS = 14;

    /// The first alert of a source's id.
    public Subject alert(String source, String externalId) {
        return alert(source, externalId, 1);
    }

    /// The alert of a source's id that follows so many finished ones.
    ///
    /// @param occurrence 1 for the first
    public Subject alert(String source, String externalId, int occurrence) {
        String key = source + "\n" + externalId + (occurrence == 1 ? "" : "\n" + occurrence);
        String digits = digest(key).substring(0, DIGITS).toUpperCase(Locale.ROOT);
        return new Subject(SubjectKind.ALERT, DrillIds.prefix(drill) + "A-" + digits);
    }

    /// The command that a record leads to.
    ///
    /// @param act what is done, such as `raise`
    /// @param parts what tells one such act from another
    public UUID command(String act, Object... parts) {
        StringBuilder text = new StringBuilder(act);
        for (Object part : parts) {
            text.append('\n').append(part);
        }
        return UUID.nameUUIDFromBytes(bytes(text.toString()));
    }

    /// The same with the time in front, milliseconds first (version 8 of RFC 9562): the store finds what came together side by side, and has few
    /// pages to write for a flood.
    ///
    /// @param at a time that belongs to the record, the same when it comes again
    UUID command(Instant at, String act, Object... parts) {
        UUID name = command(act, parts);
        long millis = at.getEpochSecond() * 1_000 + at.getNano() / 1_000_000;
        return new UUID(millis << 16 | 0x8000 | name.getMostSignificantBits() & 0x0FFF, name.getLeastSignificantBits());
    }

    /// Two texts never become the same bytes: one with half a surrogate pair has no UTF-8.
    private static byte[] bytes(String text) {
        return text.getBytes(PlainText.isWellFormed(text) ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
