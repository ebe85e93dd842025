package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// SC-03 at the watch commander's desk: crowd surge at the river. What waits for a later capability:
/// 1. 00:00 the arrow of the trend and the forecast (issue 11).
/// 2. 05:00 the watch of 15 min as a timer of its own (issue 11): the volunteers stand by through the plan.
/// 3. 16:00 the error of a count on the zone's tile (issue 11): the share that cameras see stands in the zone's pane.
/// 4. 30:00 stepping down with an approver (issue 11): the plan's step says so in words.
class Sc03WalkTest extends ScenarioWalk {

    private static final int MOST_STROKES = 6;

    Sc03WalkTest() {
        super("sc-03", "commander2");
    }

    @Test
    void crowdAtTheRiver() throws Exception {
        blueThenRedByCapacity();
        planInForce();
        reverseAndLostCamera();
        stewards();
        oneLevelAtATime();
        childAndFall();
        String score = scored();
        assertThat(score).as(score).contains("SC-03 滨江大客流").containsPattern("启动.滨江大客流.预案：\\S+，用时 \\d+ / 60 秒，#\\d+ incident/DR-");
    }

    /// 05:00 and 12:00: blue after 60 s; then red, and the row says by which line.
    private void blueThenRedByCapacity() throws Exception {
        desk.at("04:30");
        desk.run(Duration.ofMinutes(4), "blue", () -> alerts("CROWD_DENSITY", 2).stream().allMatch(alert -> alert.severity() == 4));
        desk.sees("蓝色（四级）");
        desk.at("11:40");
        desk.run(Duration.ofMinutes(3), "red", () -> square().severity() == 1);
        desk.sees("红色（一级） 81", "按容量");
        desk.rowsSayNo("蓝色（四级） 5");
    }

    private org.menshen.domain.alert.Alert square() {
        return alerts("CROWD_DENSITY", 2).stream().filter(alert -> "Z-RIV-03".equals(alert.zoneId())).findFirst().orElseThrow();
    }

    /// 12:00: the worst accepted, the plan in force, entrances limited, police asked.
    private void planInForce() throws Exception {
        desk.press(KeyCode.UP, KeyCode.UP);
        desk.strokes();
        raise("CROWD_DENSITY", "滨江大客流");
        desk.press(KeyCode.Y);
        desk.sees("下一步");
        desk.press(KeyCode.DIGIT1);
        desk.agree("下达给");
        desk.until("an order", () -> orders().size() == 1);
        assertThat(desk.strokes()).isLessThanOrEqualTo(MOST_STROKES);
        next("look", "看现场，核对计数与误差");
        taken("limit");
        desk.go(KeyCode.F3, "dispatch");
    }

    /// 14:30 and 16:00: reversing on the steps is severity 1 at once; a lost camera is said.
    private void reverseAndLostCamera() throws Exception {
        desk.at("14:30");
        assertThat(alert("CROWD_REVERSE").severity()).isEqualTo(1);
        desk.go(KeyCode.F1, "situation");
        desk.sees("人群逆行/骤停", "局部 4.1 人/m² 逆行");
        desk.at("16:00");
        alerts("VIDEO_LOST", 1);
    }

    /// 12:00 to 20:00: police, one-way flow, ferry and metro; a broadcast goes out by a person only; the posts one by one.
    private void stewards() throws Exception {
        desk.go(KeyCode.F3, "dispatch");
        next("police", "联动派出所", "");
        next("one-way", "组织单向通行，台阶派人", "1", "");
        taken("one-way");
        next("ferry", "请轮渡停靠外暂缓", "");
        next("metro", "请轨交限流或跳停", "");
        assertThat(board().step("broadcast").orElseThrow().state().isOver()).as("nobody has sent it").isFalse();
        next("broadcast", "拟现场广播（由人发出）", "");
        desk.at("20:00");
        next("posts", "逐岗确认到位", "1");
    }

    /// 30:00: red holds until the crowd is below nine tenths of the line for 180 s, then one level less.
    private void oneLevelAtATime() throws Exception {
        desk.at("29:30");
        desk.run(Duration.ofMinutes(8), "one level less", () -> square().severity() > 1);
        assertThat(square().severity()).isEqualTo(2);
    }

    /// 45:00: a lost child and a fall are parts of the same incident.
    private void childAndFall() throws Exception {
        desk.at("45:40");
        alerts("FALL", 1);
        desk.go(KeyCode.F1, "situation");
        desk.select("儿童走失 1 名");
        desk.press(KeyCode.A, KeyCode.J);
        answer("1");
        desk.until("the child joins", () -> incident().alertIds().size() > 1);
        desk.go(KeyCode.F3, "dispatch");
        next("medical", "有伤者时请 120", "");
        assertThat(requests("EMS_120")).hasSize(1);
        desk.at("60:00");
        next("leader", "上报街道领导", "");
        next("step-down", "逐级解除并保持到黄色以下");
        next("notice", "拟解除公告", "");
        next("report", "报告并留存数据", "客流恢复正常");
        end("4");
    }
}
