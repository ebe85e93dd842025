package org.menshen.desktop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.shell.PaperJob;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportPeriod;

/// A report from its draft to its number by keys alone, the same again with new figures, and its maps.
class ReportWindowTest {

    private static final Actor COMMANDER = new Actor("c", "演练-班长", "WATCH_COMMANDER", "command-01");
    private static final Actor LEADER = new Actor("l", "演练-领导", "LEADER", "leader-01");

    private final OneWindow window = new OneWindow(new ReportFeature(WatchLog.none(), new PaperDesk.Makers(leaf -> new byte[] {1},
            (leaf, press) -> new byte[] {2})));

    @TempDir
    Path dir;

    @AfterEach
    void close() {
        window.close();
    }

    private List<Report> reports() {
        return window.fake.workspace.all(SubjectKind.REPORT).stream().map(Versioned::state).map(Report.class::cast).toList();
    }

    private long at(Report.Stage stage) {
        return reports().stream().filter(report -> report.stage() == stage).count();
    }

    @Test
    void aReportIsWrittenSubmittedApprovedAndMadeAgainByKeysAlone() {
        window.fake.workspace.actor = COMMANDER;
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 4, "3号楼", "2 烟感", 42);
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("还没有报告"));
        window.press(KeyCode.INSERT);
        window.answer("报告哪一段", KeyCode.DIGIT1);
        soon().until(() -> reports().size() == 1 && window.shows("主要指标") && window.shows("签收及时率"));
        assertThat(window.shows("【演练】")).as("a drill says so").isTrue();
        // a second Enter writes, it does not submit unread
        window.press(KeyCode.ENTER);
        window.type("今日平稳");
        Fx.run(() -> window.content().getScene().getFocusOwner().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true,
                false, false)));
        soon().until(() -> window.shows("今日平稳"));
        window.press(KeyCode.S);
        soon().until(() -> at(Report.Stage.SUBMITTED) == 1 && window.shows("待编制人以外的人审批"));

        window.fake.workspace.actor = LEADER;
        window.press(KeyCode.B);
        window.write("退回的原因", "写明处置");
        soon().until(() -> window.shows("写明处置") && at(Report.Stage.DRAFT) == 1);
        window.fake.workspace.actor = COMMANDER;
        window.press(KeyCode.S);
        soon().until(() -> at(Report.Stage.SUBMITTED) == 1);
        window.fake.workspace.actor = LEADER;
        window.press(KeyCode.Y);
        window.write("签发意见", "同意");
        soon().until(() -> at(Report.Stage.APPROVED) == 1 && window.shows("〕1号"));

        window.fake.workspace.actor = COMMANDER;
        window.press(KeyCode.A);
        soon().until(() -> reports().size() == 2 && at(Report.Stage.DRAFT) == 1 && window.shows("草稿：数据为当前值"));
        assertThat(reports().stream().filter(Report::open).findFirst().orElseThrow().text()).isEqualTo("今日平稳");
        window.expectNothingLeftBehind();
    }

    @Test
    void mapsAreTakenUnseenFromTheRealMapAndWhatIsStoppedLeavesNoFile() throws Exception {
        window.fake.workspace.actor = COMMANDER;
        window.open(1366, 768, Lang.ZH);
        ReportPeriod day = new ReportPeriod(ReportPeriod.DAY, "2026-11-05", window.fake.clock.instant().minusSeconds(60),
                window.fake.clock.instant().plusSeconds(3_600), null);
        CompletableFuture<List<Exhibit.Picture>> taken = Fx.call(() -> new ReportMaps(window.shell().context(),
                org.menshen.desktop.text.Texts.load(Lang.ZH, ReportView.class), (javafx.scene.layout.StackPane) window.content()).take(day));
        soon().until(taken::isDone);
        assertThat(taken.get()).hasSize(2).allMatch(picture -> picture.png().length > 10_000 && picture.ratio() > 0.4 && picture.ratio() < 0.8);

        PaperDesk desk = Fx.call(() -> new PaperDesk(window.shell().context(), new PaperDesk.Makers(leaf -> new byte[0], (leaf, press) -> {
            press.at(1, 2);
            return new byte[0];
        })));
        PaperJob job = new PaperJob(words -> { });
        job.stop();
        Path file = dir.resolve("report.docx");
        desk.save(file, PaperDesk.Form.DOCX, job, own -> new Paper.Leaf("", "", List.of(), null)).get();
        assertThat(Files.exists(file)).isFalse();
        soon().until(() -> window.shows("已停止"));
    }
}
