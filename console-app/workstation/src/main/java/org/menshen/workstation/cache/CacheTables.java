package org.menshen.workstation.cache;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.StatePages;
import org.menshen.wire.WireException;

import tools.jackson.databind.json.JsonMapper;

/// The rows of the cache: the whole picture in pages, and the subjects that have changed since. Stateless; every method works in the caller's
/// transaction.
public final class CacheTables {

    private static final int BATCH = 1_000;
    private static final long KEPT_CHANGES = 50_000;
    private static final String POSITION = "position";
    private static final String ACTOR = "actor";

    private static final int WORN = 2_000;

    private final JsonMapper json;
    private final StatePages pages;

    /// @param json the written form of the domain
    public CacheTables(JsonMapper json) {
        this.json = json;
        this.pages = new StatePages(json);
    }

    /// Everything that was kept; empty when nothing was.
    ///
    /// @throws DamagedFileException when a row is not as it was written
    Optional<KeptPicture> load(Handle handle, RowSeal seal) throws DamagedFileException {
        Optional<String> written = meta(handle, POSITION);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Position position = unsealed(seal, written.get());
        Map<Subject, Versioned<State>> states = new LinkedHashMap<>();
        for (Page page : pages(handle)) {
            if (!MessageDigest.isEqual(page.seal, seal.of(page.no, page.content))) {
                throw new DamagedFileException("page " + page.no + " was altered", null);
            }
            read(page).forEach(state -> states.put(state.state().subject(), state));
        }
        for (Row row : rows(handle)) {
            if (!seal.fits(row.seal, row.kind, row.id, Long.toString(row.version), row.state)) {
                throw new DamagedFileException("the row of " + row.kind + "/" + row.id + " was altered", null);
            }
            State state = json.readValue(row.state, State.class);
            states.put(state.subject(), new Versioned<>(state, row.version, false));
        }
        return Optional.of(new KeptPicture(position, states.values()));
    }

    private List<Versioned<State>> read(Page page) throws DamagedFileException {
        try {
            return pages.read(page.content);
        } catch (WireException other) {
            throw new DamagedFileException("page " + page.no + " was written by another version", other);
        }
    }

    private static List<Page> pages(Handle handle) {
        return handle.createQuery("SELECT no, content, seal FROM picture_page ORDER BY no")
                .map((row, context) -> new Page(row.getInt(1), row.getBytes(2), row.getBytes(3))).list();
    }

    private static List<Row> rows(Handle handle) {
        return handle.createQuery("SELECT kind, id, version, state, seal FROM subjects").setFetchSize(BATCH)
                .map((row, context) -> new Row(row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getBytes(5)))
                .list();
    }

    private Position unsealed(RowSeal seal, String written) throws DamagedFileException {
        int end = written.indexOf(' ');
        if (end < 0 || !HexFormat.of().formatHex(seal.of(written.substring(end + 1))).equals(written.substring(0, end))) {
            throw new DamagedFileException("the position was altered", null);
        }
        return json.readValue(written.substring(end + 1), Position.class);
    }

    private record Page(int no, byte[] content, byte[] seal) {
    }

    private record Row(String kind, String id, long version, String state, byte[] seal) {
    }

    void replace(Handle handle, RowSeal seal, KeptPicture picture) {
        handle.execute("DELETE FROM subjects");
        handle.execute("DELETE FROM picture_page");
        List<byte[]> written = pages.write(picture.states());
        PreparedBatch batch = handle.prepareBatch("INSERT INTO picture_page (no, content, seal) VALUES (?, ?, ?)");
        for (int no = 0; no < written.size(); no++) {
            batch.add(no, written.get(no), seal.of(no, written.get(no)));
        }
        flush(batch, 1);
        putPosition(handle, seal, picture.position());
    }

    /// Whether so much has changed since the pages were written that a start would feel it.
    boolean worn(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM subjects").mapTo(int.class).one() > WORN;
    }

    void putStates(Handle handle, RowSeal seal, Collection<Versioned<State>> states) {
        PreparedBatch batch = handle.prepareBatch("MERGE INTO subjects (kind, id, version, state, seal) KEY (kind, id) VALUES (?, ?, ?, ?, ?)");
        for (Versioned<State> state : states) {
            Subject subject = state.state().subject();
            String written = json.writerFor(State.class).writeValueAsString(state.state());
            batch.add(subject.kind().wire(), subject.id(), state.version(), written,
                    seal.of(subject.kind().wire(), subject.id(), Long.toString(state.version()), written));
            flush(batch, BATCH);
        }
        flush(batch, 1);
    }

    void putChanges(Handle handle, List<Change> changes) {
        PreparedBatch batch = handle.prepareBatch("MERGE INTO change_recent (seq, kind, id, content) KEY (seq) VALUES (?, ?, ?, ?)");
        for (Change change : changes) {
            batch.add(change.seq(), change.subject().kind().wire(), change.subject().id(), json.writeValueAsString(change));
            flush(batch, BATCH);
            if (change.seq() % BATCH == 0) {
                handle.execute("DELETE FROM change_recent WHERE seq <= ?", change.seq() - KEPT_CHANGES);
            }
        }
        flush(batch, 1);
    }

    void putPosition(Handle handle, RowSeal seal, Position position) {
        String written = json.writeValueAsString(position);
        putMeta(handle, POSITION, HexFormat.of().formatHex(seal.of(written)) + " " + written);
    }

    List<Change> history(Handle handle, Subject subject) {
        return handle.createQuery("SELECT content FROM change_recent WHERE kind = ? AND id = ? ORDER BY seq")
                .bind(0, subject.kind().wire()).bind(1, subject.id())
                .map((row, context) -> json.readValue(row.getString(1), Change.class)).list();
    }

    void putReadings(Handle handle, Collection<Reading> readings) {
        PreparedBatch batch = handle.prepareBatch("MERGE INTO readings_last (reading_key, content) KEY (reading_key) VALUES (?, ?)");
        for (Reading reading : readings) {
            batch.add(reading.key(), json.writerFor(Reading.class).writeValueAsString(reading));
            flush(batch, BATCH);
        }
        flush(batch, 1);
    }

    List<Reading> readings(Handle handle) {
        return handle.createQuery("SELECT content FROM readings_last").setFetchSize(BATCH)
                .map((row, context) -> json.readValue(row.getString(1), Reading.class)).list();
    }

    Optional<Actor> actor(Handle handle) {
        return meta(handle, ACTOR).map(written -> json.readValue(written, Actor.class));
    }

    void putActor(Handle handle, Actor actor) {
        putMeta(handle, ACTOR, json.writeValueAsString(actor));
    }

    /// Forgets what belongs to other data.
    void forget(Handle handle) {
        handle.execute("DELETE FROM change_recent");
        handle.execute("DELETE FROM readings_last");
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

    private static void flush(PreparedBatch batch, int atLeast) {
        if (batch.size() >= atLeast) {
            batch.execute();
        }
    }
}
