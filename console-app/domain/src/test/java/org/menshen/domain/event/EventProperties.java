package org.menshen.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.rules.Desk;

/// Whatever is asked about events in whatever order: nobody holds two posts, an event that is over stays as it is, and its parts can be told apart.
class EventProperties {

    private static final List<String> UNITS = List.of("U-1", "U-2", "U-3", "P-1");
    private static final String COMMITTEE = Samples.CODES.list("committees").all().iterator().next().code();

    private static Event state(Desk desk, Subject event) {
        return desk.world.find(event).map(found -> (Event) found.state()).orElse(null);
    }

    private static EventCommand whim(Random random) {
        Instant from = Samples.NOW.plusSeconds(random.nextInt(100_000));
        String part = List.of("P1", "P2", "P3", "I1", "D1", "D2", "C1", "X9").get(random.nextInt(8));
        return switch (random.nextInt(14)) {
            case 0 -> new EventCommand.Plan(EventPlan.of(random.nextInt(9) == 0 ? " " : "进博会", random.nextBoolean() ? "LEVEL_1" : null, from,
                from.plusSeconds(random.nextInt(5) * 3_600L)));
            case 1 -> new EventCommand.AddPeriod(from, from.plusSeconds(random.nextInt(3) * 600L), "");
            case 2, 3 -> new EventCommand.AddPost("岗" + random.nextInt(9), random.nextInt(9) == 0 ? "0" : COMMITTEE, "");
            case 4 -> new EventCommand.AddItem("查看", random.nextInt(5) == 0 ? "NOBODY" : "DUTY_OFFICER", random.nextBoolean() ? from : null);
            case 5 -> new EventCommand.AddContact("值班室", "", random.nextInt(5) == 0 ? "13812345678" : "分机 8001");
            case 6, 7, 8 -> new EventCommand.Staff(part, random.nextInt(5) == 0 ? null : UNITS.get(random.nextInt(UNITS.size())));
            case 9 -> new EventCommand.Drop(part);
            case 10 -> new EventCommand.Tick(part, "");
            case 11 -> new EventCommand.Untick(part, "看错");
            case 12 -> random.nextInt(4) == 0 ? new EventCommand.End("完") : new EventCommand.Start();
            default -> random.nextInt(9) == 0 ? new EventCommand.Cancel("不办") : new EventCommand.Rename("国庆");
        };
    }

