package org.menshen.domain.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.menshen.domain.Samples;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.DayHours;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.unit.UnitCommand;

/// Whatever is asked in whatever order: nobody stands at two posts at once, nothing is in force that two people did not want.
class DeploymentProperties {

    private static final List<String> UNITS = List.of("U-1", "U-2", "U-3", "P-1");
    private static final List<String> POSTS = List.of("P1", "P2", "P3", "P4", "X");
    private static final String COMMITTEE = Samples.CODES.list("committees").all().iterator().next().code();
    private static final Subject EVENT = Event.subject("expo");
    private static final Actor LEADER = Samples.actor("LEADER");

    /// An event of two posts all day, one in the morning, and one in the afternoon.
    private static Desk desk() {
        Desk desk = new Desk();
        desk.unit("U-1", "GRID_TEAM");
        desk.unit("U-2", "VOLUNTEER");
        desk.unit("U-3", "JOINT_PATROL");
        desk.unit("P-1", "POLICE");
        EventPlan bare = EventPlan.of("进博会", null, desk.now, desk.now.plus(Duration.ofHours(15)));
        List<EventPlan.Post> posts = List.of(new EventPlan.Post("P1", "东门", COMMITTEE, null, ""), new EventPlan.Post("P2", "西门", COMMITTEE, null, ""),
            new EventPlan.Post("P3", "校门", COMMITTEE, null, "", Samples.PLACE, "CROWD", DayHours.of(LocalTime.of(7, 0), LocalTime.of(9, 0))),
            new EventPlan.Post("P4", "轮渡", COMMITTEE, null, "", Samples.PLACE, null, DayHours.of(LocalTime.of(15, 0), LocalTime.of(17, 0))));
        desk.accepted(Desk.COMMANDER, EVENT, new EventCommand.Plan(new EventPlan(bare.name(), null, bare.periods(), List.of(), posts, List.of(),
            List.of())));
        return desk;
    }

