package org.menshen.centre.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.WorkItem;
import org.menshen.wire.DomainJson;
import org.menshen.wire.StatePages;

/// The SQL of the work items as they stand. Every method works inside the caller's transaction.
final class WorkRows {

    private static final String INSERT =
            "insert into work_item (version, seq, lapses, follows, body, flow, hash, id) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update work_item set version = ?, seq = ?, lapses = ?, follows = ?, body = ?, flow = ?, hash = ? where id = ?";
    static final String SELECT = "select id, version, seq, body, lapses, follows, hash, flow from work_item ";

    private final DomainJson json;

    WorkRows(DomainJson json) {
        this.json = json;
    }

    /// An item as it stands in the table.
    ///
    /// @param id its id
    /// @param version its version
    /// @param seq its last change
    /// @param body its [StateLine] as it is sent
    /// @param flow key of the edition on which it runs
    /// @param sound whether all of it is as it was written, by its hash
    record Row(String id, long version, long seq, String body, String flow, boolean sound) {
    }

    /// An item that is to be written.
    ///
    /// @param item the item
    /// @param version its version
    /// @param seq its last change
    /// @param written its text when it was written already; `null` when not
    record Fresh(WorkItem item, long version, long seq, @Nullable String written) {

        /// An item whose text is still to be written.
        Fresh(WorkItem item, long version, long seq) {
            this(item, version, seq, null);
        }
    }

    /// How far the table goes.
    ///
    /// @param seq the last change that it holds
    /// @param items how many items it holds
    /// @param form the form of states in which it was written; `null` before the first
    record Mark(long seq, long items, @Nullable String form) {
    }

    /// The form of states that this program writes.
    static String form() {
        return StatePages.shape();
    }

    Mark mark(Handle handle) {
        return handle.createQuery("select work_seq, work_items, work_form from log_head where id = 1")
                .map((row, context) -> new Mark(row.getLong(1), row.getLong(2), row.getString(3))).one();
    }

    /// Says how far the table goes now.
    ///
    /// @param added items that are new in it
    void moved(Handle handle, long seq, long added) {
        handle.execute("update log_head set work_seq = ?, work_items = work_items + ?, work_form = ? where id = 1", seq, added, form());
    }

    /// How many rows there are.
    long count(Handle handle) {
        return handle.createQuery("select count(*) from work_item").mapTo(Long.class).one();
    }

    /// How many items run on one of some editions.
    long count(Handle handle, Collection<String> flows) {
        return flows.isEmpty() ? 0 : handle.createQuery("select count(*) from work_item where flow in (<flows>)")
                .bindList("flows", List.copyOf(flows)).mapTo(Long.class).one();
    }

    /// The last change of any item in the table; 0 when there is none.
    long last(Handle handle) {
        return handle.createQuery("select coalesce(max(seq), 0) from work_item").mapTo(Long.class).one();
    }

    /// Begins the table anew.
    void clear(Handle handle) {
        handle.execute("truncate table work_item");
        handle.execute("update log_head set work_seq = 0, work_items = 0, work_form = ? where id = 1", form());
    }

