package org.menshen.launcher;

import org.junit.jupiter.api.Test;

/// SC-08.
class Sc08WalkTest extends ScenarioWalk {

    Sc08WalkTest() {
        super("sc-08", "commander");
    }

    @Test
    void expo() throws Exception {
        desk.at("20:00");
        alerts("DEVICE_OFFLINE", 1);
        desk.at("180:00");
        alerts("EMERGENCY_CALL", 1);
        desk.at("240:00");
        alerts("EMERGENCY_CALL", 2);
        System.out.println("TEXTS " + desk.texts());
    }
}
