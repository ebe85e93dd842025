package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.LevelRules;
import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.event.ReportRhythm;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.level.Level;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.rules.States;

/// Asks the posts of running events for their reports, by the rhythm of the duty level in force: some time before each is due a round is opened, and
/// the round before is closed, with whoever is still missing in it. What follows, reminders and the seat above, is that of any round of posts.
/// A point of a checklist that is late goes to the seat above the one that has to do it, and one further up each time, until it is done.
final class EventDetector implements Detector {

    private final CodeBook codes;
    private final States states;
    private final Supplier<String> level;
    private final Duration lead;
    private final boolean drill;
    private final Ladder ladder;
    private final Duration first;
    private final Duration again;
    private Instant watchedSince = Instant.MIN;

    /// @param level the duty level in force
    /// @param drill whether rounds carry the mark of a drill
    EventDetector(CodeBook codes, States states, Supplier<String> level, boolean drill) {
        this.codes = codes;
        this.states = states;
        this.level = level;
        this.drill = drill;
        this.ladder = new Ladder(codes, level);
        this.first = Duration.ofMillis((long) (codes.figure("event.item-up-min") * 60_000));
        this.again = Duration.ofMillis((long) (codes.figure("event.item-up-again-min") * 60_000));
        this.lead = codes.find("rollcall-kinds", Rollcall.REPORT).flatMap((Code kind) -> kind.span("within")).orElseThrow();
    }

    @Override
    public void jumped(Instant to) {
        watchedSince = to;
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        List<Event> running = scene.field().events().stream().filter(Event::running).toList();
        List<Rollcall> rounds = scene.field().calls().stream().filter(call -> call.kind().equals(Rollcall.REPORT)).toList();
        for (Rollcall round : rounds) {
            String event = round.eventId();
            boolean over = event == null || running.stream().noneMatch(each -> each.id().equals(event));
            if (round.complete()) {
                acts.add(new DetectorAct(round.subject(), new RollcallCommand.Close("")));
            } else if (over) {
                acts.add(new DetectorAct(round.subject(), new RollcallCommand.Close(String.valueOf(event))));
            }
        }
        if (!running.isEmpty()) {
            LevelRules.of(level.get(), codes).reports().ifPresent(every -> running.forEach(event -> ask(event, every, rounds, scene.now(), acts)));
        }
        scene.field().events().forEach(event -> event.open().stream().filter(item -> item.due() != null)
                .forEach(item -> up(event, item, scene).ifPresent(acts::add)));
        return acts;
    }

    private Optional<DetectorAct> up(Event event, EventPlan.Item item, Outlook scene) {
        Optional<Event.Rise> last = event.rise(item.id());
        Instant since = last.map(Event.Rise::at).orElse(Objects.requireNonNull(item.due()));
        Instant from = since.isBefore(watchedSince) ? watchedSince : since;
        if (scene.now().isBefore(from.plus(ladder.scaled(last.isPresent() ? again : first)))) {
            return Optional.empty();
        }
        return ladder.next(last.map(Event.Rise::role).orElse(item.role()), scene.onShift())
                .map(role -> new DetectorAct(event.subject(), new EventCommand.Escalate(item.id(), role)));
    }

    private void ask(Event event, Duration every, List<Rollcall> rounds, Instant now, List<DetectorAct> acts) {
        List<String> units = event.plan().unitIds();
        Instant since = states.find(Level.THE).map(found -> (Level) found.state()).map(Level::since).orElse(Instant.MIN);
        Instant due = ReportRhythm.next(ReportRhythm.anchor(Objects.requireNonNull(event.started()).at(), since), every, now);
        Subject round = new Subject(SubjectKind.ROLLCALL, ReportRhythm.round(event.id(), due, drill));
        if (units.isEmpty() || now.isBefore(due.minus(lead)) || states.find(round).isPresent()) {
            return;
        }
        rounds.stream().filter(before -> event.id().equals(before.eventId()) && !before.complete())
                .forEach(before -> acts.add(new DetectorAct(before.subject(), new RollcallCommand.Close(round.id()))));
        acts.add(new DetectorAct(round, new RollcallCommand.Call(units, "", Rollcall.REPORT, event.id(), due)));
    }
}
