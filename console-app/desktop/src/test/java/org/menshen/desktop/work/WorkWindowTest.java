package org.menshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.WorkStages;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.port.Reveals;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkValue;
import org.menshen.map.core.geo.LatLon;

/// Registers that come from files alone, walked through by keys.
class WorkWindowTest {

    private final OneWindow window = new OneWindow(new WorkFeature(leaf -> new byte[0]));
    private final WorkStages stages = new WorkStages(window.fake);

    @BeforeEach
    void publish() {
        stages.publish();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("交办事项"));
    }

    private WorkItem titled(String what) {
        return window.fake.workspace.all(SubjectKind.WORK).stream().map(versioned -> (WorkItem) versioned.state())
                .filter(item -> item.field("what").equals(what)).findFirst().orElse(null);
    }

    @Test
    void anItemIsOpenedHandledAndCheckedByAnother() {
        open();
        soon().until(() -> window.shows("按 N 登记第一张"));
        window.press(KeyCode.N);
        soon().until(() -> window.shows("登记交办事项"));
        window.type("路灯不亮");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        window.type("ldbl");
        soon().until(() -> window.shows("Street light"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        window.type("欧阳娜");
        soon().until(() -> window.shows("将记录为：欧＊娜"));
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> titled("路灯不亮") != null && window.shows("路灯不亮"));
        assertThat(titled("路灯不亮").field("kind")).isEqualTo("LIGHT");
        assertThat(titled("路灯不亮").field("caller")).isEqualTo("欧＊娜");
        soon().until(() -> window.shows("欧＊娜〔锁 · S2 级脱敏〕"));
        assertThat(window.shows("内部意见")).as("hidden from this seat").isFalse();

        window.press(KeyCode.ENTER);
        soon().until(() -> titled("路灯不亮").at().equals("HANDLING") && window.shows("处置中 · "));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("处置完成："));
        window.type("1");
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> window.shows("户数要先核实到 2 户以上"));
        window.type("600");
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> window.shows("请填整数 1 至 500"));
        window.type("12");
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> titled("路灯不亮").at().equals("HANDLED") && window.shows("待核查 · "));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("须由另一人办理"));
        window.fake.workspace.actor = new Actor("d2", "演练-李＊", "WATCH_COMMANDER", "command-01");
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("核查："));
        window.type("修好了");
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> titled("路灯不亮").at().equals("CLOSED") && window.shows("登记 演练-陈＊ → 受理 演练-陈＊ → 处置完成 演练-陈＊ → 核查 演练-李＊"));
        soon().until(() -> window.shows("已结案  1"));
    }

    @Test
    void aPersonalFieldIsShownForAMinuteOnRecordAndMaskedAgain() {
        List<Consumer<Reveals.News>> watchers = new CopyOnWriteArrayList<>();
        Subject item = stages.errand("查看");
        window.open(1366, 768, Lang.ZH, ports -> ports.withReveals(observer -> {
            watchers.add(observer);
            return () -> watchers.remove(observer);
        }));
        soon().until(() -> window.shows("张＊丰〔锁"));
        window.press(KeyCode.PERIOD);
        soon().until(() -> !Fx.call(() -> window.content().lookupAll(".sheet")).isEmpty() && window.shows("查看明文"));
        window.press(KeyCode.X, true, false);
        window.answer("查看哪一项的明文", KeyCode.DIGIT1);
        window.answer("用途", KeyCode.DIGIT1);
        soon().until(() -> stages.state(item).reveals().size() == 1);
        watchers.forEach(watcher -> watcher.accept(new Reveals.News(item, "caller", new Reveals.Answer.Shown("张三丰", Duration.ofSeconds(60)))));
        soon().until(() -> window.shows("张三丰　〔明文 · ") && window.shows("秒后隐去〕"));
        soon().until(() -> window.shows("查看了“来电人”明文（电话核实、回访）"));
        window.fake.deskAhead = Duration.ofSeconds(61);
        soon().until(() -> window.shows("张＊丰〔锁") && !window.shows("张三丰"));
    }

    @Test
    void severalAreHandledAtOnceAndWhatWouldBeRefusedIsSaidBefore() {
        Subject mine = stages.errand("甲", WorkStages.act("accept"), WorkStages.act("done", new WorkValue("households", "3")));
        Actor me = window.fake.workspace.actor;
        window.fake.workspace.actor = new Actor("d2", "演练-李＊", "WATCH_COMMANDER", "command-01");
        Subject other = stages.errand("乙", WorkStages.act("accept"), WorkStages.act("done", new WorkValue("households", "3")));
        window.fake.workspace.actor = me;
        open();
        soon().until(() -> window.shows("甲") && window.shows("乙"));
        window.press(KeyCode.SPACE);
        window.press(KeyCode.DOWN);
        soon().until(() -> window.shows("待核查 · "));
        window.press(KeyCode.SPACE);
        soon().until(() -> window.shows("已选 2 项"));
        window.press(KeyCode.A);
        soon().until(() -> window.shows("对选中的 2 项办理"));
        window.press(KeyCode.DIGIT1);
        soon().until(() -> window.shows("核查：2 项"));
        window.type("都好了");
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> window.shows("办理 1 项") && window.shows("须由另一人办理"));
        window.press(KeyCode.ENTER);
        soon().until(() -> stages.state(other).at().equals("CLOSED"));
        assertThat(stages.state(mine).at()).isEqualTo("HANDLED");
    }

    @Test
    void aFormThatWasLeftGoesOnAndAPlaceIsCorrected() {
        open();
        soon().until(() -> window.shows("按 N 登记第一张"));
        window.press(KeyCode.N);
        soon().until(() -> window.shows("登记交办事项"));
        window.type("井盖松动");
        window.press(KeyCode.ESCAPE);
        soon().until(() -> !window.shows("登记交办事项"));
        window.press(KeyCode.N);
        soon().until(() -> window.shows("已恢复上次没填完的内容"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        window.type("ldbl");
        soon().until(() -> window.shows("Street light"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER, true, false);
        soon().until(() -> titled("井盖松动") != null && window.shows("待受理 · "));

        window.press(KeyCode.PERIOD);
        soon().until(() -> window.shows("可做的操作") && window.shows("更正位置"));
        window.press(KeyCode.L, true, false);
        window.write("工单在哪里", "31.2001, 121.5001");
        window.write("原因", "地址写错");
        soon().until(() -> new LatLon(31.2001, 121.5001).equals(titled("井盖松动").location()) && window.shows("地址写错"));
        window.press(KeyCode.P);
        soon().until(() -> window.shows("附证据："));
        window.type("@");
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("位置 · 工单所在位置"));
        window.press(KeyCode.ENTER);
        soon().until(() -> titled("井盖松动").evidence().size() == 1);
        assertThat(titled("井盖松动").evidence().getFirst().location()).isEqualTo(titled("井盖松动").location());
    }

    @Test
    void whatIsProposedToASeatAboveGoesThereAsAnIncident() {
        Subject item = stages.errand("丁", WorkStages.act("accept"), WorkStages.act("done", new WorkValue("households", "3")));
        Actor me = window.fake.workspace.actor;
        window.fake.workspace.actor = new Actor("d2", "演练-李＊", "WATCH_COMMANDER", "command-01");
        stages.give(item, new WorkCommand.Act("redo", List.of(), "又坏了", List.of()));
        window.fake.workspace.actor = me;
        open();
        soon().until(() -> window.shows("上报 · 返工过多，请过问"));
        window.press(KeyCode.PERIOD);
        soon().until(() -> window.shows("可做的操作") && window.shows("按建议上报"));
        window.press(KeyCode.E, true, false);
        window.answer("办理哪项建议", KeyCode.DIGIT1);
        window.answer("哪类事件", KeyCode.DIGIT1);
        window.write("上报内容", "请领导过问");
        soon().until(() -> stages.state(item).offers().getLast().settled() != null);
        Incident incident = (Incident) window.fake.workspace.all(SubjectKind.INCIDENT).stream().map(found -> found.state())
                .filter(found -> stages.state(item).offers().getLast().made().equals(found.subject().toString())).findFirst().orElseThrow();
        assertThat(incident.escalatedTo()).isEqualTo("LEADER");
        assertThat(stages.state(item).links()).extracting(link -> link.target()).contains(incident.subject().toString());
    }

    @Test
    void whatIsNotWantedIsFilteredAwayAndTheFilterIsKept() {
        stages.errand("噪声");
        stages.errand("垃圾", WorkStages.act("accept"));
        open();
        soon().until(() -> window.shows("噪声") && window.shows("垃圾"));
        window.press(KeyCode.L);
        soon().until(() -> window.shows("1–2 / 2"));
        window.press(KeyCode.F);
        window.type("垃圾");
        soon().until(() -> window.shows("1–1 / 1") && window.shows("含“垃圾”"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.S, true, false);
        window.write("给这个筛选起个名字", "清运");
        window.press(KeyCode.BACK_SPACE);
        soon().until(() -> window.shows("1–2 / 2"));
        window.press(KeyCode.K);
        window.answer("已存筛选", KeyCode.DIGIT1);
        soon().until(() -> window.shows("1–1 / 1"));
        window.press(KeyCode.C);
        soon().until(() -> window.shows("每天到期数"));
        window.press(KeyCode.UP, true, false);
        window.press(KeyCode.DOWN, true, false);
        soon().until(() -> window.shows("失物登记") && window.shows("这一天没有到期的工单"));
    }

    @Test
    void theCardNeverShowsWhatTheFilterHides() {
        stages.errand("噪声");
        stages.errand("垃圾", WorkStages.act("accept"));
        open();
        soon().until(() -> window.shows("噪声") && window.shows("垃圾") && inCard("噪声"));
        window.press(KeyCode.F);
        window.type("垃圾");
        soon().until(() -> inCard("垃圾") && !inCard("噪声"));
        window.type("没有这样的");
        soon().until(() -> window.shows("没有符合筛选的工单") && !inCard("垃圾"));
    }

    private boolean inCard(String words) {
        return Fx.call(() -> window.labels(".work-card").stream().anyMatch(label -> label.getText() != null && label.getText().contains(words)));
    }

    @Test
    void evidenceIsProvenByItsHashAndFlagsAreRaised(@TempDir Path folder) throws Exception {
        Path photo = Files.writeString(folder.resolve("门前.jpg"), "picture");
        Subject item = stages.errand("丙");
        open();
        soon().until(() -> window.shows("待受理 · "));
        window.press(KeyCode.P);
        soon().until(() -> window.shows("附证据："));
        window.type(photo.toString());
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("照片 · 门前.jpg (7 B)"));
        window.press(KeyCode.ENTER);
        soon().until(() -> stages.state(item).evidence().size() == 1);
        assertThat(stages.state(item).evidence().getFirst().sha256())
                .isEqualTo("2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97");
        window.press(KeyCode.U);
        window.answer("加哪个标记", KeyCode.DIGIT2);
        window.write("原因", "等料");
        soon().until(() -> stages.state(item).flags().equals(List.of("held")) && window.shows("暂停计时"));
        window.expectNothingLeftBehind();
    }
}
