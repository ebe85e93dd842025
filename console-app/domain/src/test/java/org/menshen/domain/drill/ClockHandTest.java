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
    void onlyWhoLeadsADrillSteersItAndAPracticeWhoeverSitsThere() {
        assertThat(hands(false)).containsExactly("DRILL_DIRECTOR");
        assertThat(hands(true)).hasSameSizeAs(Samples.CODES.list("roles").all());
    }
}
