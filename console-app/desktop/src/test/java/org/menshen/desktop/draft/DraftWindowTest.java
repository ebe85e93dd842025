package org.menshen.desktop.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakeDrafts;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.WorkStages;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.WatchLog;

/// A drill is written by keys alone: injects and expected acts, moved, undone, mended and saved; and made of the log.
class DraftWindowTest {

    private final List<WatchLog.Entry> entries = new ArrayList<>();
    private final WatchLog log = (from, after) -> CompletableFuture.completedFuture(new WatchLog.Stretch(entries, true));
    private final FakeDrafts drafts = new FakeDrafts();
    private final OneWindow window = new OneWindow(new DraftFeature(drafts, log));

    @AfterEach
    void close() {
        window.close();
    }

    private void call(String type, String time, String site, String words) {
        window.press(KeyCode.N);
        window.answer("注入什么", KeyCode.DIGIT2);
        window.write("预警类型：写名称", type);
        window.write("时间（从场景开始算", time);
        window.write("小区或客流区：写名称", site);
        window.write("依据或来电内容", words);
    }

    @Test
    void aDrillIsWrittenMendedAndSavedByKeys() {
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("还没有内容"));
        call("SOS", "00:00", "NMT-O-001", "老人摔倒");
        soon().until(() -> window.shows("一键求助 · 老人摔倒") && window.shows("注入 1"));
        call("FIRE_SMOKE", "02:00", "NMT-O-002", "");
        soon().until(() -> window.shows("行：has no 'basis'") && window.shows("错误 1"));
        window.press(KeyCode.S, true, false);
        window.write("保存为", "mine");
        soon().until(() -> window.shows("未保存：has no 'basis'"));
        window.press(KeyCode.DELETE);
        soon().until(() -> window.shows("注入 1") && window.shows("错误 0"));
        window.press(KeyCode.Z, true, false);
        soon().until(() -> window.shows("注入 2"));
        window.press(KeyCode.Y, true, false);
        soon().until(() -> window.shows("注入 1"));

