package org.menshen.launcher;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// SC-12.
class Sc12WalkTest extends ScenarioWalk {

    Sc12WalkTest() {
        super("sc-12", "LIVELIHOOD");
    }

    @Test
    void elder() throws Exception {
        desk.at("110:00");
        desk.sees("独居老人异常");
        System.out.println("TEXTS " + desk.texts());
        desk.press(KeyCode.A);
        desk.sees("开始核实");
        desk.press(KeyCode.I);
        desk.sees("打开事件");
        desk.press(KeyCode.I);
        desk.expectWindow("dispatch");
        desk.sees("启动预案");
        desk.press(KeyCode.Y);
        desk.sees("下一步");
        System.out.println("TEXTS " + desk.texts());
    }
}
