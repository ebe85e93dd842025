package org.menshen.workstation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.World;
import org.menshen.workstation.link.Answer;

/// What a centre is to a console: the real rules, a chained log and answers that stay the same. Safe from any thread.
public final class Ledger {

    /// The hash before the first change.
    public static final String START = "0".repeat(64);

    /// When the system and other seats act.
    public static final Instant ACT = Instant.parse("2026-11-05T01:00:00Z");

    private final World world = new World(House.RULEBOOK);
    private final List<Change> log = new ArrayList<>();
    private final Map<UUID, Answer> answers = new LinkedHashMap<>();
    private final Map<Subject, Boolean> subjects = new LinkedHashMap<>();
    private final boolean drill;

    /// @param drill whether it serves a drill
    public Ledger(boolean drill) {
        this.drill = drill;
    }

    /// Raises numbered alerts.
    public void raise(int from, int to) {
        for (int i = from; i <= to; i++) {
            give(Actor.SYSTEM, House.alert(i), House.raise(i, ACT));
        }
    }

    /// Gives a command of the system or of another seat.
    public Answer give(Actor actor, Subject subject, Command command) {
        return answer(actor, new CommandEnvelope(UUID.randomUUID(), subject, world.version(subject), command, ACT));
    }

    /// Answers a command, the same way every time.
    public synchronized Answer answer(Actor actor, CommandEnvelope envelope) {
        Answer known = answers.get(envelope.id());
        if (known != null) {
            return known;
        }
        Answer answer = decide(actor, envelope);
        answers.put(envelope.id(), answer);
        notifyAll();
        return answer;
    }

    private Answer decide(Actor actor, CommandEnvelope envelope) {
        // as if the line were instant, so that a console's own picture can be compared to the last digit
        Instant now = envelope.operatorTime();
        Decision<Fact> decision = House.RULEBOOK.decide(world, envelope, new RuleContext(House.CODES, House.PERMISSIONS, actor, now, drill));
        return switch (decision) {
            case Decision.Accepted<Fact> accepted -> {
                List<Change> changes = new ArrayList<>();
                accepted.facts().forEach(fact -> changes.add(append(envelope.subject(), fact,
                        new Stamp(actor, envelope.operatorTime(), now), envelope.id())));
                yield new Answer(Answer.Verdict.ACCEPTED, null, changes);
            }
            case Decision.Refused<Fact> refused -> refuse(envelope, refused.refusal());
        };
    }

    private Answer refuse(CommandEnvelope envelope, Refusal refusal) {
        boolean moved = world.version(envelope.subject()) != envelope.expectedVersion();
        List<Change> instead = log.stream().filter(change -> change.subject().equals(envelope.subject())
                && change.version() > envelope.expectedVersion()).toList();
        return moved ? new Answer(Answer.Verdict.CONFLICT, refusal, instead) : new Answer(Answer.Verdict.REFUSED, refusal, List.of());
    }

    private Change append(Subject subject, Fact fact, Stamp stamp, UUID commandId) {
        String previous = hash();
        Change change = new Change(log.size() + 1, subject, world.version(subject) + 1, fact, stamp, commandId, previous,
                hash(previous + log.size() + subject + fact + stamp));
        world.apply(change);
        log.add(change);
        subjects.put(subject, true);
        return change;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The last seq.
    public synchronized long seq() {
        return log.size();
    }

    /// The last hash.
    public synchronized String hash() {
        return log.isEmpty() ? START : log.getLast().hash();
    }

    /// All subjects' states.
    public synchronized List<Versioned<State>> states() {
        return subjects.keySet().stream().map(subject -> world.find(subject).orElseThrow()).toList();
    }

    /// All subjects' states after a change.
    public synchronized List<Versioned<State>> statesAt(long seq) {
        World then = new World(House.RULEBOOK);
        log.stream().filter(change -> change.seq() <= seq).forEach(then::apply);
        return subjects.keySet().stream().flatMap(subject -> then.find(subject).stream()).toList();
    }

    /// The state of a subject.
    public Versioned<State> state(Subject subject) {
        return world.find(subject).orElseThrow();
    }

    /// Changes after a seq; waits for some.
    public synchronized List<Change> after(long seq, long waitMs) throws InterruptedException {
        if (log.size() <= seq) {
            wait(waitMs);
        }
        return log.size() <= seq ? List.of() : List.copyOf(log.subList((int) seq, log.size()));
    }

    /// The whole log.
    public synchronized List<Change> log() {
        return List.copyOf(log);
    }
}
