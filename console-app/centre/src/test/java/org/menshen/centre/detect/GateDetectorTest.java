package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.RewardLine;
import org.menshen.domain.gate.RewardRule;
import org.menshen.domain.gate.RewardStep;
import org.menshen.domain.gate.Round;
import org.menshen.domain.gate.RoundStage;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.rules.States;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowRef;

class GateDetectorTest {

    private static final Mark CENTRE = new Mark("system", "system", "SYSTEM", "centre", Scenes.NOON);
    private static final Reward RULE = new Reward("gate@3-a", new RewardRule("gate", 3, Bilingual.NONE, Bilingual.NONE, "2026-07",
            List.of(new RewardStep(80, 100))), CENTRE, null);

    @Test
    void aCheckThatIsPlannedIsDrawnAndWhatItGetsIsWrittenInWhenThatIsPublished() {
        assertThat(look(round(RoundStage.DRAWN), check("PLANNED", Map.of()))).containsExactly(act("draw"));
        assertThat(look(round(RoundStage.COMPUTED), check("SCORED", Map.of("score", "80")))).as("not before it is published").isEmpty();
        assertThat(look(round(RoundStage.NOTICED), check("SCORED", Map.of("score", "80")))).containsExactly(act("publish",
                new WorkValue("reward", "100"), new WorkValue("rule", "3")));
        assertThat(look(round(RoundStage.NOTICED), check("SCORED", Map.of("score", "60")))).as("decided anew since").isEmpty();
        assertThat(look(round(RoundStage.NOTICED), check("NOTICED", Map.of("score", "80", "reward", "100")))).isEmpty();
        assertThat(look(round(RoundStage.PAID), check("NOTICED", Map.of("score", "80", "reward", "100")))).containsExactly(act("pay"));
        assertThat(look(round(RoundStage.CANCELLED), check("DRAWN", Map.of()))).containsExactly(act("cancel"));
    }

    private static DetectorAct act(String id, WorkValue... values) {
        return new DetectorAct(new Subject(SubjectKind.WORK, "R-1-01"), new WorkCommand.Act(id, List.of(values), "", List.of()));
    }

    private static Round round(RoundStage stage) {
        boolean worked = stage == RoundStage.COMPUTED || stage == RoundStage.NOTICED || stage == RoundStage.PAID;
        boolean told = stage == RoundStage.NOTICED || stage == RoundStage.PAID;
        Instant until = told ? Scenes.NOON : null;
        return new Round("R-1", "2026-10", 7, "OLD_RESIDENTIAL", 61, List.of("NMT-O-001"), stage, CENTRE, worked ? RULE.id() : "",
                worked ? List.of(new RewardLine("NMT-O-001", "R-1-01", "MG-1", 80, 100)) : List.of(), worked ? CENTRE : null, told ? CENTRE : null,
                until, stage == RoundStage.PAID ? CENTRE : null, "");
    }

    private static WorkItem check(String at, Map<String, String> fields) {
        return new WorkItem("R-1-01", new WorkflowRef(Round.REGISTER, 2, "a".repeat(64)), "MG-1", at, Scenes.NOON, fields, null,
                List.of(new WorkStep("open", "", "PLANNED", CENTRE, "")), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
                List.of());
    }

    private static List<DetectorAct> look(State... held) {
        Map<Subject, Versioned<State>> all = new HashMap<>();
        for (State state : held) {
            all.put(state.subject(), new Versioned<>(state, 1, false));
        }
        all.put(RULE.subject(), new Versioned<>(RULE, 1, false));
        States states = new States() {
            @Override
            public Optional<Versioned<State>> find(Subject subject) {
                return Optional.ofNullable(all.get(subject));
            }

            @Override
            public Collection<Versioned<State>> all(SubjectKind kind) {
                return all.values().stream().filter(state -> state.state().subject().kind() == kind).toList();
            }
        };
        return new GateDetector(states).look(new Scenes().at(Scenes.NOON));
    }
}
