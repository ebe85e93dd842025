package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkFollower;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.WorkflowRef;

class WorkDetectorTest {

    private static final WorkFollower WANTED = new WorkFollower(new WorkFact.NextItem("rectification", List.of()), "");
    private static final WorkItem ASKS = item("C-1", "case", "DISPATCHER", List.of(), List.of(WANTED));

    @Test
    void anItemOfSomebodysOwnIsNotTakenForTheOneThatFollows() {
        WorkItem planted = item("C-1-1", "rectification", "DISPATCHER", List.of(new WorkLink("follows", "work/C-1")), List.of());
        assertThat(look(ASKS, planted)).isEmpty();
        WorkItem real = item("C-1-1b", "rectification", "SYSTEM", List.of(new WorkLink("follows", "work/C-1")), List.of());
        assertThat(look(ASKS, planted, real)).containsExactly(new DetectorAct(ASKS.subject(), new WorkCommand.Follow(1, "C-1-1b")));
    }

    @Test
    void theOneThatTheCentreOpenedIsTaken() {
        WorkItem real = item("C-1-1", "rectification", "SYSTEM", List.of(new WorkLink("follows", "work/C-1")), List.of());
        assertThat(look(ASKS, real)).containsExactly(new DetectorAct(ASKS.subject(), new WorkCommand.Follow(1, "C-1-1")));
    }

    private static List<DetectorAct> look(WorkItem... items) {
        Map<Subject, Versioned<State>> all = new java.util.HashMap<>();
        for (WorkItem item : items) {
            all.put(item.subject(), new Versioned<>(item, 1, false));
        }
        States states = new States() {
            @Override
            public Optional<Versioned<State>> find(Subject subject) {
                return Optional.ofNullable(all.get(subject));
            }

            @Override
            public Collection<Versioned<State>> all(SubjectKind kind) {
                return List.of();
            }
        };
        Scenes scenes = new Scenes();
        Outlook plain = scenes.at(Scenes.NOON);
        Outlook scene = new Outlook(plain.now(), plain.alerts(), plain.news(), plain.models(), plain.sent(), plain.transferring(), plain.onShift(),
                plain.offered(), plain.asked(), plain.units(), plain.zones(), plain.drawings(), plain.works(), plain.resting(), plain.readings(),
                plain.sources(), new Outlook.Field(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(items)));
        return new WorkDetector(states).look(scene);
    }

    private static WorkItem item(String id, String flow, String role, List<WorkLink> links, List<WorkFollower> next) {
        Instant at = Scenes.NOON;
        return new WorkItem(id, new WorkflowRef(flow, 1, "a".repeat(64)), "AJ-1", "NEW", at, Map.of(), null,
                List.of(new WorkStep("open", "", "NEW", new Mark("u", "演练", role, "seat", at), "")), List.of(), List.of(), List.of(), links, null,
                List.of(), next, List.of());
    }
}
