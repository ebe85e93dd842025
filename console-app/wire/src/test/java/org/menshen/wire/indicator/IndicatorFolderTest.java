package org.menshen.wire.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

/// The indicators of the distribution ask for what the registers have; what is wrong with a file is told with its line.
class IndicatorFolderTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    private static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));
    private static final Map<String, WorkflowContent> FLOWS = WorkflowFolder.read(CONFIG.resolve("workflows"), CODES, new DomainJson(),
        new CelExpressions()).stream().map(flow -> flow.content()).collect(Collectors.toMap(WorkflowContent::id, Function.identity()));

    private static Optional<WorkflowContent> flow(String id) {
        return Optional.ofNullable(FLOWS.get(id));
    }

    @Test
    void thoseOfTheDistributionAskForWhatThereIs() {
        List<Indicator> all = IndicatorFolder.read(CONFIG.resolve("indicators"), CODES, IndicatorFolderTest::flow);
        List<String> ids = all.stream().filter(each -> each.kind() == Indicator.Kind.SHARE).map(Indicator::id).toList();
        assertThat(CODES.list("goal-indicators").all()).extracting(Code::code).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids).containsAll(CODES.list("score-weights").all().stream().map(Code::code).toList())
            .containsAll(CODES.list("goals").all().stream().map(goal -> goal.attribute("indicator").orElseThrow()).toList());
        Indicator found = all.stream().filter(each -> each.id().equals("self-found")).findFirst().orElseThrow();
        assertThat(found.part().getFirst().any()).contains("is:source=AI", "is:source=VIDEO").doesNotContain("is:source=HOTLINE_12345",
            "is:source=POLICE_110");
    }

    private static void broken(Path folder, String entry, String fault) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), "indicators:\n  - id: own\n    zh: 甲\n    en: A\n    formula: {zh: 甲, en: A}\n"
            + "    group: case\n" + entry);
        assertThatThrownBy(() -> IndicatorFolder.read(folder, CODES, IndicatorFolderTest::flow)).hasMessageContaining(fault);
    }

    @Test
    void faultsAreToldWithTheirLine(@TempDir Path folder) throws IOException {
        broken(folder, "    of: nothing\n    part: [\"at:A\"]\n", "line 7: no register 'nothing'");
        broken(folder, "    of: case\n    part: [\"passed:CLOSD\"]\n", "line 8: column 1 of the condition: no state 'CLOSD'");
        broken(folder, "    of: case\n    part: [\"passed:CLOSED\",\n           \"!flag:hung | done:nod\"]\n",
            "line 9: column 14 of the condition: no act 'nod'");
        broken(folder, "    of: case\n    part: [\"is:caller=x\"]\n", "'caller' cannot be counted by");
        broken(folder, "    of: case\n    part: [\"is:source@case-sources.actve=true\"]\n", "line 8: 'is:source@case-sources.actve=true': no code");
        broken(folder, "    of: case\n    at: passed:GONE\n    part: [\"at:CLOSED\"]\n", "line 8: column 1 of the condition: no such time");
        broken(folder, "    of: case\n    part: [\"at:CLOSED\"]\n    by: {street: grid}\n", "line 9: 'street' is no way to divide");
        broken(folder, "    of: case\n    part: [\"at:CLOSED\"]\n    by: {committee: address}\n", "'address' is no field of one code");
        broken(folder, "    of: case\n", "line 2: a share needs 'part'");
        broken(folder, "    of: alert\n    part: [\"answered\"]\n", "'answered' is no mark of an alert");
        broken(folder, "    of: alert\n    part: [\"acked\"]\n    bins: {from: received, to: acked, of: NONE}\n", "no bins 'NONE'");
        broken(folder, "    of: case\n    part: [\"at:CLOSED\"]\n    least: many\n", "line 9: 'least' is no whole number");
    }
}
