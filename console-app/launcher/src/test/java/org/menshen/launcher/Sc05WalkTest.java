package org.menshen.launcher;

import org.junit.jupiter.api.Test;

/// SC-05.
class Sc05WalkTest extends ScenarioWalk {

    Sc05WalkTest() {
        super("sc-05", "officer");
    }

    @Test
    void objectThrown() throws Exception {
        desk.at("00:00");
        desk.sees("高空抛物", "楼层范围", "11–13层");
        desk.at("01:30");
        alerts("HIGH_TOSS", 2);
        desk.at("03:00");
        alerts("EMERGENCY_CALL", 1);
        System.out.println("TEXTS " + desk.texts());
    }
}
