package org.menshen.centre.api;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.javalin.http.Context;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.Workflow;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /v1/reveals`: a personal field in clear, to the seat that asks. That it was shown is in the log before the value leaves the centre; the
/// value is nowhere but in this one answer.
final class RevealRoute {

    private static final Logger LOG = LoggerFactory.getLogger(RevealRoute.class);
    private static final int LIMIT = 16_384;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Ledger ledger;
    private final DomainJson json;
    private final RevealLimits limits;
    private final Clock clock;
    private final RoleSight sight;
    /// by seat, and by person: nobody sees more because he sits elsewhere
    private final Map<String, Deque<Instant>> asked = new HashMap<>();

    /// @param clock the centre's clock
    /// @param sight what of a change the seat is told
    RevealRoute(Ledger ledger, DomainJson json, RevealLimits limits, Clock clock, RoleSight sight) {
        this.clock = clock;
        this.sight = sight;
        this.ledger = ledger;
        this.json = json;
        this.limits = limits;
    }

    /// Handles the call of a seat.
    ///
    /// @throws Problem 400, 403, 409, 422 or 429
    void serve(Context context, Actor actor) throws IOException {
        CommandEnvelope envelope = Body.read(context, json, LIMIT, CommandEnvelope.class);
        if (!(envelope.command() instanceof WorkCommand.Reveal reveal) || envelope.subject() == null || envelope.id() == null
                || envelope.operatorTime() == null || envelope.subject().kind() != SubjectKind.WORK) {
            throw new Problem(400, "bad-json", "a command work.reveal about a work item is needed").with("field", "command");
        }
        if (!takes(actor, limits.clock().instant())) {
            LOG.warn("{} at {} asks to see personal fields more than {} times an hour", actor.userId(), actor.seat(), limits.perHour());
            throw CommandRoute.refusal(429, "refused", Refusal.of("work.reveal-too-often", "most", String.valueOf(limits.perHour())));
        }
        String item = envelope.subject().id();
        if (may(envelope, reveal, actor) && ledger.vault().open(item, reveal.field()).isEmpty()) {
            throw CommandRoute.refusal(422, "refused", Refusal.of("work.not-kept")).with("changes", List.of());
        }
        List<Change> changes = CommandRoute.accepted(ledger.submit(actor, envelope), envelope, actor, sight);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("changes", changes);
        // what is on record is shown and nothing else: a command that comes again may name another field by now
        if (changes.getLast().fact() instanceof WorkFact.Revealed shown && fresh(changes.getLast().stamp(), actor)) {
            ledger.vault().open(item, shown.field()).ifPresent(value -> answer.put("value", value));
            answer.put("seconds", limits.shown().toSeconds());
        }
        context.contentType("application/json").header("Cache-Control", "no-store").result(json.write(answer));
    }

    /// Whether it was made a moment ago, for this very seat: an answer that got lost is given again, but no value long after.
    private boolean fresh(Stamp stamp, Actor actor) {
        return stamp.actor().equals(actor) && stamp.centreTime().plus(limits.shown()).isAfter(clock.instant());
    }

    /// Whether the rules would let this role see the field: only then it is told that nothing is kept.
    private boolean may(CommandEnvelope envelope, WorkCommand.Reveal reveal, Actor actor) {
        return ledger.states().find(envelope.subject()).map(state -> (WorkItem) state.state())
                .flatMap(item -> ledger.states().find(item.flow().subject())).map(state -> ((Workflow) state.state()).content())
                .filter(flow -> flow.field(reveal.field())
                        .filter(field -> field.mask() != null && flow.reveals(field, actor.role())).isPresent()).isPresent();
    }

    private boolean takes(Actor actor, Instant now) {
        synchronized (asked) {
            List<Deque<Instant>> all = List.of(times("seat/" + actor.seat(), now), times("user/" + actor.userId(), now));
            return all.stream().allMatch(times -> times.size() < limits.perHour()) && all.stream().allMatch(times -> times.add(now));
        }
    }

    private Deque<Instant> times(String whose, Instant now) {
        Deque<Instant> times = asked.computeIfAbsent(whose, fresh -> new ArrayDeque<>());
        while (!times.isEmpty() && times.peek().plus(HOUR).isBefore(now)) {
            times.remove();
        }
        return times;
    }
}
