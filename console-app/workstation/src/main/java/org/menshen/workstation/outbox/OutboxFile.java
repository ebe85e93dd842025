package org.menshen.workstation.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.text.Cause;
import org.menshen.workstation.cache.RowSeal;
import org.menshen.workstation.cache.StorageException;
import org.menshen.workstation.cache.StoreFile;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.link.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The outbox on disk: a file of its own, because it alone cannot be fetched again. A command counts as given only when it is here for good,
/// in the file and in a journal beside it. A damaged file is set aside, every row that still carries its seal and every command of the
/// journal is taken over, and the user is told how many were and were not. Safe from any thread.
final class OutboxFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxFile.class);
    /// From so many records on a journal is written anew when most of them are done.
    private static final int LONG_JOURNAL = 1_000;
    /// A larger file is made anew.
    static final long LARGEST = 16L << 20;

    private final StoreFile store;
    private final OutboxJournal journal;
    private final JsonMapper json;
    private final NoticeBoard notices;
    private final Map<UUID, OutboxEntry> rows = new LinkedHashMap<>();
    private final Set<UUID> refused = new HashSet<>();
    private boolean begunAnew;
    private boolean loaded;
    /// After a failed disk the file may lack removals that H2 had taken and not yet written.
    private boolean behind;
    private long lastNo;

    OutboxFile(Opening opening, OutboxJournal journal, JsonMapper json, NoticeBoard notices) {
        this.journal = journal;
        this.json = json;
        this.notices = notices;
        this.store = opening.open((aside, reason) -> {
            begunAnew = true;
            notices.recount();
            notices.post("outbox.set-aside", Weight.ERROR, "file", aside.toString(), "reason", reason,
                    "kept", Integer.toString(rows.size()));
        });
    }

    /// Makes the store file with a listener for damage.
    @FunctionalInterface
    interface Opening {
        StoreFile open(StoreFile.Damage damage);
    }

    /// A command as it stands in the journal.
    private record Given(long no, String dataSet, Actor actor, CommandEnvelope envelope) {
    }

    private record Loaded(List<OutboxEntry> good, int bad, long highWater) {
    }

    /// Reads all rows in order, rescuing what can be read.
    ///
    /// @param known the highest number that is known to have been given; 0 for unknown
    synchronized List<OutboxEntry> load(long known) throws StorageException {
        Loaded found = found();
        List<OutboxEntry> journalled = journalled(found);
        long reached = journalled.isEmpty() ? found.highWater : Math.max(found.highWater, journalled.getLast().no());
        lastNo = Math.max(known, reached);
        if (reached < known && !begunAnew) {
            notices.post("outbox.fell-back", Weight.ERROR, "last", Long.toString(known), "found", Long.toString(found.highWater));
        }
        for (OutboxEntry entry : found.good) {
            rows.put(entry.id(), entry);
            lastNo = Math.max(lastNo, entry.no());
        }
        loaded = true;
        if (!journalled.isEmpty()) {
            notices.post("outbox.recovered", Weight.INFO, "count", Integer.toString(journalled.size()));
            journalled.forEach(entry -> rows.put(entry.id(), entry));
            behind = true;
            work(true, handle -> { });
        }
        if (found.bad > 0) {
            notices.post("outbox.damaged", Weight.ERROR, "lost", Integer.toString(found.bad), "kept", Integer.toString(rows.size()));
            store.giveUp(found.bad + " rows were altered");
            work(true, handle -> { });
        }
        renewIfLarge();
        return List.copyOf(rows.values());
    }

    /// Reads the file, or the new one that takes the place of a damaged one.
    private Loaded found() throws StorageException {
        try {
            return store.work(false, this::read);
        } catch (StorageException e) {
            if (!begunAnew) {
                throw e;
            }
            return store.work(false, this::read);
        }
    }

    /// What was given after the last command that the file knows. A command that was done meanwhile is sent once more and answered as the
    /// first time.
    private List<OutboxEntry> journalled(Loaded found) throws StorageException {
        try {
            OutboxJournal.Found journalled = journal.read();
            tell(journalled);
            List<OutboxEntry> missing = new ArrayList<>();
            for (byte[] record : journalled.records()) {
                Given given = json.readValue(record, Given.class);
                if (given.no > found.highWater) {
                    missing.add(new OutboxEntry(given.no, given.dataSet, given.actor, given.envelope, OutboxEntry.Progress.LOCAL_PENDING, null));
                }
            }
            return missing;
        } catch (IOException e) {
            throw new StorageException(journal.file() + " cannot be read: make it readable, or move it away, and start again", e);
        }
    }

    /// One line for people; the trace of a full disk helps nobody.
    private static void told(String what, Exception failure) {
        LOG.warn("{}: {}", what, Cause.of(failure));
        LOG.debug("why", failure);
    }

    private void tell(OutboxJournal.Found journalled) {
        journalled.strange().ifPresent(strange -> {
            notices.recount();
            notices.post("outbox.journal-no-file", Weight.ERROR, "file", journal.file().toString(), "aside", strange.toString());
        });
        journalled.aside().ifPresent(aside -> {
            notices.recount();
            notices.post("outbox.journal-damaged", Weight.ERROR, "file", aside.toString(), "places", Integer.toString(journalled.altered()),
                    "kept", Integer.toString(journalled.records().size()));
        });
        if (journalled.torn()) {
            notices.post("outbox.journal-torn", Weight.INFO);
        }
    }

    /// H2 adds at the end of its file and uses nothing again: one that has grown is made anew with the few rows there are.
    private void renewIfLarge() {
        if (store.size() <= LARGEST) {
            return;
        }
        try {
            store.renew((old, seal) -> List.of((handle, sealed) -> {
                rows.values().forEach(entry -> insert(handle, sealed, entry));
                handle.execute("UPDATE high_water SET no = ?", lastNo);
                return true;
            }));
            debtsSettled();
        } catch (StorageException e) {
            told("The outbox could not be made anew", e);
        }
    }

    /// Some commands are held for ever: the journal must not grow for ever because of them.
    private void shortenJournal() throws IOException {
        if (rows.isEmpty()) {
            journal.clear();
        } else if (journal.count() >= LONG_JOURNAL && journal.count() > 4 * rows.size()) {
            journal.rewrite(rows.values().stream().map(this::written).toList());
        }
    }

    private byte[] written(OutboxEntry entry) {
        return json.writeValueAsBytes(new Given(entry.no(), entry.dataSet(), entry.actor(), entry.envelope()));
    }

    private void journal(List<OutboxEntry> entries) throws StorageException {
        try {
            journal.append(entries.stream().map(this::written).toList());
        } catch (IOException e) {
            throw new StorageException(journal.file() + " cannot be written: make room on the disk, or mend its rights", e);
        }
    }

    private Loaded read(Handle handle, RowSeal seal) {
        List<OutboxEntry> good = new ArrayList<>();
        int bad = 0;
        for (long no : handle.createQuery("SELECT no FROM outbox ORDER BY no").mapTo(Long.class).list()) {
            try {
                Optional<OutboxEntry> entry = readOne(handle, seal, no);
                entry.ifPresent(good::add);
                bad += entry.isPresent() ? 0 : 1;
            } catch (JdbiException | JacksonException | IllegalArgumentException e) {
                LOG.warn("Row {} of the outbox cannot be read", no, e);
                bad++;
            }
        }
        return new Loaded(good, bad, handle.createQuery("SELECT no FROM high_water").mapTo(Long.class).findFirst().orElse(0L));
    }

    private Optional<OutboxEntry> readOne(Handle handle, RowSeal seal, long no) {
        return handle.createQuery("SELECT data_set, actor, envelope, seal, state, answer FROM outbox WHERE no = ?").bind(0, no)
                .map((row, context) -> {
                    String dataSet = row.getString(1);
                    String actor = row.getString(2);
                    String envelope = row.getString(3);
                    if (!seal.fits(row.getBytes(4), Long.toString(no), dataSet, actor, envelope)) {
                        return Optional.<OutboxEntry>empty();
                    }
                    String answer = row.getString(6);
                    return Optional.of(new OutboxEntry(no, dataSet, json.readValue(actor, Actor.class),
                            json.readValue(envelope, CommandEnvelope.class), OutboxEntry.Progress.valueOf(row.getString(5)),
                            answer == null ? null : json.readValue(answer, Answer.class)));
                }).one();
    }

    /// Writes new commands together; when this returns they outlive a power cut, but for those that may not lie on this disk.
    ///
    /// @param unwritten which those are
    /// @return all of them, in order
    /// @throws StorageException when they could not be written: then none was given
    synchronized List<OutboxEntry> append(String dataSet, Actor actor, List<CommandEnvelope> envelopes, Predicate<CommandEnvelope> unwritten)
            throws StorageException {
        List<OutboxEntry> all = new ArrayList<>();
        long no = lastNo;
        for (CommandEnvelope envelope : envelopes) {
            long place = unwritten.test(envelope) ? OutboxEntry.UNWRITTEN : ++no;
            all.add(new OutboxEntry(place, dataSet, actor, envelope, OutboxEntry.Progress.LOCAL_PENDING, null));
        }
        List<OutboxEntry> entries = all.stream().filter(entry -> entry.no() != OutboxEntry.UNWRITTEN).toList();
        if (entries.isEmpty()) {
            return all;
        }
        try {
            store.work(true, (handle, seal) -> {
                settleDebts(handle, seal);
                entries.forEach(entry -> insert(handle, seal, entry));
                handle.execute("UPDATE high_water SET no = ?", entries.getLast().no());
                return true;
            });
            journal(entries);
        } catch (StorageException e) {
            // they may have reached the disk after all: whoever was told "not given" must find them not given
            entries.forEach(entry -> refused.add(entry.id()));
            behind = loaded;
            keepOthers();
            throw e;
        }
        lastNo = entries.getLast().no();
        debtsSettled();
        entries.forEach(entry -> rows.put(entry.id(), entry));
        return all;
    }

    /// After a damage the others must not wait for the next command to be on disk again.
    private void keepOthers() {
        if (begunAnew) {
            try {
                work(true, handle -> { });
            } catch (StorageException again) {
                told("The outbox cannot be begun anew", again);
            }
        }
    }

    /// Notes how far a command is. When the note cannot be written, the next start sends the command once more and the
    /// centre answers it as the first time.
    synchronized void mark(OutboxEntry entry) {
        OutboxEntry before = rows.replace(entry.id(), entry);
        if (before == null) {
            return;
        }
        if (!before.envelope().equals(entry.envelope())) {
            rewrite(entry);
            return;
        }
        try {
            work(false, handle -> handle.execute("UPDATE outbox SET state = ?, answer = ? WHERE id = ?", entry.state().name(),
                    entry.answer() == null ? null : json.writeValueAsString(entry.answer()), entry.id()));
        } catch (StorageException e) {
            behind = loaded;
            told("The state of " + entry.id() + " was not written", e);
        }
    }

    /// Puts a command in the place of what it said before: what was personal in it lies neither in the file nor in the journal any more.
    private void rewrite(OutboxEntry entry) {
        try {
            store.work(true, (handle, seal) -> {
                settleDebts(handle, seal);
                handle.execute("DELETE FROM outbox WHERE id = ?", entry.id());
                insert(handle, seal, entry);
                return true;
            });
            debtsSettled();
            journal.rewrite(rows.values().stream().map(this::written).toList());
        } catch (StorageException | IOException e) {
            behind = loaded;
            told("What was personal in " + entry.id() + " was not taken out yet", e);
        }
    }

    /// Removes commands that are done.
    synchronized void remove(Set<UUID> ids) {
        ids.forEach(rows::remove);
        try {
            work(false, handle -> ids.forEach(id -> handle.execute("DELETE FROM outbox WHERE id = ?", id)));
            shortenJournal();
            renewIfLarge();
        } catch (IOException e) {
            told(journal.file() + " was not emptied", e);
        } catch (StorageException e) {
            told(ids.size() + " done commands were not removed", e);
            refused.addAll(ids);
            behind = loaded;
        }
    }

    @Override
    public synchronized void close() {
        if (!refused.isEmpty() || begunAnew || behind) {
            try {
                work(true, handle -> { });
            } catch (StorageException e) {
                told("The outbox was not brought up to date; it is with the next start, from its journal", e);
            }
        }
        store.close();
        journal.close();
    }

    private void work(boolean durable, java.util.function.Consumer<Handle> rest) throws StorageException {
        store.work(durable, (handle, seal) -> {
            settleDebts(handle, seal);
            rest.accept(handle);
            return true;
        });
        debtsSettled();
    }

    private void settleDebts(Handle handle, RowSeal seal) {
        refused.forEach(id -> handle.execute("DELETE FROM outbox WHERE id = ?", id));
        if (begunAnew || behind) {
            handle.execute("DELETE FROM outbox");
            rows.values().forEach(entry -> insert(handle, seal, entry));
            handle.execute("UPDATE high_water SET no = ?", lastNo);
        }
    }

    private void debtsSettled() {
        refused.clear();
        begunAnew = false;
        behind = false;
    }

    private void insert(Handle handle, RowSeal seal, OutboxEntry entry) {
        String actor = json.writeValueAsString(entry.actor());
        String envelope = json.writeValueAsString(entry.envelope());
        @Nullable String answer = entry.answer() == null ? null : json.writeValueAsString(entry.answer());
        handle.execute("INSERT INTO outbox (no, id, subject, data_set, actor, envelope, seal, state, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.no(), entry.id(), entry.envelope().subject().toString(), entry.dataSet(), actor, envelope,
                seal.of(Long.toString(entry.no()), entry.dataSet(), actor, envelope), entry.state().name(), answer);
    }
}
