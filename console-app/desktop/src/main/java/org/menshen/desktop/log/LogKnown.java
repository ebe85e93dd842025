package org.menshen.desktop.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

import org.menshen.domain.fact.Change;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.work.WorkFact;

/// A change of the log as the window keeps it: what is shown and searched as words, its text packed, for it is only needed on paper. A day of work
/// items is ten thousand changes of several kilobytes each.
///
/// @param row what is shown
/// @param at when the centre took it
/// @param parts which parts of the log it belongs to; none for what is kept from this seat, which only fills its place in the order
/// @param previousHash hash of the one before
/// @param hash its hash
/// @param packed its text in the log
record LogKnown(LogRow row, Instant at, Set<LogPart> parts, String previousHash, String hash, byte[] packed) {

    static LogKnown of(WatchLog.Entry entry, LogRow row) {
        Change change = entry.change();
        Set<LogPart> parts = EnumSet.noneOf(LogPart.class);
        for (LogPart part : LogPart.values()) {
            if (!(change.fact() instanceof WorkFact.Withheld) && part.holds(change)) {
                parts.add(part);
            }
        }
        return new LogKnown(row, change.stamp().centreTime(), parts, change.previousHash(), change.hash(), packed(entry.written()));
    }

    /// The same with another name of what it is about.
    LogKnown named(String name) {
        return new LogKnown(row.named(name), at, parts, previousHash, hash, packed);
    }

    /// Its text in the log, from which its hash follows.
    String written() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InflaterOutputStream unpacking = new InflaterOutputStream(text)) {
            unpacking.write(packed);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
            packing.write(written.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
