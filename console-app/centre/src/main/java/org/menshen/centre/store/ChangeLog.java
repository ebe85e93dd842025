package org.menshen.centre.store;

import java.io.StringWriter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.WireException;
import org.menshen.wire.WrittenChange;
import tools.jackson.core.JsonGenerator;

/// The SQL of the change log. Every method works inside the caller's transaction.
final class ChangeLog {

    private static final int FETCH = 1_000;

    private final DomainJson json;

    ChangeLog(DomainJson json) {
        this.json = json;
    }

    /// Where the log ends.
    ///
    /// @param seq the last change; 0 in an empty log
    /// @param hash its hash
    record Head(long seq, String hash) {
    }

    /// Where the log ends, held against other writers until the transaction is over.
    Head lockHead(Handle handle) {
        return handle.createQuery("select seq, hash from log_head where id = 1 for update")
                .map((row, context) -> new Head(row.getLong("seq"), row.getString("hash"))).one();
    }

    /// The identity of this log; given on the first day.
    String identity(Handle handle) {
        handle.execute("update log_head set log = ? where id = 1 and log is null", UUID.randomUUID().toString());
        return handle.createQuery("select log from log_head where id = 1").mapTo(String.class).one();
    }

    /// The identity of this log, unless it is its first day.
    Optional<String> known(Handle handle) {
        return handle.createQuery("select log from log_head where id = 1 and log is not null").mapTo(String.class).findOne();
    }

    /// Gives a log on its first day the identity it had before.
    void name(Handle handle, String identity) {
        handle.execute("update log_head set log = ? where id = 1", identity);
    }

    /// Adds changes and moves the end of the log.
    void append(Handle handle, List<WrittenChange> changes) {
        insert(handle, changes);
        Change last = changes.getLast().change();
        handle.execute("update log_head set seq = ?, hash = ? where id = 1", last.seq(), last.hash());
    }

