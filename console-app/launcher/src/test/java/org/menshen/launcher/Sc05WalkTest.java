package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// SC-05 at the duty officer's desk: an object thrown from height. What waits for a later capability:
/// 1. 00:00 the clip of 15 s before and after; 06:00 and 15:00 its locking and its export with approval (video evidence): steps in words.
/// 2. 24:00 the range of three households for the police seat alone (registers, issue 12): only floors are told here.
/// 3. D+1 the list of laws on screen (the plan's note names them, no window shows it) and the topic of the council (issue 12): a step in words.
class Sc05WalkTest extends ScenarioWalk {

    Sc05WalkTest() {
        super("sc-05", "officer");
    }

    @Test
    void objectThrown() throws Exception {
        floorsNoFlat();
        twice();
        childIsHurt();
    }

    /// 00:00: the range of floors and no flat.
    private void floorsNoFlat() throws Exception {
        desk.at("00:00");
        desk.sees("高空抛物", "楼层范围", "11–13层", "2号楼");
        desk.seesNo("室");
    }

    /// 01:30: a second one at the same building counts; the incident has its plan, and the laws stand with it.
    private void twice() throws Exception {
        desk.at("00:20");
        desk.press(KeyCode.A);
        desk.at("01:30");
        alerts("HIGH_TOSS", 2);
        desk.sees("同一摄像机 2 条", "共 2 条归并为一条", "1 条待确认");
        raise("HIGH_TOSS", "高空抛物");
        desk.press(KeyCode.Y);
        next("look", "看片段与楼层范围");
        desk.go(KeyCode.F3, "dispatch");
        next("cordon", "请物业封控落点", "1", "");
        taken("cordon");
    }

    /// 03:00: somebody is hurt: severity 2, ambulance and police.
    private void childIsHurt() throws Exception {
        desk.at("03:00");
        alerts("EMERGENCY_CALL", 1);
        next("hurt", "是否有人受伤或财物受损", "1");
        next("ems", "联动 120", "");
        next("police", "联动派出所", "");
        next("clips", "锁定录像作证据，写明事由", "");
        assertThat(requests("EMS_120")).hasSize(1);
        assertThat(requests("POLICE")).hasSize(1);
        desk.press(KeyCode.S);
        answer("2", "儿童手臂被砸伤");
        desk.until("severity 2", () -> incident().severity() == 2);
        desk.at("15:00");
        next("handed", "按审批移交录像");
        next("notice", "拟楼栋提示（不指名）", "");
        next("council", "列入三会议题", "");
        end("4");
    }
}
