package org.menshen.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Desk;

/// Whatever people settle about incidents between them, in whatever order.
class DealingProperties {

    private static final List<Actor> PEOPLE = List.of(Samples.officer(1), Samples.officer(2), Samples.actor("DISPATCHER"), Desk.COMMANDER,
        Samples.actor("MARKET_SUPERVISION"), Actor.SYSTEM);
    private static final int INCIDENTS = 4;

    /// One act.
    record Act(int person, int what, int about, int other, int minutes) {
    }

    @Provide
    Arbitrary<List<Act>> nights() {
        return Combinators.combine(Arbitraries.integers().between(0, PEOPLE.size() - 1), Arbitraries.integers().between(0, 26),
            Arbitraries.integers().between(1, INCIDENTS), Arbitraries.integers().between(1, INCIDENTS), Arbitraries.integers().between(0, 20))
            .as(Act::new).list().ofMinSize(30).ofMaxSize(160);
    }

    private static Command command(Act act) {
        Actor other = PEOPLE.get(act.other() - 1);
        return switch (act.what()) {
            case 0, 1, 2 -> new IncidentCommand.HandOver(other.userId(), other.name(), other.role(), other.seat());
            case 3, 4, 5 -> new IncidentCommand.AcceptHandOver();
            case 6 -> new IncidentCommand.DeclineHandOver("忙");
            case 7 -> new IncidentCommand.WithdrawHandOver();
            case 8, 9, 10 -> new IncidentCommand.Transfer(act.other() > 2 ? "ZONGZHI" : act.other() == 2 ? "MARKET" : "CHENGYUN", "归其管");
            case 11, 12, 13 -> new IncidentCommand.AcceptTransfer("");
            case 14 -> new IncidentCommand.ReturnTransfer("不归这边");
            case 15 -> new IncidentCommand.WithdrawTransfer("不用了");
            case 16, 17 -> new IncidentCommand.LapseTransfer();
            case 18, 19 -> new IncidentCommand.AttachTo("I-" + act.other());
            case 20 -> new IncidentCommand.Detach("另办");
            case 21 -> new IncidentCommand.Cancel("误报");
            case 22 -> new IncidentCommand.Ask(other.role(), "到了吗");
            case 23 -> new IncidentCommand.Answer(act.other(), "到了");
            case 24 -> new IncidentCommand.AddCall("CALL", "又有人打来", "139****0000");
            case 25 -> new IncidentCommand.TakeOwnership();
            default -> new IncidentCommand.AddLog("记");
        };
    }

    private static Subject subject(int number) {
        return new Subject(SubjectKind.INCIDENT, "I-" + number);
    }

    private static Desk room() {
        Desk desk = new Desk();
        for (int i = 1; i <= INCIDENTS; i++) {
            desk.incident("I-" + i, 3, PEOPLE.get(i % 2));
        }
        return desk;
    }

    private static Incident state(Desk desk, int number) {
        return desk.state(subject(number), Incident.class);
    }

    @Property(tries = 400)
    void nobodyBecomesResponsibleWithoutWantingItAndIdAndClockStay(@ForAll("nights") List<Act> night) {
        Desk desk = room();
        List<Incident> first = java.util.stream.IntStream.rangeClosed(1, INCIDENTS).mapToObj(i -> state(desk, i)).toList();
        for (Act act : night) {
            desk.pass(Duration.ofMinutes(act.minutes()));
            Actor actor = PEOPLE.get(act.person());
            Incident before = state(desk, act.about());
            desk.give(actor, subject(act.about()), command(act));
            Incident after = state(desk, act.about());
            if (!before.owner().userId().equals(after.owner().userId())) {
                assertThat(after.owner().userId()).as("the new owner acted").isEqualTo(actor.userId());
            }
            Incident began = first.get(act.about() - 1);
            assertThat(after.reported()).isEqualTo(began.reported());
            assertThat(after.entered()).containsAllEntriesOf(before.entered());
            assertThat(after.log()).startsWith(before.log().toArray(LogEntry[]::new));
        }
    }

    @Property(tries = 400)
    void aTransferIsTakenByTheOtherSideInTimeOrNotAtAll(@ForAll("nights") List<Act> night) {
        Desk desk = room();
        for (Act act : night) {
            desk.pass(Duration.ofMinutes(act.minutes()));
            Actor actor = PEOPLE.get(act.person());
            Incident before = state(desk, act.about());
            Command command = command(act);
            boolean taken = desk.give(actor, subject(act.about()), command) instanceof org.menshen.domain.fact.Decision.Accepted;
            Incident after = state(desk, act.about());
            if (taken && command instanceof IncidentCommand.AcceptTransfer) {
                Dealings.Transfer transfer = before.dealings().transfer();
                assertThat(desk.now).isBeforeOrEqualTo(transfer.dueAt());
                assertThat(transfer.dueAt()).isEqualTo(transfer.asked().at().plus(Duration.ofMinutes(30)));
                boolean body = transfer.to().equals("MARKET");
                assertThat(after.status()).isEqualTo(body ? IncidentStatus.TRANSFERRED : before.status());
                assertThat(body || after.dealings().centre().equals(transfer.to())).isTrue();
                assertThat(body || !actor.userId().equals(transfer.asked().userId())).as("consent is somebody else's").isTrue();
            } else {
                assertThat(after.dealings().centre()).isEqualTo(before.dealings().centre());
                assertThat(after.status() == IncidentStatus.TRANSFERRED).isEqualTo(before.status() == IncidentStatus.TRANSFERRED);
            }
            if (taken && command instanceof IncidentCommand.LapseTransfer) {
                assertThat(desk.now).isAfter(before.dealings().transfer().dueAt());
            }
        }
    }

    @Property(tries = 300)
    void aWholeNeverEndsBeforeItsParts(@ForAll("nights") List<Act> night) {
        Desk desk = room();
        for (Act act : night) {
            desk.give(PEOPLE.get(act.person()), subject(act.about()), command(act));
            desk.world.all(SubjectKind.INCIDENT).stream().map(Versioned::state).map(Incident.class::cast)
                .filter(part -> part.dealings().parentId() != null && part.status().isOpen())
                .map(part -> desk.state(new Subject(SubjectKind.INCIDENT, part.dealings().parentId()), Incident.class))
                .forEach(whole -> assertThat(whole.status().isOpen()).isTrue());
        }
    }

    @Property(tries = 300)
    void everyLineOfTheLogHasItsNumberAndEveryQuestionItsLine(@ForAll("nights") List<Act> night) {
        Desk desk = room();
        night.forEach(act -> desk.give(PEOPLE.get(act.person()), subject(act.about()), command(act)));
        for (int i = 1; i <= INCIDENTS; i++) {
            Incident incident = state(desk, i);
            for (int line = 1; line <= incident.log().size(); line++) {
                assertThat(incident.log().get(line - 1).number()).isEqualTo(line);
            }
            incident.dealings().questions().forEach(q -> assertThat(incident.log().get(q.number() - 1).text()).isEqualTo(q.text()));
            incident.dealings().calls().forEach(c -> assertThat(incident.log().get(c.number() - 1).text()).isEqualTo(c.words()));
            incident.dealings().questions().forEach(q -> assertThat(incident.participants()).anyMatch(p -> p.role().equals(q.to())));
        }
    }
}
