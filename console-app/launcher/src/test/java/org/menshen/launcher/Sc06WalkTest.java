package org.menshen.launcher;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// SC-06.
class Sc06WalkTest extends ScenarioWalk {

    Sc06WalkTest() {
        super("sc-06", "police");
    }

    @Test
    void fraud() throws Exception {
        desk.at("00:00");
        desk.sees("涉诈预警", "预警等级", "高");
        System.out.println("TEXTS " + desk.texts());
        desk.press(KeyCode.A);
        desk.sees("开始核实");
        desk.press(KeyCode.I);
        desk.sees("打开事件");
        desk.press(KeyCode.I);
        desk.expectWindow("dispatch");
        desk.sees("启动预案");
        desk.press(KeyCode.Y);
        System.out.println("TEXTS " + desk.texts());
        desk.at("03:00");
        alerts("FRAUD_WARNING", 2);
        desk.go(KeyCode.F1, "situation");
        System.out.println("TEXTS " + desk.texts());
    }
}
