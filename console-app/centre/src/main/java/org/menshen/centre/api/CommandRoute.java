package org.menshen.centre.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.javalin.http.Context;
import org.menshen.centre.debrief.ResultDesk;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.WorkCommand;
import org.menshen.wire.DomainJson;

/// `POST /v1/commands`: one command, answered with its changes, with what happened instead (409), or with the refusal (422).
final class CommandRoute {

    static final int LIMIT = 1 << 20;

    private final Ledger ledger;
    private final DomainJson json;
    private final Predicate<String> users;
    private final ResultDesk results;
    private final RoleSight sight;

    /// @param users whether somebody of a user id has ever signed in here
    /// @param results works out what drills came to
    /// @param sight what of a change a role is told
    CommandRoute(Ledger ledger, DomainJson json, Predicate<String> users, ResultDesk results, RoleSight sight) {
        this.sight = sight;
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
        if (envelope.command() instanceof WorkCommand.Reveal) {
            throw new Problem(400, "reveal-apart", "what is shown in clear is asked for by POST /v1/reveals").with("field", "command");
        }
        List<Change> changes = accepted(ledger.submit(actor, sealed(actor, envelope)), envelope, actor, sight);
        context.contentType("application/json").result(json.write(Map.of("changes", changes)));
    }

    /// The changes of a command that was accepted.
    ///
    /// @param sight what of a change the seat is told
    /// @throws Problem for any other answer: 403 for who may not know of the subject at all, 409 or 422
    static List<Change> accepted(CommandAnswer answer, CommandEnvelope envelope, Actor actor, RoleSight sight) {
        Refusal refusal = switch (answer) {
            case CommandAnswer.Accepted accepted -> null;
            case CommandAnswer.Conflict conflict -> conflict.refusal();
            case CommandAnswer.Refused refused -> refused.refusal();
        };
        Optional<Refusal> barred = refusal == null ? Optional.empty() : sight.barred(envelope.subject(), actor.role());
        if (barred.isPresent()) {
            // who asked for what is on record with the answer; of the item itself nothing is told
            throw refusal(403, "not-yours", barred.get()).with("changes", List.of());
        }
        UnaryOperator<Change> told = change -> sight.change(change, actor.role());
        return switch (answer) {
            case CommandAnswer.Accepted accepted -> accepted.changes().stream().map(told).toList();
            case CommandAnswer.Conflict conflict -> throw refusal(409, "conflict", conflict.refusal())
                    .with("version", conflict.version()).with("changes", conflict.instead().stream().map(told).toList());
            case CommandAnswer.Refused refused -> throw refusal(422, "refused", refused.refusal()).with("changes", List.of());
        };
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

    /// An answer with the refusal of a command.
    static Problem refusal(int status, String code, Refusal refusal) {
        return new Problem(status, code, refusal.code()).with("refusal", refusal);
    }

    private static void require(Object value, String field) {
        if (value == null) {
            throw new Problem(400, "bad-json", "the field is missing").with("field", field);
        }
    }
}
