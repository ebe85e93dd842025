package org.menshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.WorkStages;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowFact;

/// Items come in from a file and go out into one, by keys.
class ImportWindowTest {

    @TempDir
    Path dir;

    private Path file;
    private Path written;
    private final OneWindow window = new OneWindow(new WorkFeature(leaf -> new byte[0], new FileAsk() {
        @Override
        public Optional<Path> toRead(Node at, String title, String kind, List<String> patterns) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> toWrite(Node at, String title, String name, String kind, List<String> patterns) {
            return Optional.of(written);
        }
    }));
    private final WorkStages stages = new WorkStages(window.fake);
    private final FileExchange exchange = new FileExchange(window.fake);

    @BeforeEach
    void open() {
        stages.publish();
        window.open(1366, 768, Lang.ZH, ports -> ports.withExchange(exchange));
        soon().until(() -> window.shows("交办事项"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<WorkItem> items() {
        return window.fake.workspace.all(SubjectKind.WORK).stream().map(versioned -> (WorkItem) versioned.state()).toList();
    }

    private Workflow errand() {
        return window.fake.workspace.all(SubjectKind.WORKFLOW).stream().map(versioned -> (Workflow) versioned.state())
                .filter(flow -> flow.ref().workflowId().equals("errand")).findFirst().orElseThrow();
    }

    @Test
    void aFileIsImportedByKeyboardAndItsRefusedRowsAreTold() throws Exception {
        file = Files.write(dir.resolve("交办.csv"), ("编号;事;来电人\n1;路灯不亮;欧阳娜\n2;;张三\n3;井盖响;李四\n").getBytes("GB18030"));
        window.press(KeyCode.O, true, false);
        soon().until(() -> window.shows("导入 交办.csv → 交办事项") && window.shows("试读 3 行：可导入 0"));
        // the second column is none of the register's names: it is given one by keys
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("“事”一列是"));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> window.shows("导入 交办.csv → 交办事项"));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("“事”一列是"));
        window.press(KeyCode.DIGIT3);
        soon().until(() -> window.shows("试读 3 行：可导入 2"));
        soon().until(() -> window.shows("请填写"));
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> window.shows("导入完毕：共 3 行，导入 2"));
        assertThat(items()).extracting(item -> item.field("what")).containsExactlyInAnyOrder("路灯不亮", "井盖响");
        assertThat(items()).allMatch(item -> item.field("caller").contains("＊"));
        written = dir.resolve("refused.csv");
        window.press(KeyCode.R);
        soon().until(() -> Files.exists(written) && window.shows("拒收清单已存"));
        assertThat(Files.readString(written)).contains("2,,张三,3,事,,请填写");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.O, true, false);
        soon().until(() -> window.shows("试读 3 行：可导入 0，已在册 2"));
        assertThat(items()).as("the mapping is remembered and a second reading does no harm").hasSize(2);
    }

    @Test
    void whatIsGivenWhileTheLineIsCutWaitsHereAndCanBeGivenUp() throws Exception {
        exchange.cut = true;
        file = Files.writeString(dir.resolve("交办.csv"), "what;caller\n路灯不亮;欧阳娜\n;张三\n井盖响;李四\n");
        window.press(KeyCode.O, true, false);
        soon().until(() -> window.shows("试读 3 行：可导入 2"));
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> window.shows("已写入 0，另有 2 行断线留存在本机"));
        assertThat(items()).isEmpty();
        window.press(KeyCode.ESCAPE);
        soon().until(() -> window.shows("导入 交办.csv：2 行待发"));
        window.press(KeyCode.O, true, false);
        window.answer("选择文件导入", KeyCode.DIGIT2);
        window.answer("放弃还没发出的 2 行", KeyCode.DIGIT1);
        soon().until(() -> window.shows("交办.csv 没发出的行已放弃") && exchange.queue().all().isEmpty());
    }

    @Test
    void whatTheFilterShowsIsExportedAndSaidSo() throws Exception {
        stages.errand("=1+1");
        stages.errand("井盖");
        soon().until(() -> window.shows("井盖"));
        written = dir.resolve("out.csv");
        window.press(KeyCode.E, true, false);
        window.answer("导出成", KeyCode.DIGIT1);
        window.write("导出事由", "月报");
        soon().until(() -> Files.exists(written) && window.shows("已导出 2 张"));
        assertThat(Files.readAllLines(written)).hasSize(4).anyMatch(line -> line.contains(",'=1+1,") && line.contains("张＊丰"))
                .first().asString().startsWith("# ").contains("月报");
        assertThat(window.fake.workspace.history(errand().subject())).anyMatch(change -> change.fact() instanceof WorkflowFact.Exported);
    }
}
