package org.menshen.centre.detect;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.centre.ingest.SourceBoard;
import org.menshen.centre.seat.RosterFile;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.level.Level;
import org.menshen.domain.reading.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All detectors of the centre. [#tick()] lets them look and gives their commands. Safe from any thread.
public final class Detectors {

    /// So many work items are looked at in a step; the others in the next ones.
    private static final int ITEMS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Detectors.class);

    private final Ledger ledger;
    private final ReadingBoard board;
    private final SourceBoard sources;
    private final Clock clock;
    private final CrowdDetector crowds;
    private final FenceDetector fences;
    private final PatrolDetector patrols;
    private final RuleDetector rules;
    private final List<Detector> detectors;
    private final Set<Subject> changed = ConcurrentHashMap.newKeySet();
    private final OpenWork work;
    private final Set<String> failing = new HashSet<>();
    private final Map<DetectorAct, Long> tried = new HashMap<>();

    /// @param ledger where commands go
    /// @param codes the figures of the rules
    /// @param board the last readings
    /// @param sources how the feeds do
    /// @param roster the rota, and the zone of its times
    /// @param ids ids of alerts that rules raise
    /// @param clock the centre's clock
    public Detectors(Ledger ledger, CodeBook codes, ReadingBoard board, SourceBoard sources, Rota roster, AlertIds ids, Clock clock) {
        this.ledger = ledger;
        this.board = board;
        this.sources = sources;
        this.clock = clock;
        RuleAlerts alerts = new RuleAlerts(codes, ids);
        this.crowds = new CrowdDetector(codes, alerts);
        this.fences = new FenceDetector(codes);
        this.patrols = new PatrolDetector(codes);
        this.rules = new RuleDetector(ledger.states(), codes, alerts);
        Supplier<String> level = () -> Level.inForce(ledger.states()::find, codes);
        this.detectors = List.of(rules, new ModelDetector(codes, ledger.states()), new MaintenanceDetector(), new ServiceDetector(),
                new BundleDetector(codes), crowds,
                new UnitDetector(codes, clock.instant()),
                new AnswerDetector(codes, alerts, level), new UnreadDetector(codes, level), new AsideDetector(),
                new ExpiryDetector(), new ThresholdDetector(), new OrderDetector(codes), new LinkageDetector(codes, level), new TransferDetector(),
                new SourceDetector(alerts), fences,
                new RosterDetector(roster.file(), roster.zone(), ledger.states()), new EventDetector(codes, ledger.states(), level, ids.drill()),
                new DeployDetector(codes, ledger.states(), roster.zone()), new RollcallDetector(codes, level), new MessageDetector(codes), patrols,
                new WorkDetector(ledger.states(), () -> ledger.work().failing(ITEMS)));
        ledger.observe(changes -> changes.forEach(change -> changed.add(change.subject())));
        this.work = new OpenWork(ledger.states(), now -> ledger.work().waiting(now, ITEMS));
    }

    /// The rota.
    ///
    /// @param file who sits where
    /// @param zone the zone of its times of day
    public record Rota(RosterFile file, ZoneId zone) {
    }

    /// Takes a new reading.
    public void heard(Reading reading) {
        switch (reading) {
            case Reading.CrowdSample sample -> crowds.heard(sample);
            case Reading.UnitPosition position -> {
                fences.heard(position);
                patrols.heard(position);
            }
            case Reading.Telemetry value -> rules.heard(value);
            default -> { }
        }
    }

    /// Time has jumped forward in a drill.
    public synchronized void jumped(Instant to) {
        detectors.forEach(detector -> detector.jumped(to));
    }

    /// A detector that trips over something must not silence the others: nobody would be told that an alarm waits.
    private List<DetectorAct> looked(Detector detector, Outlook scene) {
        String name = detector.getClass().getSimpleName();
        try {
            List<DetectorAct> acts = detector.look(scene);
            failing.remove(name);
            return acts;
        } catch (RuntimeException e) {
            if (failing.add(name)) {
                LOG.error("{} fails; the other detectors go on", name, e);
            }
            return List.of();
        }
    }

    /// Lets every detector look and does what they say. What was refused is not tried again before its subject has changed, or
    /// before nobody has asked for it in between: what stood in the way may have been another subject.
    ///
    /// @throws org.menshen.centre.store.StoreException when nothing can be written; the next tick tries again
    public synchronized void tick() {
        Set<Subject> seen = new HashSet<>(changed);
        changed.removeAll(seen);
        work.refresh(seen);
        Instant now = clock.instant();
        Outlook scene = work.scene(now, board, sources.health());
        List<CommandEnvelope> commands = new ArrayList<>();
        List<Detector> from = new ArrayList<>();
        Set<DetectorAct> asked = new HashSet<>();
        for (Detector detector : detectors) {
            for (DetectorAct act : looked(detector, scene)) {
                asked.add(act);
                long version = ledger.states().find(act.subject()).map(Versioned::version).orElse(0L);
                if (tried.getOrDefault(act, -1L) != version) {
                    commands.add(new CommandEnvelope(UUID.randomUUID(), act.subject(), version, act.command(), now));
                    from.add(detector);
                    tried.put(act, version);
                }
            }
        }
        tried.keySet().retainAll(asked);
        List<CommandAnswer> answers;
        try {
            answers = ledger.submit(Actor.SYSTEM, commands);
        } catch (RuntimeException e) {
            commands.forEach(command -> tried.remove(new DetectorAct(command.subject(), command.command())));
            throw e;
        }
        for (int i = 0; i < answers.size(); i++) {
            DetectorAct act = new DetectorAct(commands.get(i).subject(), commands.get(i).command());
            switch (answers.get(i)) {
                case CommandAnswer.Refused refused -> refused(from.get(i), act, refused.refusal());
                case CommandAnswer.Conflict conflict -> refused(from.get(i), act, conflict.refusal());
                case CommandAnswer.Accepted accepted -> { }
            }
        }
    }

    private static void refused(Detector detector, DetectorAct act, Refusal why) {
        LOG.debug("{} on {} was refused: {}", act.command(), act.subject(), why);
        detector.refused(act, why);
    }
}
