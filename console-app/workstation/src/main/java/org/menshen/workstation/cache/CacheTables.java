package org.menshen.workstation.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.StatePages;
import org.menshen.wire.WireException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of the cache: the picture in pages, the latest changes in pages, the last readings in one. Stateless; every method works in the
/// caller's transaction and touches few rows.
public final class CacheTables {

    /// Rows of one transaction when many are carried over.
    private static final int PIECE = 16;
    private static final long KEPT_CHANGES = 50_000;
    private static final String ACTOR = "actor";
    private static final byte[] NOTHING = {};
    private static final TypeReference<List<Reading>> READINGS = new TypeReference<>() { };

    private final JsonMapper json;
    private final StatePages pages = new StatePages();
    private final ChangePages changePages;

    /// @param json the written form of the domain
    public CacheTables(JsonMapper json) {
        this.json = json;
        this.changePages = new ChangePages(json);
    }

    /// A page as it lies in the file.
    record Page(long no, long base, int total, @Nullable String position, byte[] content, byte[] seal) {

        boolean sealedBy(RowSeal by) {
            return MessageDigest.isEqual(seal, by.of(no, base, total, String.valueOf(position), content));
        }
    }

    /// Where the next page goes.
    private record End(long no, long base, int total) {
    }

    /// The pages of the newest whole picture as they lie there; none when nothing was kept.
    ///
    /// @throws DamagedFileException when a page is not as it was written
    List<Page> pages(Handle handle, RowSeal seal) throws DamagedFileException {
        List<Page> all = handle.createQuery("SELECT no, base, total, position, content, seal FROM picture_page ORDER BY no").map((row, context) ->
                new Page(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4), row.getBytes(5), row.getBytes(6))).list();
        for (Page page : all) {
            if (!page.sealedBy(seal)) {
                throw new DamagedFileException("page " + page.no + " was altered", null);
            }
        }
        return whole(all);
    }

    /// Reads pages. It takes far longer than to fetch them and needs no database.
    ///
    /// @throws WireException when another version of the program wrote them: their seals are right
    Optional<KeptPicture> read(List<Page> whole) {
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        Map<Subject, Versioned<State>> states = LinkedHashMap.newLinkedHashMap(whole.getLast().total());
        // by all processors: of a picture of a hundred thousand subjects it is the longest part of a start
        whole.parallelStream().map(this::read).forEachOrdered(page -> page.forEach(state -> states.put(state.state().subject(), state)));
        return Optional.of(new KeptPicture(position(whole.getLast()), states.values()));
    }

    private Position position(Page last) {
        try {
            return json.readValue(last.position(), Position.class);
        } catch (JacksonException other) {
            throw new WireException("not a position: " + other.getOriginalMessage(), other);
        }
    }

    /// The newest pages that make a picture: one behind the other from their base on, up to the last that ends a write.
    private static List<Page> whole(List<Page> all) {
        for (long base : all.stream().map(Page::base).distinct().sorted(java.util.Comparator.reverseOrder()).toList()) {
            List<Page> run = new ArrayList<>();
            for (Page page : all) {
                if (page.base == base && page.no == base + run.size()) {
                    run.add(page);
                }
            }
            while (!run.isEmpty() && run.getLast().position() == null) {
                run.removeLast();
            }
            if (!run.isEmpty()) {
                return run;
            }
        }
        return List.of();
    }

    private List<Versioned<State>> read(Page page) {
        return page.content.length == 0 ? List.of() : pages.read(page.content);
    }

    /// States as they will lie in the file. It takes far longer than to put them there and needs no database.
    ///
    /// @param contents their pages
    /// @param count how many states
    /// @param position how far they go
    record Written(List<byte[]> contents, int count, Position position) {
    }

    /// Writes states for [#append] or [#begin].
    Written written(Collection<Versioned<State>> states, Position position) {
        List<byte[]> contents = new ArrayList<>(pages.write(states));
        if (contents.isEmpty()) {
            contents.add(NOTHING);
        }
        return new Written(contents, states.size(), position);
    }

    /// Adds what has changed behind the picture.
    ///
    /// @return how many states a start has to read now
    int append(Handle handle, RowSeal seal, Written news) {
        return put(handle, seal, end(handle), news);
    }

    /// Begins a whole picture behind the old one, which stays until [#dropOld].
    void begin(Handle handle, RowSeal seal, Written picture) {
        long next = end(handle).no;
        put(handle, seal, new End(next, next, 0), picture);
    }

    /// Drops the pages of older pictures, a few at a time.
    ///
    /// @return whether there are more
    boolean dropOld(Handle handle) {
        return handle.execute(
                "DELETE FROM picture_page WHERE no < (SELECT base FROM picture_page ORDER BY no DESC FETCH FIRST ROW ONLY)"
                        + " FETCH FIRST 16 ROWS ONLY") > 0;
    }

    private static End end(Handle handle) {
        return handle.createQuery("SELECT no, base, total FROM picture_page ORDER BY no DESC FETCH FIRST ROW ONLY")
                .map((row, context) -> new End(row.getLong(1) + 1, row.getLong(2), row.getInt(3))).findOne().orElse(new End(0, 0, 0));
    }

    private int put(Handle handle, RowSeal seal, End end, Written written) {
        String reached = json.writeValueAsString(written.position);
        int total = end.total + written.count;
        for (int i = 0; i < written.contents.size(); i++) {
            long no = end.no + i;
            byte[] content = written.contents.get(i);
            @Nullable String place = i == written.contents.size() - 1 ? reached : null;
            handle.execute("INSERT INTO picture_page (no, base, total, position, content, seal) VALUES (?, ?, ?, ?, ?, ?)", no, end.base, total,
                    place, content, seal.of(no, end.base, total, String.valueOf(place), content));
        }
        return total;
    }

    /// Changes as they will lie in the file; `null` for none.
    ///
    /// @param last the last of them
    /// @param content all
    /// @param index which subjects they tell of
    record WrittenChanges(long last, byte[] content, byte[] index) {
    }

    /// Writes changes for [#putChanges].
    @Nullable WrittenChanges written(List<Told> changes) {
        return changes.isEmpty() ? null : new WrittenChanges(changes.getLast().last(), ChangePages.write(changes),
                ChangePages.index(changes));
    }

    /// Keeps changes for the history of their subjects.
    void putChanges(Handle handle, WrittenChanges changes) {
        long last = changes.last;
        handle.execute("MERGE INTO change_page (last_seq, content) KEY (last_seq) VALUES (?, ?)", last, changes.content);
        handle.execute("MERGE INTO change_index (last_seq, subjects) KEY (last_seq) VALUES (?, ?)", last, changes.index);
        handle.execute("DELETE FROM change_page WHERE last_seq <= ? FETCH FIRST 16 ROWS ONLY", last - KEPT_CHANGES);
        handle.execute("DELETE FROM change_index WHERE last_seq <= ? FETCH FIRST 16 ROWS ONLY", last - KEPT_CHANGES);
    }

    /// How changes are read and written.
    ChangePages changePages() {
        return changePages;
    }

    List<Change> history(Handle handle, Subject subject) {
        List<Long> telling = new ArrayList<>();
        handle.createQuery("SELECT last_seq, subjects FROM change_index ORDER BY last_seq").map((row, context) -> {
            if (changePages.maybe(row.getBytes(2), subject)) {
                telling.add(row.getLong(1));
            }
            return true;
        }).list();
        Map<Long, Change> found = new TreeMap<>();
        for (long last : telling) {
            handle.createQuery("SELECT content FROM change_page WHERE last_seq = ?").bind(0, last).mapTo(byte[].class).findOne()
                    .ifPresent(page -> changePages.read(page, subject).forEach(change -> found.put(change.seq(), change)));
        }
        return List.copyOf(found.values());
    }

    List<Change> changes(Handle handle) {
        List<Change> all = new ArrayList<>();
        handle.createQuery("SELECT content FROM change_page ORDER BY last_seq").mapTo(byte[].class)
                .forEach(page -> all.addAll(changePages.read(page, change -> true)));
        return all;
    }

    void putReadings(Handle handle, Collection<Reading> readings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            json.writerFor(READINGS).writeValue(out, List.copyOf(readings));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        handle.execute("MERGE INTO readings_page (id, content) KEY (id) VALUES (0, ?)", bytes.toByteArray());
    }

    List<Reading> readings(Handle handle) {
        return handle.createQuery("SELECT content FROM readings_page").mapTo(byte[].class).findOne()
                .map(page -> json.<List<Reading>>readValue(new InflaterInputStream(new ByteArrayInputStream(page)), READINGS)).orElse(List.of());
    }

    Optional<Actor> actor(Handle handle) {
        return meta(handle, ACTOR).map(written -> json.readValue(written, Actor.class));
    }

    void putActor(Handle handle, Actor actor) {
        putMeta(handle, ACTOR, json.writeValueAsString(actor));
    }

    private record MetaRow(String name, String content) {
    }

    private record ChangeRow(long last, byte[] content, byte[] index) {
    }

    /// All but the picture, for a fresh file.
    ///
    /// @return what writes it there, few rows at a time
    List<StoreFile.Work<Boolean>> carry(Handle handle) {
        List<StoreFile.Work<Boolean>> pieces = new ArrayList<>();
        List<MetaRow> meta = handle.createQuery("SELECT name, content FROM meta")
                .map((row, context) -> new MetaRow(row.getString(1), row.getString(2))).list();
        pieces.add((fresh, seal) -> {
            meta.forEach(row -> putMeta(fresh, row.name, row.content));
            return true;
        });
        handle.createQuery("SELECT content FROM readings_page").mapTo(byte[].class).findOne().ifPresent(page -> pieces.add((fresh, seal) ->
                fresh.execute("INSERT INTO readings_page (id, content) VALUES (0, ?)", page) > 0));
        List<ChangeRow> changes = handle.createQuery("SELECT p.last_seq, p.content, i.subjects FROM change_page p JOIN change_index i"
                + " ON i.last_seq = p.last_seq ORDER BY p.last_seq")
                .map((row, context) -> new ChangeRow(row.getLong(1), row.getBytes(2), row.getBytes(3))).list();
        for (int from = 0; from < changes.size(); from += PIECE) {
            List<ChangeRow> few = changes.subList(from, Math.min(changes.size(), from + PIECE));
            pieces.add((fresh, seal) -> {
                few.forEach(row -> putChanges(fresh, new WrittenChanges(row.last, row.content, row.index)));
                return true;
            });
        }
        return pieces;
    }

    /// Forgets what belongs to other data.
    void forget(Handle handle) {
        handle.execute("TRUNCATE TABLE change_page");
        handle.execute("TRUNCATE TABLE change_index");
        handle.execute("TRUNCATE TABLE readings_page");
    }

    Optional<String> meta(Handle handle, String name) {
        return handle.createQuery("SELECT content FROM meta WHERE name = ?").bind(0, name).mapTo(String.class).findOne();
    }

    void putMeta(Handle handle, String name, @Nullable String content) {
        if (content == null) {
            handle.execute("DELETE FROM meta WHERE name = ?", name);
        } else {
            handle.execute("MERGE INTO meta (name, content) KEY (name) VALUES (?, ?)", name, content);
        }
    }
}
