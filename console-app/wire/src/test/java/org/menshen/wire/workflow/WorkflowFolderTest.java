package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkDecider;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;

class WorkflowFolderTest {

    private static final String GOOD = """
        id: lamp
        version: 2
        zh: 路灯
        en: Street lamp
        prefix: LD
        symbol: 灯
        start: TOLD
        openers: [DISPATCHER]
        correct: [DISPATCHER]
        title: where
        list: [where, lamps]
        fields:
          - {id: where, zh: 位置, en: Where, kind: text, required: true}
          - {id: lamps, zh: 盏数, en: Lamps, kind: whole, unit: 盏, least: 1, most: 500}
          - {id: caller, zh: 来电人, en: Caller, kind: text, level: S2, mask: name}
          - {id: cause, zh: 原因, en: Cause, kind: code, choices: [{id: bulb, zh: 灯泡, en: Bulb}, {id: wire, zh: 线路, en: Wire}]}
        states:
          - {id: TOLD, zh: 已报, en: Told}
          - {id: SENT, zh: 已派, en: Sent}
          - {id: LIT, zh: 已亮, en: Lit, end: true}
        acts:
          - {id: send, zh: 派修, en: Send, from: [TOLD], to: SENT, roles: [DISPATCHER], when: lamps > 0, else: {zh: 请填盏数, en: how many?}}
          - {id: back, zh: 退回, en: Back, from: [SENT], to: TOLD, roles: [FIELD_UNIT], remark: true}
          - {id: light, zh: 修好, en: Light, from: [SENT], to: LIT, roles: [FIELD_UNIT], apart: [send], needs: [cause], sets: {lamps: lamps + 0}}
        clocks:
          - {id: mend, zh: 修复, en: Mend, from: [SENT], until: [LIT], limit: [{when: lamps > 10, is: 4 urgent-hour}, {is: 2 work-day}]}
        """;

    @TempDir
    Path folder;

    @Test
    void everyShippedWorkflowHolds() {
        Set<String> ids = Desk.SHIPPED.stream().map(WorkflowCommand.Publish::content).map(WorkflowContent::id).collect(Collectors.toSet());
        assertThat(ids).contains("case", "collect", "hazard", "gate-check", "fraud", "food-incident", "recall", "risk", "assessment");
        assertThat(Desk.SHIPPED).allSatisfy(flow -> assertThat(Desk.JSON.read(Desk.JSON.write(flow), WorkflowCommand.Publish.class)).isEqualTo(flow));
        assertThat(Desk.SHIPPED.stream().map(flow -> flow.content().prefix()).distinct()).hasSameSizeAs(Desk.SHIPPED);
    }

