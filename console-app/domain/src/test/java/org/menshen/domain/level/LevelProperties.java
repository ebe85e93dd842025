package org.menshen.domain.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.menshen.domain.Samples;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.escalation.Ladder;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.rules.Desk;

/// Whoever asks, approves, declines and restores in whatever order: no level is ever in force that one person alone has put there, the limits are
/// those of the level in force, and what was in force at a time is still known.
class LevelProperties {

    private static final List<Actor> PEOPLE = List.of(who("a", "WATCH_COMMANDER"), who("b", "WATCH_COMMANDER"), who("c", "LEADER"),
        who("d", "DUTY_OFFICER"));
    private static final List<String> LEVELS = List.of("NORMAL", "LEVEL_2", "LEVEL_1", "LEVEL_1_PLUS", "NONE");

    private static Actor who(String user, String role) {
        return new Actor(user, "演练-" + user, role, "seat-" + user);
    }

    private static String now(Desk desk) {
        return Level.inForce(desk.world::find, Samples.CODES);
    }

    @Property(tries = 200)
    void neverByOnePersonAlone(@ForAll Random random) {
        Desk desk = new Desk();
        String before = "NORMAL";
        List<Instant> times = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Level was = desk.world.find(Level.THE).map(found -> (Level) found.state()).orElse(null);
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String code = LEVELS.get(random.nextInt(LEVELS.size()));
            LevelCommand command = switch (random.nextInt(5)) {
                case 0 -> new LevelCommand.Ask(code, random.nextInt(9) == 0 ? " " : "进博会");
                case 1, 2 -> new LevelCommand.Approve(was == null || was.asked() == null || random.nextInt(6) == 0 ? code : was.asked().code());
                case 3 -> new LevelCommand.Decline("否");
                default -> new LevelCommand.Restore("结束");
            };
            boolean held = desk.give(actor, Level.THE, command) instanceof Decision.Accepted;
            if (!now(desk).equals(before)) {
                assertThat(held).isTrue();
                boolean approved = command instanceof LevelCommand.Approve && !was.asked().by().userId().equals(actor.userId());
                assertThat(approved || command instanceof LevelCommand.Restore && now(desk).equals("NORMAL")).as("%s by %s", command, actor).isTrue();
                assertThat(actor.role()).isNotEqualTo("DUTY_OFFICER");
            }
            before = now(desk);
            times.add(desk.now);
            levels.add(before);
            desk.pass(Duration.ofMinutes(1));
        }
        for (int i = 0; i < times.size(); i++) {
            assertThat(Level.at(times.get(i), desk.world::find, Samples.CODES)).isEqualTo(levels.get(i));
        }
    }

    @Example
    void theLimitsOfAnswersAreThoseOfTheLevelInForce() {
        Desk desk = new Desk();
        Ladder ladder = new Ladder(Samples.CODES, () -> now(desk));
        AlertType smoke = Samples.CODES.alertType("FIRE_SMOKE").orElseThrow();
        assertThat(ladder.answerWithin(smoke, 2, 0)).isEqualTo(Duration.ofSeconds(15));
        desk.accepted(PEOPLE.get(0), Level.THE, new LevelCommand.Ask("LEVEL_1", "进博会"));
        assertThat(ladder.answerWithin(smoke, 2, 0)).as("asked for is not in force").isEqualTo(Duration.ofSeconds(15));
        assertThat(desk.refused(PEOPLE.get(0), Level.THE, new LevelCommand.Approve("LEVEL_1")).code()).isEqualTo("level.needs-other-person");
        desk.accepted(PEOPLE.get(2), Level.THE, new LevelCommand.Approve("LEVEL_1"));
        assertThat(ladder.answerWithin(smoke, 2, 0)).isEqualTo(Duration.ofMillis(11_250));
        assertThat(ladder.answerWithin(smoke, 2, 1)).isEqualTo(Duration.ofSeconds(90));
        assertThat(ladder.readWithin(2)).isEqualTo(Duration.ofSeconds(225));
        desk.accepted(PEOPLE.get(1), Level.THE, new LevelCommand.Ask("LEVEL_1_PLUS", "零报告"));
        desk.accepted(PEOPLE.get(0), Level.THE, new LevelCommand.Approve("LEVEL_1_PLUS"));
        assertThat(ladder.readWithin(2)).isEqualTo(Duration.ofSeconds(150));
        desk.accepted(PEOPLE.get(0), Level.THE, new LevelCommand.Restore("结束"));
        assertThat(ladder.answerWithin(smoke, 2, 0)).isEqualTo(Duration.ofSeconds(15));
    }
}
