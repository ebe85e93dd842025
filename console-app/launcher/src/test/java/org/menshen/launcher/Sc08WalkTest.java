package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// SC-08 at the watch commander's desk: a day of the Import Expo. What waits for a later capability:
/// 1. -12:00, 00:00, 05:00 and 15:00 the switch of the duty level with two names, its factors and its return (issue 11): the plan's step in words.
/// 2. 00:20 the list of posts in red (roll calls of dispatch).
/// 3. 01:00 the police's note for the police seat alone (data levels, issue 12).
/// 4. 02:00 the brief on one screen and 06:00 the draft of the report (issue 11): the wall window has posts, alerts, crowd; steps in words.
/// 5. 09:00 a feed that is lost is tried by the tests of the line.
class Sc08WalkTest extends ScenarioWalk {

    Sc08WalkTest() {
        super("sc-08", "commander2");
    }

    @Test
    void dayOfTheExpo() throws Exception {
        deviceAtAKeyPoint();
        briefFromTheScreen();
        drone();
        bagAtTheMetro();
        String score = scored();
        assertThat(score).as(score).contains("SC-08 进博会勤务日", "✱ 可疑箱包联动派出所：按时", "警戒：按时", "恢复常态勤务：未到");
    }

    /// 00:20: one device at a key point is dead.
    private void deviceAtAKeyPoint() throws Exception {
        desk.at("20:00");
        desk.sees("设备离线", "C-RIV-05");
        assertThat(alert("DEVICE_OFFLINE").severity()).isEqualTo(5);
    }

    /// 02:00: what there is to say stands on one screen, one key away.
    private void briefFromTheScreen() throws Exception {
        desk.at("120:00");
        desk.go(KeyCode.F4, "wall");
        desk.sees("未结预警", "未结事件", "处置力量", "人流密度");
        desk.go(KeyCode.F1, "situation");
    }

    /// 03:00: a drone is of an unknown category: other, and the police are asked.
    private void drone() throws Exception {
        desk.at("180:00");
        desk.sees("无人机低空飞行");
        desk.select("来电：无人机低空飞行");
        raise("EMERGENCY_CALL", "无人机低空飞行");
        assertThat(incident().typeCode()).isEqualTo("OTHER");
        plan("无人机低空飞行");
        next("police", "联动派出所", "");
        assertThat(requests("POLICE")).hasSize(1);
    }

    /// 04:00: a bag at the metro: cordon, police, owner comes back; the log says so.
    private void bagAtTheMetro() throws Exception {
        desk.at("240:00");
        alerts("EMERGENCY_CALL", 2);
        desk.go(KeyCode.F1, "situation");
        desk.select("来电：无人看管的箱包");
        raise("EMERGENCY_CALL", "可疑物品");
        desk.sees("临沂新村站 2号口");
        plan("可疑物品");
        next("safe", "先告知现场人员", "1");
        next("police", "联动派出所", "");
        next("cordon", "派力量警戒疏散", "1", "");
        assertThat(requests("POLICE")).hasSize(2);
    }

    private void plan(String name) {
        desk.press(KeyCode.Y);
        desk.asked();
        desk.pick(name);
        desk.answered();
    }
}
