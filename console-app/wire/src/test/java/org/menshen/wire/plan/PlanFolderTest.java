package org.menshen.wire.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanStep;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

class PlanFolderTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    private static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));
    private static final DomainJson JSON = new DomainJson();
    private static final String GOOD = """
        id: flood-gate
        version: 3
        zh: 防汛闸门
        en: Flood gate
        incidentTypes: [WATER]
        steps:
          - {id: safe, zh: 先告知, en: Tell first, role: DISPATCHER, do: tell, mandatory: true, items: [{id: high, zh: 往高处走, en: go up}]}
          - id: send
            zh: 派力量
            en: Send a force
            role: DISPATCHER
            do: order
            units: [GRID_TEAM]
            text: {zh: 去关闸, en: close the gate}
            limit: PT5M
          - {id: done, zh: 确认, en: Confirm, role: DISPATCHER, do: confirm, after: [safe], limit: {within: PT2M, from: safe}, mandatory: true}
        """;

    @TempDir
    Path folder;

    @Test
    void aPlanIsReadAsItStands() throws IOException {
        Files.writeString(folder.resolve("flood-gate.yaml"), GOOD);
        PlanCommand.Publish plan = PlanFolder.read(folder, CODES, JSON).getFirst();
        assertThat(plan.ref().planId()).isEqualTo("flood-gate");
        assertThat(plan.ref().version()).isEqualTo(3);
        assertThat(plan.ref().hash()).hasSize(64);
        List<PlanStep> steps = plan.content().steps();
        assertThat(steps.get(0).deed()).isEqualTo(Deed.TELL);
        assertThat(steps.get(1).after()).as("the one above it").containsExactly("safe");
        assertThat(steps.get(1).limit().within()).isEqualTo(Duration.ofMinutes(5));
        assertThat(steps.get(2).limit().from()).isEqualTo("safe");
        assertThat(JSON.read(JSON.write(plan), PlanCommand.Publish.class)).isEqualTo(plan);
        Files.writeString(folder.resolve("flood-gate.yaml"), "# another comment\n" + GOOD);
        assertThat(PlanFolder.read(folder, CODES, JSON)).as("the same words are the same edition").containsExactly(plan);
        Files.writeString(folder.resolve("flood-gate.yaml"), GOOD.replace("去关闸", "去开闸"));
        assertThat(PlanFolder.read(folder, CODES, JSON).getFirst().ref()).isNotEqualTo(plan.ref());
    }

    @Test
    void everyFaultIsToldWithFileAndLine() throws IOException {
        wrong(GOOD.replace("en: Flood gate\n", ""), "line 1: has no 'en'");
        wrong(GOOD.replace("zh: 派力量", "zh: \"\""), "line 9: has no 'zh'");
        wrong(GOOD.replace("role: DISPATCHER\n", "role: GHOST\n"), "line 11: 'send': 'GHOST' is not in roles.yaml");
        wrong(GOOD.replace("role: DISPATCHER\n", "role: WALL\n"), "line 11: 'send': the role 'WALL' may not finish steps");
        wrong(GOOD.replace("[GRID_TEAM]", "[ARMY]"), "line 13: 'send': 'ARMY' is not in unit-types.yaml");
        wrong(GOOD.replace("do: order", "do: shoot"), "line 12: 'shoot' is nothing that a step can do");
        wrong(GOOD.replace("[WATER]", "[FIRE, DRAGON]"), "line 5: 'DRAGON' is not in incident-types.yaml");
        wrong(GOOD.replace("PT5M", "5 minutes"), "line 15: '5 minutes' is no ISO 8601 duration");
        wrong(GOOD.replace("after: [safe]", "after: [ghost]"), "line 16: 'done': comes after 'ghost'");
        wrong(GOOD.replace("version: 3", "version: three"), "line 2: 'version' is no whole number");
        wrong(GOOD.replace("limit: PT5M", "limits: PT5M"), "line 15: 'limits' is not known here");
        wrong(GOOD.replace("limit: PT5M", "limit: PT9223372036854775807S"), "line 15: 'send': is longer than 366 days");
        wrong(GOOD + "---\n" + GOOD, "a second document begins here");
        wrong(GOOD.replace("id: flood-gate", "id: flood"), "line 1: the id 'flood' is not the name of the file");
        wrong(GOOD.replace("limit: PT5M", "after: [done]").replace("after: [safe]", "after: [send]"), "line 15: 'send': waits for itself");
        wrong(GOOD + "  - {id: done, zh: 又, en: again, role: DISPATCHER, do: confirm}\n", "stands twice");
        wrong(GOOD + "  - {id: broken\n", "not YAML");
        wrong(GOOD.replace("zh: 去关闸, ", ""), "line 14: has no 'zh'");
        wrong(GOOD.replace("limit: PT5M", "body: POLICE"), "line 15: 'body' means nothing with 'do: order'");
    }

    private void wrong(String text, String told) throws IOException {
        Files.writeString(folder.resolve("flood-gate.yaml"), text);
        assertThatThrownBy(() -> PlanFolder.read(folder, CODES, JSON)).isInstanceOf(CodeException.class)
            .hasMessageContaining("flood-gate.yaml, ").hasMessageContaining(told);
    }

    @Test
    void everyIncidentTypeHasItsPlan() {
        Set<String> covered = new HashSet<>();
        PlanFolder.read(CONFIG.resolve("plans"), CODES, JSON).forEach(plan -> covered.addAll(plan.content().incidentTypes()));
        assertThat(covered).containsAll(CODES.list("incident-types").keys());
    }

    @Test
    void aNewPlanIsAFileAndNothingElse() throws IOException {
        try (var shipped = Files.list(CONFIG.resolve("plans"))) {
            for (Path file : shipped.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        int before = PlanFolder.read(folder, CODES, JSON).size();
        Files.writeString(folder.resolve("flood-gate.yaml"), GOOD);
        List<PlanCommand.Publish> plans = PlanFolder.read(folder, CODES, JSON);
        assertThat(plans).hasSize(before + 1);
        PlanCommand.Publish plan = plans.stream().filter(p -> p.ref().planId().equals("flood-gate")).findFirst().orElseThrow();
        Trial trial = new Trial();
        trial.gives("SYSTEM", plan.ref().subject(), plan);
        Subject incident = Subject.parse("incident/I-1");
        Incident.Details details = new Incident.Details("WATER", "积水", null, null, null, "北门", "IOT");
        trial.gives("DISPATCHER", incident, new IncidentCommand.Report(details, 3, null, ""));
        for (IncidentCommand c : List.of(new IncidentCommand.OpenPlan(plan.ref()), new IncidentCommand.FinishStep("safe", ""),
                new IncidentCommand.FinishStep("send", "电台下达"), new IncidentCommand.Verify(""), new IncidentCommand.Grade(4, "-"),
                new IncidentCommand.Respond(), new IncidentCommand.Control(""), new IncidentCommand.StartClosing(""))) {
            trial.gives("DISPATCHER", incident, c);
        }
        IncidentCommand close = new IncidentCommand.Close("完", DataDisposal.NONE, null);
        assertThat(trial.decide("DISPATCHER", incident, close).toString()).contains("incident.steps-open", "确认");
        trial.gives("DISPATCHER", incident, new IncidentCommand.FinishStep("done", ""));
        trial.gives("DISPATCHER", incident, close);
    }

    /// A centre in miniature.
    private static final class Trial {

        private final Rulebook rules = new Rulebook();
        private final World world = new World(rules);
        private final Instant now = Instant.parse("2026-11-05T10:00:00Z");
        private long seq;

        Decision<Fact> decide(String role, Subject subject, Command command) {
            Actor actor = new Actor(role, role, role, role);
            return rules.decide(world, new CommandEnvelope(UUID.randomUUID(), subject, world.version(subject), command, now),
                new RuleContext(CODES, new Permissions(CODES), actor, now, false));
        }

        void gives(String role, Subject subject, Command command) {
            Decision<Fact> decision = decide(role, subject, command);
            assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
            for (Fact fact : ((Decision.Accepted<Fact>) decision).facts()) {
                seq++;
                world.apply(new Change(seq, subject, world.version(subject) + 1, fact, new Stamp(new Actor(role, role, role, role), now, now),
                    UUID.randomUUID(), "", ""));
            }
        }
    }
}
