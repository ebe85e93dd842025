package org.menshen.centre.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// The SQL of the answers that commands were given. Every method works inside the caller's transaction.
final class CommandResults {

    private static final int IN_LIST = 500;

    /// How a command ended.
    enum Outcome { ACCEPTED, CONFLICT, REFUSED }

    /// An answer as kept.
    ///
    /// @param commandId the command
    /// @param outcome how it ended
    /// @param firstSeq first change that it made, or that happened instead; 0 when there is none
    /// @param changeCount how many changes it made, one after the other; 0 unless accepted
    /// @param refusal the refusal as JSON; `null` when accepted
    record Row(UUID commandId, Outcome outcome, long firstSeq, int changeCount, @Nullable String refusal) {
    }

    /// The answers known for some commands.
    Map<UUID, Row> find(Handle handle, Collection<UUID> ids) {
        Map<UUID, Row> found = new HashMap<>();
        List<String> texts = new ArrayList<>(ids.stream().map(UUID::toString).toList());
        for (int from = 0; from < texts.size(); from += IN_LIST) {
            handle.createQuery("select * from command_result where command_id in (<ids>)")
                    .bindList("ids", texts.subList(from, Math.min(texts.size(), from + IN_LIST)))
                    .map((row, context) -> new Row(UUID.fromString(row.getString("command_id")), Outcome.valueOf(row.getString("outcome")),
                            row.getLong("first_seq"), row.getInt("change_count"), row.getString("refusal")))
                    .forEach(row -> found.put(row.commandId(), row));
        }
        return found;
    }

    /// Which of some commands were accepted.
    Set<UUID> accepted(Handle handle, Collection<UUID> ids) {
        return find(handle, ids).values().stream().filter(row -> row.outcome() == Outcome.ACCEPTED).map(Row::commandId)
                .collect(Collectors.toSet());
    }

    /// Keeps new answers, and their number at the end of the log.
    void add(Handle handle, List<Row> rows) {
        try (PreparedStatement row = handle.getConnection().prepareStatement(
                "insert into command_result (command_id, outcome, first_seq, change_count, refusal) values (?, ?, ?, ?, ?)")) {
            for (Row answer : rows) {
                row.setString(1, answer.commandId().toString());
                row.setString(2, answer.outcome().name());
                row.setLong(3, answer.firstSeq());
                row.setInt(4, answer.changeCount());
                row.setString(5, answer.refusal());
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
        handle.execute("update log_head set answers = answers + ? where id = 1", rows.size());
    }
}