    @Test
    void aFileIsReadAsItStands() throws IOException {
        WorkflowContent flow = read(GOOD);
        assertThat(flow.field("lamps").orElseThrow().kind()).isEqualTo(FieldKind.WHOLE);
        assertThat(flow.clock("mend").orElseThrow().limits()).hasSize(2);
        assertThat(flow.act("light").orElseThrow().apart()).containsExactly("send");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "broken.txt", delimiter = '|', quoteCharacter = '^', numLinesToSkip = 1)
    void aBrokenFileIsRefusedWithItsLine(String good, String broken, int line, String says) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, broken))).isInstanceOf(CodeException.class)
            .hasMessageMatching("(?s).*lamp\\.yaml, line " + line + "[:,].*").hasMessageContaining(says);
    }

    @Test
    void aPlaceThatIsNoneIsRefusedAndAFileThatCannotBeReadSaysNothingElse() {
        assertThatThrownBy(() -> read(GOOD.replace("title: where", "title: where\nplace: cause"))).hasMessage(
            "lamp.yaml, line 11: 'cause' tells no place: name a field of kind subject: site, or one with codes: committees");
        assertThatThrownBy(() -> read(GOOD.replace("zh: 路灯", "\tzh: 路灯"))).hasMessageStartingWith("lamp.yaml, line 3, column 1: not YAML: found")
            .hasMessageNotContaining("has no");
    }

    @Test
    void aStateThatIsNeverLeftIsFound() {
        assertThatThrownBy(() -> read(GOOD.replace("  - {id: LIT,", "  - {id: LOST, zh: 失联, en: Lost}\n  - {id: LIT,")
            .replace("clocks:", "  - {id: lose, zh: 失, en: Lose, from: [SENT], to: LOST, roles: [DISPATCHER]}\nclocks:")))
            .hasMessageContaining("leads to no end");
    }

    @Test
    void anItemThatAnActOpensHasToBeThere() throws IOException {
        Files.writeString(folder.resolve("lamp.yaml"), GOOD.replace("sets: {lamps: lamps + 0}", "next: [{workflow: bulb, values: {where: where}}]"));
        assertThatThrownBy(() -> WorkflowFolder.read(folder, Desk.CODES, Desk.JSON, Desk.CEL))
            .hasMessageContaining("lamp.yaml, line 24:").hasMessageContaining("no workflow 'bulb'");
    }

    @Test
    void aFaultyFileIsLeftOutAlone() throws IOException {
        Files.writeString(folder.resolve("lamp.yaml"), GOOD.replace("openers: [DISPATCHER]", "openers: [DISPATCHER, SYSTEM]"));
        String asks = GOOD.replace("id: lamp\n", "id: pole\n").replace("prefix: LD", "prefix: GA")
            .replace("sets: {lamps: lamps + 0}", "next: [{workflow: lamp, values: {where: where}}]");
        Files.writeString(folder.resolve("pole.yaml"), asks);
        assertThat(WorkflowFolder.look(folder, Desk.CODES, Desk.JSON, Desk.CEL).good()).hasSize(2);
        Files.writeString(folder.resolve("lamp.yaml"), GOOD.replace("version: 2", "version: two"));
        Files.writeString(folder.resolve("tree.yml"), GOOD);
        WorkflowFolder.Reading reading = WorkflowFolder.look(folder, Desk.CODES, Desk.JSON, Desk.CEL);
        assertThat(reading.good()).extracting(flow -> flow.ref().workflowId()).as("also who asks for it").containsExactly("pole");
        assertThat(reading.faulty()).containsExactly("lamp");
        assertThat(reading.faults()).hasSize(2).anyMatch(fault -> fault.contains("lamp.yaml, line 2")).anyMatch(fault -> fault.contains("tree.yml"));
    }

    @Test
    void oneFileIsHeldAgainstTheOthersOfItsFolder() throws IOException {
        Files.writeString(folder.resolve("bulb.yaml"), GOOD.replace("id: lamp\n", "id: bulb\n").replace("openers: [DISPATCHER]",
            "openers: [DISPATCHER, SYSTEM]"));
        assertThat(read(GOOD.replace("sets: {lamps: lamps + 0}", "next: [{workflow: bulb, values: {where: where}}]")).id()).isEqualTo("lamp");
        assertThatThrownBy(() -> read(GOOD.replace("sets: {lamps: lamps + 0}", "next: [{workflow: bulb, values: {here: where}}]")))
            .hasMessageContaining("lamp.yaml, line 24:").hasMessageContaining("'here' is no field of 'bulb'");
        assertThatThrownBy(() -> read(GOOD.replace("sets: {lamps: lamps + 0}", "next: [{workflow: bulp, values: {where: where}}]")))
            .hasMessageContaining("no workflow 'bulp'");
    }

    @Test
    void aTextThatDoublesItselfIsNoLongerThanWhatAPersonMayType() throws IOException {
        WorkflowContent flow = read(GOOD.replace("sets: {lamps: lamps + 0}", "sets: {where: where + where}"));
        Workflow edition = new Workflow(new WorkflowRef("lamp", 2, "a".repeat(64)), flow, new Mark("s", "s", "SYSTEM", "s", Instant.EPOCH), null);
        for (int[] length : new int[][] {{4_000, 1}, {4_001, 0}}) {
            WorkItem item = new WorkItem("L-1", edition.ref(), "LD-1", "SENT", Instant.EPOCH, Map.of("where", "字".repeat(length[0])), null,
                List.of(new WorkStep("open", "", "TOLD", edition.published(), "")), List.of(), List.of(), List.of(), List.of(), null, List.of(),
                List.of(), List.of());
            var decision = new WorkDecider(Desk.CEL).decide(item, item.subject(), new WorkCommand.Act("light",
                Desk.values(Map.of("cause", "bulb")), "", List.of()), new RuleContext(Desk.CODES, new Permissions(Desk.CODES),
                new Actor("u", "演练", "FIELD_UNIT", "s"), Instant.EPOCH, false), subject -> Optional.of(edition), other -> Optional.empty());
            assertThat(decision instanceof Decision.Accepted<WorkFact>).as("twice " + length[0]).isEqualTo(length[1] == 1);
        }
    }

    @Test
    void aKeyIsOfFieldsThatStandAndThatEverybodySees() throws IOException {
        assertThat(Objects.requireNonNull(read(GOOD.replace("title: where", "unique: [where]\nfrees: [LIT]\ntitle: where")).key()).fields())
            .containsExactly("where");
        assertThatThrownBy(() -> read(GOOD.replace("title: where", "unique: [where, here]\ntitle: where")))
            .hasMessageContaining("lamp.yaml, line 10: 'here': column 17: is no field of this workflow");
        assertThatThrownBy(() -> read(GOOD.replace("title: where", "unique: [where, lamps]\ntitle: where")))
            .hasMessageContaining("'lamps': column 17: ").hasMessageContaining("only text, code, date and subject tell items apart");
        assertThatThrownBy(() -> read(GOOD.replace("title: where", "unique: [where]\nfrees: [TOLD]\ntitle: where")))
            .hasMessageContaining("'TOLD': column 9: ").hasMessageContaining("only what is finished gives up its key");
        assertThatThrownBy(() -> read(GOOD.replace("title: where", "frees: [LIT]\ntitle: where"))).hasMessageContaining("without 'unique'");
    }

    @Test
    void itemsThatDeadlinesOpenWithoutAnEndAreRefused() throws IOException {
        String open = GOOD.replace("openers: [DISPATCHER]", "openers: [DISPATCHER, SYSTEM]");
        String act = "roles: [FIELD_UNIT, SYSTEM], sets: {lamps: lamps + 0}, next: [{workflow: lamp, values: {where: where}}]}";
        String next = open.replace("roles: [FIELD_UNIT], apart: [send], needs: [cause], sets: {lamps: lamps + 0}}", act);
        Files.writeString(folder.resolve("lamp.yaml"), next);
        assertThat(WorkflowFolder.read(folder, Desk.CODES, Desk.JSON, Desk.CEL)).as("a person does it").hasSize(1);
        Files.writeString(folder.resolve("lamp.yaml"), next.replace("until: [LIT], ", "until: [LIT], act: light, "));
        assertThatThrownBy(() -> WorkflowFolder.read(folder, Desk.CODES, Desk.JSON, Desk.CEL))
            .hasMessageContaining("lamp.yaml, line 1:").hasMessageContaining("without an end");
    }

    @Test
    void nothingOfAClosedRegisterIsOfferedOrOpenedForOthers() throws IOException {
        String closed = GOOD.replace("title: where", "readers: [DISPATCHER]\ntitle: where");
        assertThat(read(closed).readBy("LEADER")).isFalse();
        String offer = "roles: [DISPATCHER], offers: [{do: escalate, to: [LEADER], text: {zh: 看, en: look}}], when: lamps > 0";
        assertThatThrownBy(() -> read(closed.replace("roles: [DISPATCHER], when: lamps > 0", offer))).hasMessageContaining("everybody reads");
        Files.writeString(folder.resolve("bulb.yaml"), closed.replace("id: lamp\n", "id: bulb\n").replace("prefix: LD", "prefix: LB")
            .replace("openers: [DISPATCHER]", "openers: [DISPATCHER, SYSTEM]"));
        Files.writeString(folder.resolve("lamp.yaml"), GOOD.replace("sets: {lamps: lamps + 0}", "next: [{workflow: bulb, values: {where: where}}]"));
        assertThatThrownBy(() -> WorkflowFolder.read(folder, Desk.CODES, Desk.JSON, Desk.CEL)).hasMessageContaining("may not see a 'bulb'");
    }

    @Test
    void everyWorkflowCanBeDrawn() {
        assertThat(Desk.SHIPPED).allSatisfy(flow -> {
            String svg = FlowSvg.draw(flow.content(), "zh");
            assertThat(flow.content().states()).allSatisfy(state -> assertThat(svg).contains(">" + state.name().zh() + "<"));
            assertThat(svg).endsWith("</svg>\n").doesNotContain("NaN");
        });
    }

    private WorkflowContent read(String text) throws IOException {
        Path file = folder.resolve("lamp.yaml");
        Files.writeString(file, text);
        return WorkflowFolder.file(file, Desk.CODES, Desk.JSON, Desk.CEL);
    }
}
