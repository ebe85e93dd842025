package org.menshen.launcher;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/// SC-03.
class Sc03WalkTest extends ScenarioWalk {

    Sc03WalkTest() {
        super("sc-03", "commander");
    }

    @Test
    void crowdAtTheRiver() throws Exception {
        desk.at("04:30");
        desk.run(Duration.ofMinutes(3), "blue", () -> !alerts("CROWD_DENSITY", 1).isEmpty());
        desk.sees("人流密度");
        System.out.println("TEXTS " + desk.texts());
        desk.at("11:50");
        desk.run(Duration.ofMinutes(3), "red", () -> alert("CROWD_DENSITY").severity() == 1);
        System.out.println("TEXTS " + desk.texts());
        desk.at("14:30");
        alerts("CROWD_REVERSE", 1);
        desk.at("16:00");
        alerts("VIDEO_LOST", 1);
        System.out.println("TEXTS " + desk.texts());
    }
}