    /// Past Jdbi, whose look at every argument takes longer than the row itself.
    private static void insert(Handle handle, List<WrittenChange> changes) {
        try (PreparedStatement row = handle.getConnection().prepareStatement("""
                insert into change_log (seq, kind, subject_id, version, fact, user_id, user_name, role, seat,
                                        operator_time, centre_time, command_id, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (WrittenChange written : changes) {
                Change change = written.change();
                Actor actor = change.stamp().actor();
                row.setLong(1, change.seq());
                row.setLong(4, change.version());
                List<String> texts = List.of(written.fact(), actor.userId(), actor.name(), actor.role(), actor.seat(),
                        change.stamp().operatorTime().toString(), change.stamp().centreTime().toString(), change.commandId().toString(),
                        change.previousHash(), change.hash());
                row.setString(2, change.subject().kind().wire());
                row.setString(3, change.subject().id());
                for (int i = 0; i < texts.size(); i++) {
                    row.setString(5 + i, texts.get(i));
                }
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /// The changes after a position, oldest first.
    List<Change> after(Handle handle, long seq, int max) {
        return handle.createQuery("select * from change_log where seq > :seq order by seq fetch first :max rows only")
                .bind("seq", seq).bind("max", max).map((row, context) -> change(row)).list();
    }

    /// A change as it goes out, without a look at what its fact says.
    ///
    /// @param seq its place in the log
    /// @param centreTime when it was recorded
    /// @param previousHash hash of the change before
    /// @param hash its hash
    /// @param text the same text as that of the [Change] itself
    /// @param item id of the work item that it is about; empty when it is about none
    record Written(long seq, Instant centreTime, String previousHash, String hash, String text, String item) {
    }

    /// The changes after a position in their written form, oldest first: many times cheaper than reading each fact only to write it again.
    List<Written> written(Handle handle, long seq, int max) {
        return handle.createQuery("select * from change_log where seq > :seq order by seq fetch first :max rows only")
                .bind("seq", seq).bind("max", max).map((row, context) -> written(row)).list();
    }

    /// A change by what it is about.
    ///
    /// @param subjectId the subject's id
    /// @param version the subject's version after it
    record Touched(String subjectId, long version) {
    }

    /// The changes of a kind of subject after one and up to another, the last first.
    List<Touched> touched(Handle handle, SubjectKind kind, long after, long until) {
        return handle.createQuery("""
                        select subject_id, version from change_log where seq > :after and seq <= :until and kind = :kind
                        order by seq desc""")
                .bind("after", after).bind("until", until).bind("kind", kind.wire())
                .map((row, context) -> new Touched(row.getString(1), row.getLong(2))).list();
    }

    private Written written(ResultSet row) throws SQLException {
        StringWriter text = new StringWriter(1_000);
        long seq = row.getLong("seq");
        String centreTime = row.getString("centre_time");
        try (JsonGenerator out = json.mapper().createGenerator(text)) {
            out.writeStartObject();
            out.writeStringProperty("commandId", row.getString("command_id"));
            out.writeName("fact");
            out.writeRawValue(row.getString("fact"));
            out.writeStringProperty("hash", row.getString("hash"));
            out.writeStringProperty("previousHash", row.getString("previous_hash"));
            out.writeNumberProperty("seq", seq);
            out.writeObjectPropertyStart("stamp");
            out.writeObjectPropertyStart("actor");
            out.writeStringProperty("name", row.getString("user_name"));
            out.writeStringProperty("role", row.getString("role"));
            out.writeStringProperty("seat", row.getString("seat"));
            out.writeStringProperty("userId", row.getString("user_id"));
            out.writeEndObject();
            out.writeStringProperty("centreTime", centreTime);
            out.writeStringProperty("operatorTime", row.getString("operator_time"));
            out.writeEndObject();
            out.writeStringProperty("subject", row.getString("kind") + "/" + row.getString("subject_id"));
            out.writeNumberProperty("version", row.getLong("version"));
            out.writeEndObject();
        }
        try {
            return new Written(seq, Instant.parse(centreTime), row.getString("previous_hash"), row.getString("hash"), text.toString(),
                    SubjectKind.WORK.wire().equals(row.getString("kind")) ? row.getString("subject_id") : "");
        } catch (DateTimeException e) {
            throw new BrokenChainException(seq, "unreadable: " + e.getMessage());
        }
    }

    /// The changes of one subject after a version, oldest first.
    List<Change> of(Handle handle, Subject subject, long version) {
        return handle.createQuery("""
                        select * from change_log where kind = :kind and subject_id = :id and version > :version
                        order by version""")
                .bind("kind", subject.kind().wire()).bind("id", subject.id()).bind("version", version)
                .map((row, context) -> change(row)).list();
    }

    /// The versions of some subjects of a kind; of those that there are.
    Map<String, Long> versions(Handle handle, SubjectKind kind, List<String> ids) {
        Map<String, Long> versions = new HashMap<>();
        handle.createQuery("select subject_id, max(version) from change_log where subject_id in (<ids>) and kind = :kind group by subject_id")
                .bindList("ids", ids).bind("kind", kind.wire())
                .map((row, context) -> new Touched(row.getString(1), row.getLong(2))).forEach(row -> versions.put(row.subjectId(), row.version()));
        return versions;
    }

    /// The changes of a kind of subject after one and up to another with their texts, oldest first.
    List<WrittenChange> of(Handle handle, SubjectKind kind, long after, long until) {
        return handle.createQuery("select * from change_log where seq > :after and seq <= :until and kind = :kind order by seq")
                .bind("after", after).bind("until", until).bind("kind", kind.wire()).map((row, context) -> whole(row)).list();
    }

    /// The last change; 0 in an empty log.
    long end(Handle handle) {
        return handle.createQuery("select seq from log_head where id = 1").mapTo(Long.class).one();
    }

    /// When a change was recorded.
    Optional<Instant> timeOf(Handle handle, long seq) {
        return handle.createQuery("select centre_time from change_log where seq = :seq").bind("seq", seq).mapTo(String.class).findOne()
                .map(Instant::parse);
    }

    /// The subjects that were there at a change and have others since.
    List<Subject> changedSince(Handle handle, long seq) {
        return handle.createQuery("""
                        select kind, subject_id from change_log where seq > :seq
                        group by kind, subject_id having min(version) > 1 order by kind, subject_id""")
                .bind("seq", seq).map((row, context) -> Subject.parse(row.getString(1) + "/" + row.getString(2))).list();
    }

    /// The changes after a position with their texts, oldest first.
    List<WrittenChange> pieces(Handle handle, long seq, int max) {
        return handle.createQuery("select * from change_log where seq > :seq order by seq fetch first :max rows only")
                .bind("seq", seq).bind("max", max).map((row, context) -> whole(row)).list();
    }

    private WrittenChange whole(ResultSet row) throws SQLException {
        return new WrittenChange(change(row), row.getString("fact"), written(row).text());
    }

    /// The hash of a change; that of an empty log for 0.
    String hashOf(Handle handle, long seq) {
        return seq == 0 ? HashChain.ORIGIN : handle.createQuery("select hash from change_log where seq = :seq").bind("seq", seq)
                .mapTo(String.class).one();
    }

    /// Puts a change in the place of whatever stands there.
    void replace(Handle handle, WrittenChange right) {
        handle.execute("delete from change_log where seq = ?", right.change().seq());
        insert(handle, List.of(right));
    }

    /// Goes through the whole log after a position in order.
    void each(Handle handle, long seq, Consumer<WrittenChange> consumer) {
        try (var rows = handle.createQuery("select * from change_log where seq > :seq order by seq").bind("seq", seq)
                .setFetchSize(FETCH).map((row, context) -> whole(row)).stream()) {
            rows.forEach(consumer);
        }
    }

    /// The text of one change; empty when it is not there.
    Optional<Written> written(Handle handle, long seq) {
        return handle.createQuery("select * from change_log where seq = :seq").bind("seq", seq).map((row, context) -> written(row)).findOne();
    }

    /// Sees that the counts of the tables and the end of the log agree with each other.
    ///
    /// @throws BrokenChainException when they do not
    void agree(Handle handle) {
        // with a row held, H2 counts a table by reading all of it: it is held only when a first look finds something, which may be another
        // node that has just written between two questions
        if (disagreement(handle, head(handle)).isEmpty()) {
            return;
        }
        disagreement(handle, lockHead(handle)).ifPresent(what -> {
            throw new BrokenChainException(lockHead(handle).seq(), what);
        });
    }

    private static Head head(Handle handle) {
        return handle.createQuery("select seq, hash from log_head where id = 1")
                .map((row, context) -> new Head(row.getLong("seq"), row.getString("hash"))).one();
    }

    /// What is wrong between the tables: each may have fallen back by another amount when H2 was killed. Costs the same however long the log is
    /// as long as the transaction holds nothing.
    ///
    /// @return in words; empty when they agree
    private static Optional<String> disagreement(Handle handle, Head head) {
        long rows = handle.createQuery("select count(*) from change_log").mapTo(Long.class).one();
        long last = handle.createQuery("select coalesce(max(seq), 0) from change_log").mapTo(Long.class).one();
        long results = handle.createQuery("select count(*) from command_result").mapTo(Long.class).one();
        long answers = handle.createQuery("select answers from log_head where id = 1").mapTo(Long.class).one();
        if (rows != head.seq() || last != head.seq()) {
            return Optional.of("the log says that it ends at " + head.seq() + ", but holds " + rows + " changes, the last of them " + last);
        }
        if (results != answers) {
            return Optional.of("the log says that " + answers + " commands were answered, but holds the answers of " + results);
        }
        Optional<String> hash = handle.createQuery("select hash from change_log where seq = :seq").bind("seq", last).mapTo(String.class).findOne();
        return last == 0 || hash.equals(Optional.of(head.hash())) ? Optional.empty()
                : Optional.of("its last change, " + last + ", has another hash than the end of the log");
    }

    private Change change(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        try {
            Actor actor = new Actor(row.getString("user_id"), row.getString("user_name"), row.getString("role"), row.getString("seat"));
            Stamp stamp = new Stamp(actor, Instant.parse(row.getString("operator_time")), Instant.parse(row.getString("centre_time")));
            return new Change(seq, Subject.parse(row.getString("kind") + "/" + row.getString("subject_id")), row.getLong("version"),
                    json.read(row.getString("fact"), Fact.class), stamp, UUID.fromString(row.getString("command_id")),
                    row.getString("previous_hash"), row.getString("hash"));
        } catch (WireException | IllegalArgumentException | DateTimeException e) {
            throw new BrokenChainException(seq, "unreadable: " + e.getMessage());
        }
    }
}
