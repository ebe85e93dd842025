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
import org.menshen.domain.fact.Subject;
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
    private final RoleSight sight;

    /// @param sight which items the seat may know of
    ImportRoute(Ledger ledger, DomainJson json, RoleSight sight) {
        this.sight = sight;
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
        List<CommandAnswer> given = ledger.submit(actor, rows.commands());
        List<Row> answers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Subject subject = rows.commands().get(i).subject();
            answers.add(switch (given.get(i)) {
                case CommandAnswer.Accepted accepted -> new Row(null, accepted.changes().getFirst().seq());
                case CommandAnswer.Conflict conflict -> refused(subject, conflict.refusal(), actor);
                case CommandAnswer.Refused refused -> refused(subject, refused.refusal(), actor);
            });
        }
        context.contentType("application/json").result(json.write(Map.of("rows", answers)));
    }

    private Row refused(Subject subject, Refusal why, Actor actor) {
        return new Row(sight.barred(subject, actor.role()).orElse(why), 0);
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
