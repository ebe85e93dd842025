package org.menshen.domain.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.code.Code;
import org.menshen.domain.rules.Permissions;

class ClockHandTest {

    private static final Permissions PERMISSIONS = new Permissions(Samples.CODES);

    private static List<String> hands(boolean practice) {
        return Samples.CODES.list("roles").all().stream().map(Code::code)
            .filter(role -> ClockHand.steers(practice, permission -> PERMISSIONS.may(role, permission, true))).toList();
    }

    @Test
    void onlyWhoLeadsADrillSteersItAndAPracticeWhoeverKeepsWatchThere() {
        assertThat(hands(false)).containsExactly("DRILL_DIRECTOR");
        assertThat(hands(true)).contains("DRILL_DIRECTOR", "DUTY_OFFICER", "WATCH_COMMANDER", "VIDEO_PATROL", "LEADER", "DRILL_EVALUATOR")
            .as("the wall changes nothing, and administrators do nothing of the watch (domain.md 3.2)")
            .doesNotContain("WALL", "SYS_ADMIN", "SEC_ADMIN", "AUDIT_ADMIN", "SYSTEM", "FIELD_UNIT");
    }
}
