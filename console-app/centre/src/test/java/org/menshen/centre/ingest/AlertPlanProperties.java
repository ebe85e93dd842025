package org.menshen.centre.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.wire.code.CodeFolder;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever sources and officers do, in whatever order and with whatever stamps: no alarm is lost, none gets milder in silence.
class AlertPlanProperties {

    private static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));
    private static final Actor OFFICER = new Actor("officer-1", "Officer", "DUTY_OFFICER", "duty-01");
    private static final Actor FEED = new Actor("source:iot", "iot", Actor.SYSTEM.role(), "centre");

    enum Act { RAISE, CLEAR, REDELIVER, ACKNOWLEDGE, VERIFY, CONFIRM, FALSE, TEST, CLOSE, SHELVE, BUNDLE, RAISE_OTHER }

    /// One thing that happens.
    ///
    /// @param pass seconds since the last
    /// @param stamp what the source claims, in seconds from now; beyond a day something absurd
    record Event(Act act, int pass, int stamp, int severity) {
    }

    @Provide
    Arbitrary<List<Event>> days() {
        Arbitrary<Act> acts = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, Arbitraries.just(Act.RAISE)),
                net.jqwik.api.Tuple.of(3, Arbitraries.just(Act.CLEAR)), net.jqwik.api.Tuple.of(8, Arbitraries.of(Act.class)));
        Arbitrary<Integer> stamps = Arbitraries.oneOf(Arbitraries.integers().between(-90, 40), Arbitraries.of(0, 0, -5),
                Arbitraries.of(-400_000_000, 400_000_000, Integer.MIN_VALUE, Integer.MAX_VALUE));
        return Combinators.combine(acts, Arbitraries.of(0, 0, 1, 30, 300), stamps, Arbitraries.integers().between(1, 5)).as(Event::new)
                .list().ofMinSize(2).ofMaxSize(30);
    }

    @Property(tries = 1_500)
    void noAlarmIsLostAndNoneGetsMilderInSilence(@ForAll("days") List<Event> day) {
        Desk desk = new Desk();
        for (Event event : day) {
            desk.now = desk.now.plusSeconds(event.pass());
            switch (event.act()) {
                case RAISE -> raised(desk, event);
                case CLEAR -> desk.feed(desk.raw(event, true));
                case REDELIVER -> desk.redeliver();
                default -> desk.officer(event.act());
            }
        }
    }

    private static void raised(Desk desk, Event event) {
        Optional<Alert> before = desk.last();
        RawAlert raw = desk.raw(event, false);
        desk.feed(raw);
        Alert after = desk.last().orElseThrow();
        assertThat(after.status().isFinal()).as("%s is seen", raw).isFalse();
        assertThat(after.severity()).isLessThanOrEqualTo(event.severity());
        Instant believed = desk.settled(raw).at();
        if (desk.clears.stream().noneMatch(clear -> !clear.isBefore(believed))) {
            assertThat(after.clearedAt()).as("nothing ended what began at %s", believed).isNull();
        }
        if (before.isPresent() && before.get().id().equals(after.id()) && after.severity() < before.get().severity()) {
            assertThat(after.status().isUnanswered()).isTrue();
            assertThat(after.bundleId()).isNull();
            assertThat(after.was()).isEqualTo(before.get().severity());
        }
        if (before.isPresent() && before.get().status().isFinal()) {
            assertThat(after.origin().earlierId()).isEqualTo(before.get().id());
            assertThat(after.id()).isNotEqualTo(before.get().id());
        }
    }

    /// A centre in miniature: one source, one officer.
    private static final class Desk {
        private final Rulebook rulebook = new Rulebook();
        private final World world = new World(rulebook);
        private final AlertIds ids = new AlertIds(false);
        private final IntakeRules rules = IntakeRules.of(CODES, new RowLimits(200, 2_000, 64, 100, 4_000, 65_536, 20_000), world, Optional.empty(),
                new EarlyClears.Nothing());
        private final Set<UUID> answered = new HashSet<>();
        private final List<Instant> clears = new ArrayList<>();
        private Instant now = TestCentre.NOON;
        private int number;
        private @Nullable RawAlert lastRaise;

        RawAlert raw(Event event, boolean cleared) {
            Instant at = event.stamp() == Integer.MIN_VALUE ? Instant.MIN : event.stamp() == Integer.MAX_VALUE ? Instant.MAX
                    : now.plusSeconds(event.stamp());
            return new RawAlert("SMOKE-7", "FIRE_SMOKE", event.severity(), null, null, "D1", null, null, "12", "n" + number++, at, cleared, Map.of());
        }

        RawAlert settled(RawAlert raw) {
            return new RowCare(rules, now, kind -> { }).settled(raw);
        }

        void feed(RawAlert raw) {
            RawAlert settled = settled(raw);
            if (raw.cleared()) {
                clears.add(settled.at());
            } else {
                lastRaise = raw;
            }
            for (int round = 1; round <= 3; round++) {
                RuleContext context = new RuleContext(CODES, rules.permissions(), FEED, now, false);
                AlertPlan plan = new AlertPlan("iot", world, rules.early(), ids, context);
                boolean again = false;
                for (CommandEnvelope command : plan.step(settled, null, round > 1).commands()) {
                    String refusal = give(FEED, command);
                    assertThat(refusal).isIn("", "alert.is-final");
                    again |= !refusal.isEmpty();
                }
                if (!again) {
                    return;
                }
            }
            throw new AssertionError("refused for ever: " + raw);
        }

        /// The last record once more, as a sender does that did not hear the answer.
        void redeliver() {
            if (lastRaise == null || Math.abs(Duration.between(lastRaise.at(), now).getSeconds()) > 86_400) {
                return;
            }
            int alerts = world.all(SubjectKind.ALERT).size();
            int repeats = last().orElseThrow().repeats();
            if (last().orElseThrow().clearedAt() == null && settled(lastRaise).attributes().isEmpty()) {
                feed(lastRaise);
                assertThat(world.all(SubjectKind.ALERT)).hasSize(alerts);
                assertThat(last().orElseThrow().repeats()).isEqualTo(repeats);
            }
        }

        Optional<Alert> last() {
            return Optional.ofNullable(new Occurrences(world, ids).last("iot", "SMOKE-7").alert());
        }

        void officer(Act act) {
            Alert alert = last().orElse(null);
            if (act == Act.RAISE_OTHER) {
                RawAlert other = new RawAlert("E" + number, "PERIMETER", 3, null, null, null, null, null, "x", "x", now, false, Map.of());
                give(FEED, new CommandEnvelope(UUID.randomUUID(), new Subject(SubjectKind.ALERT, "A-other" + number++), 0,
                        new AlertCommand.Raise(Alert.Origin.of("iot", other, 3)), now));
            } else if (alert != null) {
                AlertCommand command = switch (act) {
                    case ACKNOWLEDGE -> new AlertCommand.Acknowledge();
                    case VERIFY -> new AlertCommand.StartVerifying();
                    case CONFIRM -> new AlertCommand.Confirm("yes");
                    case FALSE -> new AlertCommand.MarkFalse("ANIMAL", "");
                    case TEST -> new AlertCommand.MarkTest("");
                    case SHELVE -> new AlertCommand.Shelve(now.plusSeconds(600), "wait");
                    case BUNDLE -> new AlertCommand.Bundle("A-other1");
                    default -> new AlertCommand.Close("done");
                };
                give(act == Act.BUNDLE ? Actor.SYSTEM : OFFICER, new CommandEnvelope(UUID.randomUUID(), alert.subject(), 0, command, now));
            }
        }

        private String give(Actor actor, CommandEnvelope command) {
            if (answered.contains(command.id())) {
                return "";
            }
            RuleContext context = new RuleContext(CODES, rules.permissions(), actor, now, false);
            Decision<Fact> decision = rulebook.decide(world, command, context);
            if (decision instanceof Decision.Refused<Fact>(var refusal)) {
                return refusal.code();
            }
            answered.add(command.id());
            for (Fact fact : ((Decision.Accepted<Fact>) decision).facts()) {
                Optional<Versioned<State>> before = world.find(command.subject());
                State old = before.map(Versioned::state).orElse(null);
                State next = rulebook.evolve(old, command.subject(), fact, new Stamp(actor, now, now));
                if (old instanceof Alert from && next instanceof Alert to && to.severity() > from.severity()) {
                    assertThat(fact).isInstanceOf(AlertFact.SeverityLowered.class);
                    assertThat(from.status()).isNotIn(AlertStatus.NEW, AlertStatus.RTN_UNACK);
                }
                world.put(new Versioned<>(next, before.map(Versioned::version).orElse(0L) + 1, false));
            }
            return "";
        }
    }
}
