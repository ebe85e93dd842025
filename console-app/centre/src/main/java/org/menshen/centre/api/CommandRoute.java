package org.menshen.centre.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.javalin.http.Context;
import org.menshen.centre.debrief.ResultDesk;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.wire.DomainJson;

/// `POST /v1/commands`: one command, answered with its changes, with what happened instead (409), or with the refusal (422).
final class CommandRoute {

    static final int LIMIT = 1 << 20;

    private final Ledger ledger;
    private final DomainJson json;
    private final Predicate<String> users;
    private final ResultDesk results;

    /// @param users whether somebody of a user id has ever signed in here
    /// @param results works out what drills came to
    CommandRoute(Ledger ledger, DomainJson json, Predicate<String> users, ResultDesk results) {
        this.results = results;
        this.users = users;
        this.ledger = ledger;
        this.json = json;
    }

    /// Handles the call of a seat.
    ///
    /// @throws Problem 400, 409, 413 or 422
    void serve(Context context, Actor actor) throws IOException {
        CommandEnvelope envelope = Body.read(context, json, LIMIT, CommandEnvelope.class);
        require(envelope.id(), "id");
        require(envelope.subject(), "subject");
        require(envelope.command(), "command");
        require(envelope.operatorTime(), "operatorTime");
        if (envelope.command() instanceof DebriefCommand.Hint hint && !hint.userId().isBlank() && !users.test(hint.userId())) {
            // who is here stands in no state of the log, so the centre alone can say it
            throw refusal(422, "refused", Refusal.of("debrief.unknown-trainee", "user", hint.userId())).with("changes", List.of());
        }
        switch (ledger.submit(actor, sealed(actor, envelope))) {
            case CommandAnswer.Accepted accepted -> context.contentType("application/json")
                    .result(json.write(Map.of("changes", accepted.changes())));
            case CommandAnswer.Conflict conflict -> throw refusal(409, "conflict", conflict.refusal())
                    .with("version", conflict.version()).with("changes", conflict.instead());
            case CommandAnswer.Refused refused -> throw refusal(422, "refused", refused.refusal()).with("changes", List.of());
        }
    }

    /// What a drill came to the centre alone says.
    private CommandEnvelope sealed(Actor actor, CommandEnvelope envelope) {
        if (!(envelope.command() instanceof DebriefCommand.Settle)) {
            return envelope;
        }
        ResultDesk.Answer answer = results.seal(actor, envelope.subject());
        if (answer.refusal() != null) {
            throw refusal(422, "refused", answer.refusal()).with("changes", List.of());
        }
        return new CommandEnvelope(envelope.id(), envelope.subject(), envelope.expectedVersion(), new DebriefCommand.Settle(answer.seal()),
                envelope.operatorTime());
    }

    private static Problem refusal(int status, String code, Refusal refusal) {
        return new Problem(status, code, refusal.code()).with("refusal", refusal);
    }

    private static void require(Object value, String field) {
        if (value == null) {
            throw new Problem(400, "bad-json", "the field is missing").with("field", field);
        }
    }
}
