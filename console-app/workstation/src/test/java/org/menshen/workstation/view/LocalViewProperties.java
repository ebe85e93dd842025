package org.menshen.workstation.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;
import org.menshen.workstation.link.Answer;
import org.menshen.workstation.register.ItemShelf;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// The picture at a seat, whatever the order in which acts, answers and changes come.
class LocalViewProperties {

    private static final int ALERTS = 3;
    private static final Instant TIME = Ledger.ACT.plusSeconds(60);

    /// Something that happens.
    sealed interface Step {
        /// The officer here acts.
        record Own(int alert, Command command) implements Step { }
        /// Somebody at another seat acts.
        record Other(int alert, Command command) implements Step { }
        /// The stream brings up to so many changes.
        record Deliver(int count) implements Step { }
        /// The centre hears the next command and answers; the answer arrives.
        record Reply() implements Step { }
        /// A snapshot is taken.
        record Snapshot() implements Step { }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Command> commands = Arbitraries.of(new AlertCommand.Acknowledge(), new AlertCommand.StartVerifying(),
                new AlertCommand.Confirm("seen"), new AlertCommand.MarkTest("test"), new AlertCommand.Close("done"),
                new AlertCommand.Shelve(TIME.plusSeconds(600), "works"), new AlertCommand.Unshelve(), new AlertCommand.TakeOver("relief"),
                new AlertCommand.RaiseSeverity(2, "crowd"), new AlertCommand.RaiseSeverity(1, "fire"));
        Arbitrary<Integer> alerts = Arbitraries.integers().between(1, ALERTS);
        Arbitrary<Step> own = Combinators.combine(alerts, commands).as((alert, command) -> new Step.Own(alert, command));
        Arbitrary<Step> other = Combinators.combine(alerts, commands).as((alert, command) -> new Step.Other(alert, command));
        Arbitrary<Step> deliver = Arbitraries.integers().between(1, 4).map(count -> new Step.Deliver(count));
        Arbitrary<Step> reply = Arbitraries.just(new Step.Reply());
        Arbitrary<Step> snapshot = Arbitraries.just(new Step.Snapshot());
        return Arbitraries.frequencyOf(Tuple.of(6, own), Tuple.of(2, other), Tuple.of(3, deliver), Tuple.of(3, reply), Tuple.of(1, snapshot))
                .list().ofMaxSize(40);
    }

    /// A seat and a centre, and what is under way between them.
    private static final class Play {

        private final Ledger ledger = new Ledger(false);
        private final LocalView view = new LocalView(new SeatRules(House.RULEBOOK, House.CODES, House.PERMISSIONS, () -> false),
                new ItemShelf(House.RULEBOOK));
        private final Deque<CommandEnvelope> unsent = new ArrayDeque<>();
        private final List<CommandEnvelope> refused = new ArrayList<>();
        private int given;

        Play() {
            ledger.raise(1, ALERTS);
            view.replace(ledger.states(), ledger.seq());
        }

        void step(Step step) {
            switch (step) {
                case Step.Own own -> act(House.alert(own.alert), own.command);
                case Step.Other other -> ledger.give(House.OTHER, House.alert(other.alert), other.command);
                case Step.Deliver deliver -> deliver(deliver.count);
                case Step.Reply reply -> reply();
                case Step.Snapshot snapshot -> view.replace(ledger.states(), ledger.seq());
            }
        }

        void act(Subject subject, Command command) {
            CommandEnvelope envelope = new CommandEnvelope(new UUID(0, ++given), subject,
                    view.find(subject).map(Versioned::version).orElse(0L), command, TIME.plusSeconds(given));
            if (view.decide(envelope, House.OFFICER) instanceof Decision.Accepted) {
                view.add(envelope, House.OFFICER);
                unsent.add(envelope);
            }
        }

        void deliver(int count) {
            List<Change> log = ledger.log();
            int from = (int) view.seq();
            view.apply(log.subList(from, Math.min(log.size(), from + count)));
        }

        void reply() {
            CommandEnvelope next = unsent.poll();
            if (next == null) {
                return;
            }
            Answer answer = ledger.answer(House.OFFICER, next);
            if (answer.verdict() == Answer.Verdict.ACCEPTED) {
                view.answered(next.subject(), next.id(), answer.changes());
            } else {
                refused.add(next);
                view.drop(next.subject(), next.id());
            }
        }

        List<Versioned<State>> shown() {
            return view.all(SubjectKind.ALERT).stream().sorted(java.util.Comparator.comparing(one -> one.state().subject().id())).toList();
        }
    }

    @Property
    void endsAtTheCentresPictureWhateverHappened(@ForAll("steps") List<Step> steps) {
        Play play = new Play();
        steps.forEach(play::step);
        while (!play.unsent.isEmpty()) {
            play.reply();
        }
        play.deliver(Integer.MAX_VALUE / 2);
        assertThat(play.shown()).containsExactlyElementsOf(play.ledger.states());
    }

    @Property
    void aloneTheOwnPictureIsTheFinalOne(@ForAll("steps") List<Step> steps) {
        Play play = new Play();
        steps.stream().filter(step -> !(step instanceof Step.Other)).forEach(play::step);
        List<State> before = play.shown().stream().map(Versioned::state).map(State.class::cast).toList();
        while (!play.unsent.isEmpty()) {
            play.reply();
        }
        play.deliver(Integer.MAX_VALUE / 2);
        assertThat(play.refused).isEmpty();
        assertThat(play.shown().stream().map(Versioned::state).map(State.class::cast).toList()).isEqualTo(before);
    }

    @Property
    void anAnswerNeverMakesAnOwnActVanish(@ForAll("steps") List<Step> steps) {
        Play play = new Play();
        for (Step step : steps) {
            if (step instanceof Step.Other) {
                continue;
            }
            List<State> before = play.shown().stream().map(Versioned::state).map(State.class::cast).toList();
            play.step(step);
            if (!(step instanceof Step.Own)) {
                assertThat(play.shown().stream().map(Versioned::state).map(State.class::cast).toList()).isEqualTo(before);
            }
        }
    }

    @Property
    void takingACommandBackShowsTheConfirmedState(@ForAll("steps") List<Step> steps) {
        Play play = new Play();
        steps.forEach(play::step);
        List<CommandEnvelope> own = new ArrayList<>(play.unsent);
        own.forEach(command -> play.view.drop(command.subject(), command.id()));
        play.deliver(Integer.MAX_VALUE / 2);
        assertThat(play.shown()).containsExactlyElementsOf(play.ledger.states());
    }
}
