package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.message.Message;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.shift.Point;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// SC-08 at the watch commander's desk: a day of the Import Expo. What waits for a later capability:
/// 1. -12:00, 00:00, 05:00 and 15:00 the switch of the duty level with two names, its factors and its return (issue 11): the plan's step in words.
/// 2. 00:20 the list of posts in red: the roll is called here; the board of it is tried by its own test.
/// 3. 01:00 the police's note for the police seat alone (data levels, issue 12).
/// 4. 02:00 the brief on one screen and 06:00 the draft of the report (issue 11): the wall window has posts, alerts, crowd; steps in words.
/// 5. 09:00 a feed that is lost is tried by the tests of the line.
class Sc08WalkTest extends ScenarioWalk {

    Sc08WalkTest() {
        super("sc-08", "commander");
    }

    @Test
    void dayOfTheExpo() throws Exception {
        watchBegins();
        deviceAtAKeyPoint();
        briefFromTheScreen();
        drone();
        transferredAndTakenBack();
        bagAtTheMetro();
        watchEnds();
    }

    /// 00:00: the watch signs on, calls the roll of all posts and tells them of the level, by keys.
    private void watchBegins() throws Exception {
        desk.at("00:00");
        desk.press(KeyCode.Z);
        answer("");
        desk.until("on duty", () -> watch().isPresent());
        desk.press(KeyCode.QUOTE);
        answer("1", "");
        desk.until("a roll call", () -> desk.all(SubjectKind.ROLLCALL, Rollcall.class).anyMatch(Rollcall::open));
        desk.press(KeyCode.BACK_SLASH);
        answer("1", "一级勤务，巡防间隔 15 分钟");
        desk.until("a message", () -> desk.all(SubjectKind.MESSAGE, Message.class).anyMatch(Message::open));
    }

    private Optional<Shift> watch() {
        return desk.all(SubjectKind.SHIFT, Shift.class).filter(shift -> shift.onDuty() && shift.signedOn().role().equals("WATCH_COMMANDER")).findFirst();
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

    /// The other centre is asked to take the incident over, then it stays here: id and clock go on.
    private void transferredAndTakenBack() {
        desk.press(KeyCode.T);
        answer("1", "属城运事项");
        desk.until("under transfer", () -> incident().dealings().transfer() != null);
        desk.press(KeyCode.BACK_SPACE);
        answer("由本中心续办");
        desk.until("taken back", () -> incident().dealings().transfer() == null);
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
        taken("cordon");
        assertThat(requests("POLICE")).hasSize(2);
        next("look", "倒查放置人（按事由登记）");
        desk.go(KeyCode.F3, "dispatch");
        next("metro", "地铁口：联动轨交", "");
        next("leader", "上报街道领导", "");
        next("outcome", "公安结论", "1");
        next("log", "记录并附画面", "失主认领，解除警戒");
        end("4");
    }

    /// 15:00: the sheet fills itself, is read back point by point at the other seat and signed by both; then the watch is over.
    private void watchEnds() throws Exception {
        Shift mine = watch().orElseThrow();
        desk.press(KeyCode.Z);
        desk.until("a sheet", () -> shift(mine).sheet() != null);
        for (Point point : shift(mine).sheet().points()) {
            other("officer", mine.subject(), new ShiftCommand.Tick(point.number(), ""));
            desk.until("read back", () -> shift(mine).sheet().ticks().stream().anyMatch(tick -> tick.point() == point.number()));
        }
        other("officer", mine.subject(), new ShiftCommand.TakeSheet());
        desk.until("taken", () -> shift(mine).sheet().taken() != null);
        desk.press(KeyCode.Z);
        answer("恢复三级勤务");
        desk.until("off duty", () -> !shift(mine).onDuty());
        assertThat(shift(mine).sheet().signed()).isTrue();
    }

    private Shift shift(Shift mine) {
        return desk.all(SubjectKind.SHIFT, Shift.class).filter(shift -> shift.id().equals(mine.id())).findFirst().orElseThrow();
    }

    private void plan(String name) {
        desk.press(KeyCode.Y);
        desk.asked();
        desk.pick(name);
        desk.answered();
    }
}
