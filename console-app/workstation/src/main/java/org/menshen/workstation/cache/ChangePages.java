package org.menshen.workstation.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;

import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Many changes in few bytes, each page with a short index of the subjects it tells of. Safe from any thread.
final class ChangePages {

    private final JsonMapper json;

    ChangePages(JsonMapper json) {
        this.json = json;
    }

    /// Lines of JSON, deflated.
    static byte[] write(List<Told> changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(bytes, quick, 1 << 13)) {
            for (Told told : changes) {
                told.writeTo(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    /// One number for every change of a page.
    static byte[] index(List<Told> changes) {
        ByteBuffer marks = ByteBuffer.allocate(changes.stream().mapToInt(Told::size).sum() * Integer.BYTES);
        changes.forEach(told -> told.subjects().forEach(subject -> marks.putInt(mark(subject))));
        return marks.array();
    }

    /// Whether a page may tell of a subject; never false when it does.
    boolean maybe(byte[] index, Subject subject) {
        int wanted = mark(subject);
        ByteBuffer marks = ByteBuffer.wrap(index);
        while (marks.remaining() >= Integer.BYTES) {
            if (marks.getInt() == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Those of changes that are not in a page yet which are about a subject, in order.
    List<Change> of(List<Told> changes, Subject subject) {
        return changes.stream().filter(told -> told.subjects().contains(subject)).flatMap(told -> told.read(json).stream())
                .filter(change -> change.subject().equals(subject)).toList();
    }

    /// Changes that are not in a page yet, in order.
    List<Change> all(List<Told> changes) {
        return changes.stream().flatMap(told -> told.read(json).stream()).toList();
    }

    /// The changes of one subject in a page, in order.
    List<Change> read(byte[] page, Subject subject) {
        return read(page, change -> change.subject().equals(subject));
    }

    /// The changes of a page that are wanted, in order.
    List<Change> read(byte[] page, Predicate<Change> wanted) {
        List<Change> found = new ArrayList<>();
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(page));
                MappingIterator<Change> lines = json.readerFor(Change.class).readValues(in)) {
            while (lines.hasNextValue()) {
                Change change = lines.nextValue();
                if (wanted.test(change)) {
                    found.add(change);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return found;
    }

    /// The hash of a text is the same in every Java.
    private static int mark(Subject subject) {
        return subject.toString().hashCode();
    }
}
