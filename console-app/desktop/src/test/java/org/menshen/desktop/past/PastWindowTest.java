package org.menshen.desktop.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;

/// The past by keys alone: words as they are typed, filters, orders, pages, what happened to one, and what was like an open alert.
class PastWindowTest {

    private final FakeArchive archive = new FakeArchive();
    private final OneWindow window = new OneWindow(new PastFeature(archive));
    private final Instant now = window.fake.clock.instant();
    private Alert open;

    @BeforeEach
    void open() {
        open = window.town.alert("DR-A-2", "LIFT_TRAP", 2, 71, "华丰路 2号楼 1梯", "按钮 + 声光", 128);
        String site = String.valueOf(open.siteId());
        archive.add("A-1", "FIRE_SMOKE", 2, Outcome.FALSE, new FakeArchive.Spot(site, null, "D-1"), "3号楼 电梯厅", now.minus(Duration.ofDays(2)));
        archive.add("A-2", "EBIKE_IN_LIFT", 4, Outcome.CONFIRMED, new FakeArchive.Spot("S-9", "B-9", "D-2"), "7号楼 电梯", now.minus(Duration.ofDays(1)));
        archive.add("A-3", "LIFT_TRAP", 1, Outcome.CONFIRMED, new FakeArchive.Spot("S-9", "B-8", "D-1"), "2号楼 1梯", now.minus(Duration.ofDays(40)));
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("共 3 条"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void wordsFilterAsTheyAreTyped() {
        window.press(KeyCode.F);
        window.type("电梯");
        soon().until(() -> window.shows("共 3 条") || window.shows("共 2 条"));
        window.type("yg");
        soon().until(() -> window.shows("共 1 条") && window.shows("3号楼 电梯厅"));
        assertThat(archive.asked.getLast().words().getFirst().types()).as("pinyin initials of a type").contains("FIRE_SMOKE");
        window.type("没有");
        soon().until(() -> window.shows("没有符合条件的往日预警"));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> window.shows("共 3 条"));
        window.press(KeyCode.DOWN);
        soon().until(() -> window.shows("3号楼 电梯厅"));
    }

    @Test
    void filtersAndOrdersByKeys() {
        window.press(KeyCode.DIGIT2);
        soon().until(() -> window.shows("共 1 条") && window.shows("级别 Ⅱ"));
        window.press(KeyCode.DIGIT4);
        soon().until(() -> window.shows("共 2 条"));
        window.press(KeyCode.C);
        soon().until(() -> window.shows("共 3 条"));
        window.press(KeyCode.V);
        window.answer("何种结论", KeyCode.DIGIT2);
        soon().until(() -> window.shows("共 2 条") && window.shows("结论 属实"));
        window.press(KeyCode.D);
        window.answer("哪段时间", KeyCode.DIGIT4);
        soon().until(() -> window.shows("共 1 条") && window.shows("近 30 天"));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> window.shows("共 3 条"));
        window.press(KeyCode.O);
        soon().until(() -> window.shows("最重在前") && archive.asked.getLast().order() == PastQuery.Order.WORST);
        window.press(KeyCode.D);
        window.answer("哪段时间", KeyCode.DIGIT7);
        window.write("写年、月、日", "1999");
        soon().until(() -> window.shows("共 0 条") || window.shows("没有符合条件的往日预警"));
    }

    @Test
    void oneIsOpenedAndLedOnFrom() {
        archive.changes.add(new Change(1, new Subject(SubjectKind.ALERT, "A-2"), 2, new AlertFact.Acknowledged(12),
                new Stamp(new Actor("o", "演练-王＊", "DUTY_OFFICER", "duty-01"), now, now), new UUID(0, 1), "0", "1"));
        soon().until(() -> window.shows("按 Enter 查看经过"));
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shows("中心记录的全部经过") && window.shows("演练-王＊"));
        window.press(KeyCode.ESCAPE);
        soon().until(() -> window.shows("按 Enter 查看经过"));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.E);
        soon().until(() -> window.shows("共 1 条") && window.shows("设备 D-1"));
        assertThat(archive.asked.getLast().deviceIds()).containsExactly("D-1");
        assertThat(archive.asked.getLast().from()).as("the older one of that device lies before").isAfter(now.minus(Duration.ofDays(31)));
    }

    @Test
    void whatWasLikeAnOpenAlertIsAskedFor() {
        Fx.run(() -> window.shell().context().navigator().open("past", open.subject()));
        soon().until(() -> !archive.asked.getLast().siteIds().isEmpty() || !archive.asked.getLast().buildingIds().isEmpty()
                || !archive.asked.getLast().deviceIds().isEmpty());
        assertThat(archive.asked.getLast().from()).isNotNull();
        soon().until(() -> window.shows("近 30 天"));
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() {
        archive.holding = true;
        window.press(KeyCode.DIGIT1);
        soon().until(() -> archive.held.size() == 1 && window.shows("正在查找…"));
        window.press(KeyCode.DIGIT2);
        window.press(KeyCode.DIGIT4);
        window.press(KeyCode.DIGIT1);
        int asked = archive.asked.size();
        archive.holding = false;
        archive.held.getFirst().complete(null);
        soon().until(() -> window.shows("共 2 条"));
        assertThat(archive.asked).as("what lay between was never asked").hasSize(asked + 1);
        assertThat(archive.asked.getLast().severities()).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void pagesComeByKeyAndAtTheEnd() {
        for (int i = 0; i < 450; i++) {
            archive.add("B-%03d".formatted(i), "LOITER", 5, Outcome.TEST, new FakeArchive.Spot(null, null, null), "围墙 " + i,
                    now.minus(Duration.ofHours(1000 + i)));
        }
        soon().until(() -> window.shows("共 453 条，已列 200 条"));
        window.press(KeyCode.N);
        soon().until(() -> window.shows("已列 400 条"));
        window.press(KeyCode.END);
        window.press(KeyCode.DOWN);
        soon().until(() -> window.shows("共 453 条，已全部列出"));
    }

    @Test
    void theFillingIsToldAndStopped() {
        archive.stand(new Archive.Standing(Archive.Phase.FILLING, 12_345, 0.42, "", null));
        soon().until(() -> window.shows("本机存 1.2万 条，正在从中心补取 42%"));
        window.press(KeyCode.S);
        soon().until(() -> window.shows("补取已停在 42%"));
        window.press(KeyCode.S);
        soon().until(() -> window.shows("正在从中心补取 42%"));
        archive.trouble = "磁盘已满";
        window.press(KeyCode.DIGIT5);
        soon().until(() -> window.shows("往日预警暂时不能读取：磁盘已满"));
        archive.trouble = "";
        archive.stand(new Archive.Standing(Archive.Phase.WHOLE, 3, 1, "", null));
        soon().until(() -> window.shows("与中心一致") && window.shows("没有符合条件"));
    }

    @Test
    void nothingIsLeftBehind() {
        window.expectNothingLeftBehind();
        assertThat(archive.observers()).isZero();
    }
}