    Optional<Row> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "where id = :id").bind("id", id)
                .map((row, context) -> row(row)).findOne();
    }

    /// Those of some ids that there are.
    List<Row> find(Handle handle, List<String> ids) {
        return handle.createQuery(SELECT + "where id in (<ids>)").bindList("ids", ids)
                .map((row, context) -> row(row)).list();
    }

    /// Items in the order of their ids.
    ///
    /// @param after the id before the first; empty for the beginning
    List<Row> after(Handle handle, String after, int most) {
        return handle.createQuery(SELECT + "where id > :after order by id fetch first :most rows only")
                .bind("after", after).bind("most", most).map((row, context) -> row(row)).list();
    }

    /// Items whose last change lies after one and is another at most, the last first.
    List<Row> between(Handle handle, long after, long until, int most) {
        return handle.createQuery(SELECT + """
                        where seq > :after and seq <= :until
                        order by seq desc fetch first :most rows only""")
                .bind("after", after).bind("until", until).bind("most", most).map((row, context) -> row(row)).list();
    }

    /// Items of which a deadline passes at an instant or before, the first one first.
    List<Row> lapsing(Handle handle, Instant until, int most) {
        return handle.createQuery(SELECT + """
                        where lapses <= :until
                        order by lapses fetch first :most rows only""")
                .bind("until", until.toEpochMilli()).bind("most", most).map((row, context) -> row(row)).list();
    }

    /// Items that ask for another one that is not opened yet, the last that changed first.
    List<Row> following(Handle handle, int most) {
        return handle.createQuery(SELECT + """
                        where follows > 0
                        order by follows desc fetch first :most rows only""")
                .bind("most", most).map((row, context) -> row(row)).list();
    }

    /// Items that ask for another one that could not be opened, the last that changed first.
    List<Row> failing(Handle handle, int most) {
        return handle.createQuery(SELECT + """
                        where follows < 0
                        order by follows fetch first :most rows only""")
                .bind("most", most).map((row, context) -> row(row)).list();
    }

    static Row row(ResultSet row) throws SQLException {
        String text = row.getString(8) + '\n' + row.getString(4);
        String hash = hash(row.getString(1), row.getLong(2), row.getLong(3), row.getObject(5), row.getObject(6), text);
        return new Row(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), String.valueOf(row.getString(8)),
                hash.equals(row.getString(7)));
    }

    /// The hash of all that stands in a row, 64 hex digits.
    private static String hash(String id, long version, long seq, @Nullable Object lapses, @Nullable Object follows, String text) {
        try {
            String all = id + '\n' + version + '\n' + seq + '\n' + lapses + '\n' + follows + '\n' + text;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// How a row of an item has to stand.
    Row wanted(Fresh fresh) {
        return new Row(fresh.item.id(), fresh.version, fresh.seq, body(fresh), fresh.item.flow().key(), true);
    }

    private String body(Fresh fresh) {
        return fresh.written == null ? body(new Versioned<>(fresh.item, fresh.version, false)) : fresh.written;
    }

    /// Takes a row away.
    void delete(Handle handle, String id) {
        handle.execute("delete from work_item where id = ?", id);
    }

    /// The state in a row.
    ///
    /// @throws org.menshen.wire.WireException when another version of the program wrote it
    Versioned<State> state(Row row) {
        return json.read(row.body, StateLine.class).versioned();
    }

    /// The state as it is sent.
    String body(Versioned<State> state) {
        return json.write(StateLine.of(state));
    }

    /// Writes items in the place of what stood there.
    ///
    /// @return how many of them are new in the table
    int write(Handle handle, Collection<Fresh> items) {
        List<Fresh> unknown = new ArrayList<>();
        List<Fresh> known = new ArrayList<>();
        items.forEach(item -> (item.version == 1 ? unknown : known).add(item));
        int[] changed = run(handle, UPDATE, known);
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                unknown.add(known.get(i));
            }
        }
        run(handle, INSERT, unknown);
        return unknown.size();
    }

    /// Past Jdbi, as the rows of the log.
    private int[] run(Handle handle, String sql, List<Fresh> items) {
        if (items.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement row = handle.getConnection().prepareStatement(sql)) {
            for (Fresh fresh : items) {
                Long lapses = fresh.item.nextLapse().map(Instant::toEpochMilli).orElse(null);
                Long follows = fresh.item.asksForAnother() ? Long.valueOf(fresh.seq) : fresh.item.asksInVain() ? Long.valueOf(-fresh.seq) : null;
                String body = body(fresh);
                row.setLong(1, fresh.version);
                row.setLong(2, fresh.seq);
                row.setObject(3, lapses, Types.BIGINT);
                row.setObject(4, follows, Types.BIGINT);
                row.setString(5, body);
                row.setString(6, fresh.item.flow().key());
                row.setString(7, hash(fresh.item.id(), fresh.version, fresh.seq, lapses, follows, fresh.item.flow().key() + '\n' + body));
                row.setString(8, fresh.item.id());
                row.addBatch();
            }
            return row.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    static Subject subject(String id) {
        return new Subject(SubjectKind.WORK, id);
    }
}
