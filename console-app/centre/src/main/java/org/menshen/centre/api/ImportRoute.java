package org.menshen.centre.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.WorkCommand;
import org.menshen.wire.DomainJson;

/// `POST /v1/work/import`: some hundreds of items that were dealt with elsewhere, each answered for itself. They are ordinary commands: decided,
/// written and answered as one that comes alone, and the same again when they come again. One piece is one commit, so that whoever else acts waits
/// for no more than that.
final class ImportRoute {

    static final int LIMIT = 4 << 20;
    static final int ROWS = 500;

    private final Ledger ledger;
    private final DomainJson json;

    ImportRoute(Ledger ledger, DomainJson json) {
        this.ledger = ledger;
        this.json = json;
    }

    /// What is sent.
    ///
    /// @param commands commands that enter items
    record Rows(List<CommandEnvelope> commands) {
    }

    /// What became of one of them.
    ///
    /// @param refusal why it was not taken; `null` when it was
    /// @param seq its change; 0 when there is none
    record Row(@Nullable Refusal refusal, long seq) {
    }

    /// @throws Problem 400, 413 or 422
    void serve(Context context, Actor actor) throws IOException {
        Rows rows = Body.read(context, json, LIMIT, Rows.class);
        if (rows.commands() == null || rows.commands().isEmpty() || rows.commands().size() > ROWS) {
            throw new Problem(422, "out-of-range", "between 1 and " + ROWS + " commands").with("field", "commands");
        }
        for (int i = 0; i < rows.commands().size(); i++) {
            check(rows.commands().get(i), i);
        }
        List<Row> answers = new ArrayList<>();
        for (CommandAnswer answer : ledger.submit(actor, rows.commands())) {
            answers.add(switch (answer) {
                case CommandAnswer.Accepted accepted -> new Row(null, accepted.changes().getFirst().seq());
                case CommandAnswer.Conflict conflict -> new Row(conflict.refusal(), 0);
                case CommandAnswer.Refused refused -> new Row(refused.refusal(), 0);
            });
        }
        context.contentType("application/json").result(json.write(Map.of("rows", answers)));
    }

    private static void check(@Nullable CommandEnvelope envelope, int place) {
        String field = "commands[" + place + "]";
        if (envelope == null || envelope.id() == null || envelope.subject() == null || envelope.operatorTime() == null) {
            throw new Problem(400, "bad-json", "a part of the command is missing").with("field", field);
        }
        if (!(envelope.command() instanceof WorkCommand.Import)) {
            throw new Problem(422, "not-an-import", "only items are imported here").with("field", field);
        }
    }
}