    @Property(tries = 60)
    void theRulesHoldInAnyOrder(@ForAll Random random) {
        Desk desk = new Desk();
        desk.unit("U-1", "GUARD");
        desk.unit("U-2", "VOLUNTEER");
        desk.unit("U-3", "JOINT_PATROL");
        desk.unit("P-1", "POLICE");
        List<Subject> events = List.of(Event.subject("one"), Event.subject("two"));
        for (int i = 0; i < 80; i++) {
            Subject about = events.get(random.nextInt(2));
            Event before = state(desk, about);
            boolean held = desk.give(Desk.COMMANDER, about, whim(random)) instanceof Decision.Accepted;
            Event after = state(desk, about);
            assertThat(before != null && before.over() && held).as("an event that is over changes no more").isFalse();
            if (after == null) {
                continue;
            }
            List<String> ids = after.plan().parts().map(EventPlan.Part::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(after.plan().periods()).isNotEmpty().allMatch(period -> period.from().isBefore(period.to()));
            assertThat(after.ticks()).allMatch(tick -> after.plan().item(tick.itemId()).isPresent());
            assertThat(after.plan().posts()).noneMatch(post -> "P-1".equals(post.unitId()));
            List<String> posted = after.plan().posts().stream().map(EventPlan.Post::unitId).filter(Objects::nonNull).toList();
            assertThat(posted).as("nobody holds two posts").doesNotHaveDuplicates();
        }
    }

    /// Reports are due at even distances, always ahead, and never further than one distance.
    @Property(tries = 300)
    void theNextReportIsAlwaysAheadAndNear(@ForAll @IntRange(min = 1, max = 90_000) int everyS, @ForAll @IntRange(max = 5_000_000) int passedS) {
        Duration every = Duration.ofSeconds(everyS);
        Instant now = Samples.NOW.plusSeconds(passedS);
        Instant next = ReportRhythm.next(Samples.NOW, every, now);
        assertThat(next).isAfter(now).isBeforeOrEqualTo(now.plus(every));
        assertThat(Duration.between(Samples.NOW, next).toSeconds() % everyS).isZero();
        assertThat(ReportRhythm.next(Samples.NOW, every, next.minusNanos(1))).isEqualTo(next);
        assertThat(ReportRhythm.next(Samples.NOW, every, next)).isEqualTo(next.plus(every));
    }

    /// What is due stands in the order of time, nothing of an event that is over, and a report is due once.
    @Property(tries = 100)
    void whatIsDueStandsInTheOrderOfTime(@ForAll Random random) {
        Desk desk = new Desk();
        desk.unit("U-1", "GUARD");
        Subject about = Event.subject("one");
        for (int i = 0; i < 30; i++) {
            desk.give(Desk.COMMANDER, about, whim(random));
        }
        Event event = state(desk, about);
        if (event == null) {
            return;
        }
        List<EventDue> dues = EventDue.of(List.of(event), List.of(), Duration.ofHours(1), Instant.MIN, desk.now);
        assertThat(dues).isSortedAccordingTo(Comparator.comparing(EventDue::at));
        assertThat(event.over() && !dues.isEmpty()).isFalse();
        assertThat(dues.stream().filter(due -> due.kind() == EventDue.Kind.REPORT).count()).isLessThanOrEqualTo(1);
        long open = event.open().stream().filter(item -> item.due() != null).count();
        assertThat(dues.stream().filter(due -> due.kind() == EventDue.Kind.ITEM).count()).isEqualTo(event.over() ? 0 : open);
    }

    /// Only what is late goes up, to each seat once, and only by the centre; what is done is forgotten, and what is due later is late no more.
    @Example
    void onlyALatePointGoesUpAndToEachSeatOnce() {
        Desk desk = new Desk();
        Subject about = Event.subject("one");
        EventPlan bare = EventPlan.of("国庆", null, desk.now.plusSeconds(60), desk.now.plusSeconds(600));
        desk.accepted(Desk.COMMANDER, about, new EventCommand.Plan(bare));
        desk.accepted(Desk.COMMANDER, about, new EventCommand.AddItem("清场", "DUTY_OFFICER", desk.now.plusSeconds(30)));
        EventCommand up = new EventCommand.Escalate("I1", "WATCH_COMMANDER");
        assertThat(desk.refused(Actor.SYSTEM, about, up).code()).isEqualTo("event.item-not-late");
        desk.now = desk.now.plusSeconds(40);
        assertThat(desk.refused(Actor.SYSTEM, about, new EventCommand.Escalate("I1", "NOBODY")).code()).isEqualTo("event.unknown-role");
        assertThat(desk.refused(Actor.SYSTEM, about, new EventCommand.Escalate("I7", "LEADER")).code()).isEqualTo("event.no-such-part");
        desk.accepted(Actor.SYSTEM, about, up);
        assertThat(desk.refused(Actor.SYSTEM, about, up).code()).isEqualTo("event.already-escalated");
        assertThat(state(desk, about).rise("I1").orElseThrow().role()).isEqualTo("WATCH_COMMANDER");
        desk.accepted(Desk.COMMANDER, about, new EventCommand.Tick("I1", ""));
        assertThat(state(desk, about).rises()).isEmpty();
        assertThat(desk.refused(Actor.SYSTEM, about, up).code()).isEqualTo("event.item-not-late");
    }

    /// Sixty posts are polled; five do not answer and two are not ready: the board says which, by committee.
    @Example
    void sixtyPostsArePolledAndFiveAreMissing() {
        Desk desk = new Desk();
        List<String> committees = Samples.CODES.list("committees").keys().stream().toList();
        List<EventPlan.Post> posts = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            desk.unit("U-" + i, "GUARD");
            posts.add(new EventPlan.Post("P" + i, "岗位" + i, committees.get(i % committees.size()), "U-" + i, ""));
        }
        EventPlan bare = EventPlan.of("进博会", "LEVEL_1", desk.now, desk.now.plusSeconds(54_000));
        Subject about = Event.subject("expo");
        desk.accepted(Desk.COMMANDER, about, new EventCommand.Plan(new EventPlan(bare.name(), bare.level(), bare.periods(), List.of(), posts,
            List.of(), List.of())));
        Subject poll = new Subject(SubjectKind.ROLLCALL, "RC-1");
        List<String> units = state(desk, about).plan().unitIds();
        RollcallCommand.Call call = new RollcallCommand.Call(units, "就绪否", Rollcall.READINESS, "expo", null);
        assertThat(desk.refused(Desk.COMMANDER, poll, call).code()).as("nobody polls for an event that does not run").isEqualTo("event.not-running");
        desk.accepted(Desk.COMMANDER, about, new EventCommand.Start());
        desk.accepted(Desk.COMMANDER, poll, call);
        desk.pass(Duration.ofSeconds(40));
        Set<Integer> silent = new HashSet<>(List.of(7, 19, 23, 41, 60));
        for (int i = 1; i <= 60; i++) {
            if (!silent.contains(i)) {
                desk.accepted(Samples.actor("FIELD_UNIT"), poll, i == 3 || i == 4 ? new RollcallCommand.NotReady("U-" + i, "缺一人")
                    : new RollcallCommand.Answer("U-" + i, ""));
            }
        }
        desk.pass(Duration.ofSeconds(140));
        silent.forEach(i -> desk.accepted(Actor.SYSTEM, poll, new RollcallCommand.Miss("U-" + i)));
        PostBoard board = PostBoard.of(state(desk, about), List.of(desk.state(poll, Rollcall.class)));
        assertThat(board.size()).isEqualTo(60);
        assertThat(board.ready(PostBoard.State.READY)).isEqualTo(53);
        assertThat(board.ready(PostBoard.State.NOT_READY)).isEqualTo(2);
        assertThat(board.ready(PostBoard.State.MISSING)).isEqualTo(5);
        assertThat(board.committees().stream().flatMap(c -> c.entries().stream()).filter(e -> e.ready() == PostBoard.State.MISSING)
            .map(e -> e.post().name())).containsExactlyInAnyOrder("岗位7", "岗位19", "岗位23", "岗位41", "岗位60");
        desk.accepted(Actor.SYSTEM, poll, new RollcallCommand.Escalate("LEADER"));
        desk.accepted(Samples.actor("FIELD_UNIT"), poll, new RollcallCommand.Answer("U-3", "补齐"));
        desk.accepted(Samples.actor("FIELD_UNIT"), poll, new RollcallCommand.NotReady("U-1", "设备坏"));
        assertThat(desk.refused(Desk.COMMANDER, poll, new RollcallCommand.Close("")).code()).isEqualTo("rollcall.needs-reason");
        assertThat(PostBoard.of(state(desk, about), List.of(desk.state(poll, Rollcall.class))).ready(PostBoard.State.NOT_READY)).isEqualTo(2);
    }
}
