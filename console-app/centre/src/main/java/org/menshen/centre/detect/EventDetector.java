package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.LevelRules;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.ReportRhythm;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.level.Level;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.rules.States;

/// Asks the posts of running events for their reports, by the rhythm of the duty level in force: some time before each is due a round is opened, and
/// the round before is closed, with whoever is still missing in it. What follows, reminders and the seat above, is that of any round of posts.
final class EventDetector implements Detector {

    private final CodeBook codes;
    private final States states;
    private final Supplier<String> level;
    private final Duration lead;
    private final boolean drill;

    /// @param level the duty level in force
    /// @param drill whether rounds carry the mark of a drill
    EventDetector(CodeBook codes, States states, Supplier<String> level, boolean drill) {
        this.codes = codes;
        this.states = states;
        this.level = level;
        this.drill = drill;
        this.lead = codes.find("rollcall-kinds", Rollcall.REPORT).flatMap((Code kind) -> kind.span("within")).orElseThrow();
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        List<Rollcall> rounds = scene.field().calls().stream().filter(call -> call.kind().equals(Rollcall.REPORT)).toList();
        for (Rollcall round : rounds) {
            String event = round.eventId();
            boolean over = event == null || scene.field().events().stream().noneMatch(running -> running.id().equals(event));
            if (round.complete()) {
                acts.add(new DetectorAct(round.subject(), new RollcallCommand.Close("")));
            } else if (over) {
                acts.add(new DetectorAct(round.subject(), new RollcallCommand.Close(String.valueOf(event))));
            }
        }
        if (!scene.field().events().isEmpty()) {
            LevelRules.of(level.get(), codes).reports().ifPresent(every ->
                    scene.field().events().forEach(event -> ask(event, every, rounds, scene.now(), acts)));
        }
        return acts;
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
