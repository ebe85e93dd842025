package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.rules.States;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkFollower;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;

class WorkDetectorTest {

    private static final WorkFollower WANTED = new WorkFollower(new WorkFact.NextItem("rectification", List.of()), "");
    private static final WorkItem ASKS = item("C-1", "case", "DISPATCHER", List.of(), List.of(WANTED));

    @Test
    void anItemOfSomebodysOwnIsNotTakenForTheOneThatFollows() {
        WorkItem planted = item("C-1-1", "rectification", "DISPATCHER", List.of(new WorkLink("follows", "work/C-1")), List.of());
        assertThat(look(ASKS, planted)).noneMatch(act -> act.command() instanceof WorkCommand.Follow);
        WorkItem real = item("C-1-1b", "rectification", "SYSTEM", List.of(new WorkLink("follows", "work/C-1")), List.of());
        assertThat(look(ASKS, planted, real)).containsExactly(new DetectorAct(ASKS.subject(), new WorkCommand.Follow(1, "C-1-1b")));
    }

    @Test
    void theOneThatTheCentreOpenedIsTaken() {
        WorkItem real = item("C-1-1", "rectification", "SYSTEM", List.of(new WorkLink("follows", "work/C-1")), List.of());
        assertThat(look(ASKS, real)).containsExactly(new DetectorAct(ASKS.subject(), new WorkCommand.Follow(1, "C-1-1")));
    }

    @Test
    void whatCannotBeOpenedIsSaidAndTriedAgainOnlyWithAnotherEdition() {
        WorkItem asks = item("C-1", "case", "DISPATCHER", List.of(), List.of(WANTED));
        List<State> there = new ArrayList<>(List.of(asks, flow(1)));
        List<WorkItem> failing = new ArrayList<>();
        WorkDetector detector = new WorkDetector(states(there), () -> failing);
        List<DetectorAct> first = detector.look(scene(asks));
        assertThat(first).singleElement().satisfies(act -> assertThat(act.command()).isInstanceOf(WorkCommand.Open.class));
        Refusal why = Refusal.of("work.bad-value", "value", "长".repeat(900));
        detector.refused(first.getFirst(), why);
        WorkCommand.FailFollow said = detector.look(scene(asks)).stream().map(DetectorAct::command).filter(WorkCommand.FailFollow.class::isInstance)
                .map(WorkCommand.FailFollow.class::cast).findFirst().orElseThrow();
        assertThat(said.tried()).isEqualTo(flow(1).ref().key());
        assertThat(said.why().details().get("value")).hasSizeLessThan(100);

        WorkItem failed = item("C-1", "case", "DISPATCHER", List.of(), List.of(new WorkFollower(WANTED.item(), "", said.tried(), said.why())));
        there.set(0, failed);
        failing.add(failed);
        assertThat(detector.look(scene())).as("nothing has changed").isEmpty();
        there.set(1, flow(2));
        assertThat(detector.look(scene())).as("another edition").hasSize(1);
        assertThat(detector.look(scene())).isEmpty();
        assertThat(new WorkDetector(states(there), () -> failing).look(scene())).as("another start").hasSize(1);
    }

    @Test
    void aRegisterThatIsNotThereIsSaid() {
        assertThat(look(ASKS)).singleElement().satisfies(act -> assertThat(act.command()).isEqualTo(new WorkCommand.FailFollow(1, "",
                Refusal.of("workflow.unknown", "workflow", "rectification"))));
    }

    private static Workflow flow(int version) {
        Bilingual name = new Bilingual("件", "item");
        WorkflowContent content = new WorkflowContent("rectification", version, name, name, "ZG", "改", "NEW", List.of("SYSTEM"), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), "title", "", List.of());
        return new Workflow(new WorkflowRef("rectification", version, "a".repeat(64)), content, new Mark("s", "s", "SYSTEM", "s", Scenes.NOON), null);
    }

    private static List<DetectorAct> look(WorkItem... items) {
        return new WorkDetector(states(List.of(items)), List::of).look(scene(items));
    }

    private static States states(List<? extends State> there) {
        return new States() {
            @Override
            public Optional<Versioned<State>> find(Subject subject) {
                return all(subject.kind()).stream().filter(state -> state.state().subject().equals(subject)).findFirst();
            }

            @Override
            public Collection<Versioned<State>> all(SubjectKind kind) {
                return there.stream().filter(state -> state.subject().kind() == kind).map(state -> new Versioned<State>(state, 1, false)).toList();
            }
        };
    }

    private static Outlook scene(WorkItem... items) {
        Scenes scenes = new Scenes();
        Outlook plain = scenes.at(Scenes.NOON);
        return new Outlook(plain.now(), plain.alerts(), plain.news(), plain.models(), plain.sent(), plain.transferring(), plain.onShift(),
                plain.offered(), plain.asked(), plain.units(), plain.zones(), plain.drawings(), plain.works(), plain.resting(), plain.readings(),
                plain.sources(), new Outlook.Field(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(items)));
    }

    private static WorkItem item(String id, String flow, String role, List<WorkLink> links, List<WorkFollower> next) {
        Instant at = Scenes.NOON;
        return new WorkItem(id, new WorkflowRef(flow, 1, "a".repeat(64)), "AJ-1", "NEW", at, Map.of(), null,
                List.of(new WorkStep("open", "", "NEW", new Mark("u", "演练", role, "seat", at), "")), List.of(), List.of(), List.of(), links, null,
                List.of(), next);
    }
}