        window.press(KeyCode.E);
        window.write("应做什么：写名称", "alert.acknowledged");
        window.answer("以什么认定", KeyCode.DIGIT1);
        window.write("预警类型：写名称", "SOS");
        window.write("动作名称", "签收求助");
        window.write("时间（从场景开始算", "00:00");
        window.write("限时（mm:ss）", "00:30");
        window.answer("是否关键", KeyCode.DIGIT2);
        soon().until(() -> window.shows("签收求助 〔时效〕") && window.shows("应做 1") && window.shows(EntryCell.CRITICAL));
        window.press(KeyCode.C);
        soon().until(() -> !window.shows(EntryCell.CRITICAL));
        window.press(KeyCode.RIGHT);
        soon().until(() -> window.shows("00:10"));
        window.press(KeyCode.T);
        window.write("时间（从场景开始算", "01:30");
        soon().until(() -> window.shows("01:30"));
        window.press(KeyCode.S, true, false);
        window.write("保存为", "mine");
        soon().until(() -> drafts.files.containsKey("mine") && window.shows("已保存"));
        assertThat(drafts.files.get("mine").entries()).extracting(DraftEntry::toString).anyMatch(entry -> entry.contains("PT30S"));
    }

    /// A work item is asked for as its register asks: as whom, under which name, and what it cannot be without; then it can be taken further.
    @Test
    void aWorkItemIsOpenedAndTakenFurtherByKeys() {
        new WorkStages(window.fake).publish(Path.of(System.getProperty("menshen.root"), "config", "workflows"));
        window.open(1366, 768, Lang.ZH);
        window.press(KeyCode.N);
        window.answer("注入什么", KeyCode.DIGIT7);
        window.write("台账：写名称", "gate-check");
        window.answer("由谁办", KeyCode.DIGIT1);
        window.write("剧本内的名称", "gate-1");
        window.write("时间（从场景开始算", "00:00");
        window.write("小区：写名称", "NMT-O-001");
        window.write("抽样种子", "20201105");
        soon().until(() -> window.shows("登记门岗检查 ") && window.shows("（核查员 2）") && window.shows("gate-1") && window.shows("注入 1"));
        window.press(KeyCode.N);
        window.answer("注入什么", KeyCode.DIGIT7);
        window.answer("登记新工单，还是推进", KeyCode.DIGIT2);
        window.answer("工单（剧本内的名称）", KeyCode.DIGIT1);
        window.write("工单动作：写名称", "draw");
        window.answer("由谁办", KeyCode.DIGIT1);
        window.write("时间（从场景开始算", "01:00");
        soon().until(() -> window.shows("：抽取（核查员 2）") && window.shows("注入 2"));
    }

    /// A round that the drill draws brings its checks: they can be taken further like items that it opens.
    @Test
    void aRoundIsDrawnAndItsChecksAreTakenFurtherByKeys() {
        new WorkStages(window.fake).publish(Path.of(System.getProperty("menshen.root"), "config", "workflows"));
        window.open(1366, 768, Lang.ZH);
        window.press(KeyCode.N);
        window.answer("注入什么", KeyCode.DIGIT8);
        window.answer("小区类型", KeyCode.DIGIT1);
        window.write("抽查月份", "2026-10");
        window.write("抽取几处", "2");
        window.write("抽样种子", "20201105");
        window.answer("由谁办", KeyCode.DIGIT2);
        window.write("剧本内的名称", "gate");
        window.write("时间（从场景开始算", "00:00");
        soon().until(() -> window.shows("抽取 2026-10 老旧小区 2 处（种子 20201105）（核查员 2）") && window.shows("注入 1"));
        window.press(KeyCode.N);
        window.answer("注入什么", KeyCode.DIGIT7);
        window.answer("登记新工单，还是推进", KeyCode.DIGIT2);
        window.answer("工单（剧本内的名称）", KeyCode.DIGIT2);
        window.write("工单动作：写名称", "begin");
        window.answer("由谁办", KeyCode.DIGIT1);
        window.write("时间（从场景开始算", "05:00");
        window.answer("方式", KeyCode.DIGIT2);
        soon().until(() -> window.shows("门岗检查 2026-10 抽查第 2 处：开始检查 · 方式 现场（核查员 2）") && window.shows("注入 2"));
    }

    @Test
    void aDrillOfTheFolderIsOpenedAndWhatIsNotSavedIsNotLostByMistake() {
        drafts.files.put("sc-90", new DrillDraft(List.of(), Map.of("id", "SC-90", "zh", "旧演练", "en", "Old", "date", "2026-10-01", "at", "02:00",
                "length", "30m"), List.of()));
        window.open(1366, 768, Lang.ZH);
        call("SOS", "00:00", "NMT-O-001", "x");
        soon().until(() -> window.shows("注入 1"));
        window.press(KeyCode.O, true, false);
        window.answer("当前编排未保存", KeyCode.DIGIT0);
        assertThat(window.shows("当前编排未保存")).as("there is no choice 0").isTrue();
        window.press(KeyCode.DIGIT1);
        soon().until(() -> !window.shows("当前编排未保存"));
        assertThat(window.shows("注入 1")).isTrue();
        window.press(KeyCode.O, true, false);
        window.answer("当前编排未保存", KeyCode.DIGIT2);
        window.answer("打开哪个演练", KeyCode.DIGIT1);
        soon().until(() -> window.shows("旧演练") && window.shows("注入 0"));
        window.expectNothingLeftBehind();
    }

    @Test
    void aPeriodOfTheLogBecomesADrillWithoutPersons() {
        Instant at = window.fake.clock.instant().minus(Duration.ofMinutes(10));
        entries.add(new WatchLog.Entry(new Change(1, Subject.parse("alert/A-1"), 1, new AlertFact.Raised(new Alert.Origin("calls", "1", "SOS", 2,
                "NMT-O-001", null, null, null, null, "张伟先生家", "来电 13812345678", at, Map.of(), null)), new Stamp(Actor.SYSTEM, at, at), new UUID(0, 1),
                "0".repeat(64), "1".repeat(64)), "{}"));
        window.open(1366, 768, Lang.EN);
        window.press(KeyCode.L);
        soon().until(() -> window.shows("From what time"));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("How long (minutes)"));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("in no file yet: injects 1") && window.shows("演练-张某家") && window.shows("139****0000"));
        assertThat(window.shows("张伟")).isFalse();
        assertThat(window.shows("13812345678")).isFalse();
        assertThat(drafts.files).as("shown before it is saved").isEmpty();
    }
}