    private static List<Assignment> some(Random random) {
        List<Assignment> all = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            all.add(new Assignment(POSTS.get(random.nextInt(POSTS.size())), UNITS.get(random.nextInt(UNITS.size()))));
        }
        return all;
    }

    private static DeploymentCommand whim(Random random, Instant now) {
        Instant from = now.plus(Duration.ofHours(random.nextInt(20) - 4));
        return switch (random.nextInt(10)) {
            case 0, 1 -> new DeploymentCommand.Draft(random.nextInt(9) == 0 ? "none" : "expo", random.nextInt(9) == 0 ? " " : "早班", from,
                from.plus(Duration.ofHours(random.nextInt(8))), some(random));
            case 2, 3, 4 -> new DeploymentCommand.Assign(POSTS.get(random.nextInt(POSTS.size())),
                random.nextInt(5) == 0 ? null : UNITS.get(random.nextInt(UNITS.size())));
            case 5 -> new DeploymentCommand.Fill(some(random));
            case 6 -> new DeploymentCommand.Submit("");
            case 7 -> random.nextInt(3) == 0 ? new DeploymentCommand.GiveBack("再改") : new DeploymentCommand.Approve();
            case 8 -> new DeploymentCommand.Approve();
            default -> new DeploymentCommand.Withdraw(random.nextInt(4) == 0 ? "不办" : "");
        };
    }

    @Property(tries = 60)
    void nobodyStandsAtTwoPostsAtOnce(@ForAll Random random) {
        Desk desk = desk();
        List<Subject> drafts = List.of(Deployment.subject("D-1"), Deployment.subject("D-2"), Deployment.subject("D-3"));
        List<Actor> people = List.of(Desk.COMMANDER, Samples.actor("DUTY_OFFICER"), LEADER);
        for (int i = 0; i < 120; i++) {
            Subject about = drafts.get(random.nextInt(drafts.size()));
            Actor by = people.get(random.nextInt(people.size()));
            Deployment before = find(desk, about);
            DeploymentCommand command = whim(random, desk.now);
            boolean held = desk.give(by, about, command) instanceof Decision.Accepted;
            if (held && command instanceof DeploymentCommand.Approve) {
                assertThat(List.of(before.made().userId(), before.submitted().userId())).doesNotContain(by.userId());
            }
            if (before != null && before.stage() != Deployment.Stage.DRAFT && held) {
                assertThat(find(desk, about).assignments()).as("only a draft changes").isEqualTo(before.assignments());
            }
        }
        EventPlan plan = desk.state(EVENT, Event.class).plan();
        for (Subject about : drafts) {
            Deployment one = find(desk, about);
            if (one == null) {
                continue;
            }
            assertThat(one.assignments()).extracting(Assignment::postId).doesNotHaveDuplicates().isSubsetOf("P1", "P2", "P3", "P4");
            assertThat(one.assignments()).extracting(Assignment::unitId).doesNotContain("P-1");
            for (Subject others : drafts) {
                Deployment other = find(desk, others);
                boolean both = other != null && (other == one || one.stage() == Deployment.Stage.APPROVED
                    && other.stage() == Deployment.Stage.APPROVED && one.span().overlaps(other.span()));
                for (Assignment mine : both ? one.assignments() : List.<Assignment>of()) {
                    for (Assignment their : other.assignments()) {
                        boolean same = other == one && mine.postId().equals(their.postId());
                        assertThat(!same && mine.unitId().equals(their.unitId())
                            && plan.post(mine.postId()).orElseThrow().overlaps(plan.post(their.postId()).orElseThrow())).isFalse();
                    }
                }
            }
        }
    }

    private static Deployment find(Desk desk, Subject about) {
        return desk.world.find(about).map(found -> (Deployment) found.state()).orElse(null);
    }

    /// What would keep the centre counting days for ever, or leave a post without its order, is never on record.
    @Example
    void timesAndNamesThatNothingCanBeDoneWithAreRefused() {
        Desk desk = desk();
        Subject draft = Deployment.subject("D-1");
        for (Instant wild : List.of(Instant.MAX, Instant.MIN, Instant.parse("-0001-01-01T00:00:00Z"), Instant.parse("+10000-01-01T00:00:00Z"))) {
            Instant from = wild.isBefore(desk.now) ? wild : desk.now;
            Instant to = wild.isBefore(desk.now) ? desk.now.plusSeconds(60) : wild;
            assertThat(desk.refused(Desk.COMMANDER, draft, new DeploymentCommand.Draft("expo", "早班", from, to, List.of())).code())
                .isEqualTo("command.wild-time");
            assertThat(desk.refused(Desk.COMMANDER, EVENT, new EventCommand.AddPeriod(from, to, "")).code()).isEqualTo("command.wild-time");
            assertThat(desk.refused(Desk.COMMANDER, EVENT, new EventCommand.Plan(EventPlan.of("x", null, from, to))).code())
                .as("deep in a plan").isEqualTo("command.wild-time");
        }
        assertThat(desk.refused(Desk.COMMANDER, draft, new DeploymentCommand.Draft("expo", "早班", desk.now, desk.now.plus(Duration.ofDays(32)),
            List.of())).code()).isEqualTo("deployment.too-long");
        EventPlan bare = EventPlan.of("进博会", null, desk.now, desk.now.plus(Duration.ofHours(15)));
        for (String id : List.of("2-P1", "P", "p1", "P1234567", "P1\n", "x".repeat(300))) {
            List<EventPlan.Post> posts = List.of(new EventPlan.Post(id, "东门", COMMITTEE, null, ""));
            assertThat(desk.refused(Desk.COMMANDER, EVENT, new EventCommand.Plan(new EventPlan(bare.name(), null, bare.periods(), List.of(), posts,
                List.of(), List.of()))).code()).as(id).isEqualTo("event.part-misnamed");
        }
    }

    @Example
    void refusalsSayWhoAndWhere() {
        Desk desk = desk();
        Subject draft = Deployment.subject("D-1");
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Draft("expo", "早班", desk.now, desk.now.plus(Duration.ofHours(8)), List.of()));
        assertThat(desk.refused(Desk.COMMANDER, draft, new DeploymentCommand.Submit("")).code()).isEqualTo("deployment.empty");
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Assign("P1", "U-1"));
        assertThat(desk.refused(Desk.COMMANDER, draft, new DeploymentCommand.Assign("P2", "U-1")).details())
            .containsEntry("unit", "呼号-U-1").containsEntry("post", "东门");
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Assign("P3", "U-2"));
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Assign("P4", "U-2"));
        assertThat(desk.refused(Desk.COMMANDER, draft, new DeploymentCommand.Assign("P2", "P-1")).code()).isEqualTo("unit.mirror-only");
        desk.accepted(Desk.COMMANDER, new Subject(SubjectKind.UNIT, "U-3"), new UnitCommand.GoOffline("车坏"));
        assertThat(desk.refused(Desk.COMMANDER, draft, new DeploymentCommand.Assign("P2", "U-3")).code()).isEqualTo("deployment.unit-out");
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Submit(""));
        assertThat(desk.refused(Desk.COMMANDER, draft, new DeploymentCommand.Approve()).code()).isEqualTo("deployment.needs-other-person");
        assertThat(desk.refused(Samples.actor("DUTY_OFFICER"), draft, new DeploymentCommand.Approve()).code()).isEqualTo("command.not-permitted");
        desk.accepted(LEADER, draft, new DeploymentCommand.Approve());
        Subject second = Deployment.subject("D-2");
        desk.accepted(Desk.COMMANDER, second, new DeploymentCommand.Draft("expo", "备选", desk.now, desk.now.plus(Duration.ofHours(4)),
            List.of(new Assignment("P2", "U-1"))));
        assertThat(desk.refused(Desk.COMMANDER, second, new DeploymentCommand.Submit("")).details()).containsEntry("post", "早班 · 东门");
    }

    /// The centre orders nothing but what an approved deployment says.
    @Example
    void theCentreOrdersOnlyWhatWasApproved() {
        Desk desk = desk();
        Subject draft = Deployment.subject("D-1");
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Draft("expo", "早班", desk.now, desk.now.plus(Duration.ofHours(8)),
            List.of(new Assignment("P1", "U-1"))));
        Subject order = new Subject(SubjectKind.ORDER, find(desk, draft).orderId("P1"));
        OrderCommand write = new OrderCommand.Draft(Samples.task("U-1"));
        assertThat(desk.refused(Actor.SYSTEM, order, write).code()).isEqualTo("order.not-deployed");
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Submit(""));
        desk.accepted(LEADER, draft, new DeploymentCommand.Approve());
        assertThat(desk.refused(Actor.SYSTEM, order, new OrderCommand.Draft(Samples.task("U-2"))).code()).isEqualTo("order.not-deployed");
        assertThat(desk.refused(Actor.SYSTEM, new Subject(SubjectKind.ORDER, "O-9"), write).code()).isEqualTo("order.not-deployed");
        desk.accepted(Actor.SYSTEM, order, write);
        desk.accepted(Actor.SYSTEM, order, new OrderCommand.Issue());
        assertThat(desk.refused(Actor.SYSTEM, order, new OrderCommand.Recall("x")).code()).isEqualTo("order.not-deployed");
        desk.accepted(LEADER, draft, new DeploymentCommand.Withdraw("改期"));
        desk.accepted(Actor.SYSTEM, order, new OrderCommand.Recall("改期"));
        assertThat(desk.state(order, Order.class).status().isFinal()).isTrue();
    }

    /// A post that the event does not have any more needs nobody; and who was put at a post by a deployment leaves it with that, once.
    @Example
    void whatIsDroppedOrWithdrawnLeavesNobodyBehind() {
        Desk desk = desk();
        Subject draft = Deployment.subject("D-1");
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Draft("expo", "早班", desk.now, desk.now.plus(Duration.ofHours(8)),
            List.of(new Assignment("P1", "U-1"), new Assignment("P2", "U-2"))));
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Submit(""));
        desk.accepted(LEADER, draft, new DeploymentCommand.Approve());
        Subject order = new Subject(SubjectKind.ORDER, find(desk, draft).orderId("P1"));
        desk.accepted(Actor.SYSTEM, order, new OrderCommand.Draft(Samples.task("U-1")));
        desk.accepted(Desk.COMMANDER, EVENT, new EventCommand.Drop("P1"));
        desk.accepted(Actor.SYSTEM, order, new OrderCommand.Recall("早班"));
        desk.accepted(Actor.SYSTEM, EVENT, new EventCommand.StaffAs("D-1", List.of(new Assignment("P2", "U-2"))));
        desk.accepted(LEADER, draft, new DeploymentCommand.Withdraw("改期"));
        EventCommand down = new EventCommand.StandDown("D-1", List.of(new Assignment("P1", "U-1"), new Assignment("P2", "U-2")));
        assertThat(desk.refused(Desk.COMMANDER, EVENT, down).code()).as("nobody's but the centre's").isEqualTo("command.not-permitted");
        desk.accepted(Actor.SYSTEM, EVENT, down);
        assertThat(desk.state(EVENT, Event.class).plan().post("P2").orElseThrow().unitId()).isNull();
        desk.accepted(Desk.COMMANDER, EVENT, new EventCommand.Staff("P2", "U-2"));
        assertThat(desk.refused(Actor.SYSTEM, EVENT, down).code()).as("by hand it stays").isEqualTo("event.stood-down-already");
    }

    /// Of a unit that is gone it is told which posts it leaves, while its orders are open.
    @Example
    void aLostUnitLeavesItsPosts() {
        Desk desk = desk();
        Subject draft = Deployment.subject("D-1");
        Subject unit = new Subject(SubjectKind.UNIT, "U-1");
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Draft("expo", "早班", desk.now, desk.now.plus(Duration.ofHours(8)),
            List.of(new Assignment("P1", "U-1"), new Assignment("P2", "U-2"))));
        desk.accepted(Desk.COMMANDER, draft, new DeploymentCommand.Submit(""));
        desk.accepted(LEADER, draft, new DeploymentCommand.Approve());
        assertThat(lost(desk, unit)).isEmpty();
        desk.accepted(Desk.COMMANDER, unit, new UnitCommand.GoOffline("车坏"));
        assertThat(lost(desk, unit)).extracting(post -> post.post().id()).containsExactly("P1");
        desk.accepted(LEADER, draft, new DeploymentCommand.Withdraw("改期"));
        assertThat(lost(desk, unit)).isEmpty();
    }

    private static List<ForsakenPost> lost(Desk desk, Subject unit) {
        return ForsakenPost.of(desk.state(unit, org.menshen.domain.unit.Unit.class), desk.world.all(SubjectKind.DEPLOYMENT).stream()
            .map(found -> (Deployment) found.state()).toList(), desk.world::find, desk.now);
    }

    /// Who takes a post by an approved deployment leaves the post that he held at the same hours, and no other.
    @Example
    void aChangeOfPostsLeavesNobodyAtTwo() {
        Desk desk = desk();
        desk.accepted(Desk.COMMANDER, EVENT, new EventCommand.Staff("P1", "U-1"));
        desk.accepted(Desk.COMMANDER, EVENT, new EventCommand.Staff("P2", "U-2"));
        desk.accepted(Actor.SYSTEM, EVENT, new EventCommand.StaffAs("D-1", List.of(new Assignment("P1", "U-2"), new Assignment("P2", "U-1"))));
        EventPlan plan = desk.state(EVENT, Event.class).plan();
        assertThat(plan.posts()).extracting(EventPlan.Post::unitId).containsExactly("U-2", "U-1", null, null);
        desk.accepted(Desk.COMMANDER, EVENT, new EventCommand.Staff("P3", "U-3"));
        desk.accepted(Desk.COMMANDER, EVENT, new EventCommand.Staff("P4", "U-3"));
        assertThat(desk.refused(Desk.COMMANDER, EVENT, new EventCommand.DetailPost("P4", null, null, null)).code()).isEqualTo("event.unit-has-post");
        assertThat(desk.refused(Actor.SYSTEM, EVENT, new EventCommand.StaffAs("D-1", List.of(new Assignment("P1", "U-2")))).code())
            .isEqualTo("event.staffed-so");
    }
}
