package org.menshen.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A site with more than 20 % of its devices offline is partly offline (domain.md E-01): 20 % is not.
class SiteHealthTest {

    @ParameterizedTest
    @CsvSource({"100, 0, 0, false, NORMAL", "100, 20, 0, false, NORMAL", "100, 21, 0, false, PARTLY_OFFLINE", "5, 1, 0, false, NORMAL",
        "4, 1, 0, false, PARTLY_OFFLINE", "7, 7, 0, false, OFFLINE", "10, 0, 3, false, MAINTENANCE", "10, 3, 3, false, PARTLY_OFFLINE",
        "7, 7, 0, true, MAINTENANCE", "0, 0, 0, false, NORMAL"})
    void healthFollowsFromTheDevices(int inUse, int silent, int workedOn, boolean planned, SiteHealth health) {
        assertThat(SiteHealth.of(inUse, silent, workedOn, 0.2, planned)).isEqualTo(health);
    }

    /// A site in which something burns is not 正常 because its devices answer (E-01): the worst is told.
    @ParameterizedTest
    @CsvSource({"NORMAL, 0, NORMAL", "NORMAL, 1, ALARM", "OFFLINE, 2, ALARM", "NORMAL, 3, NORMAL", "PARTLY_OFFLINE, 5, PARTLY_OFFLINE"})
    void theGravestThatIsOpenComesBeforeTheDevices(SiteHealth byDevices, int worst, SiteHealth health) {
        assertThat(SiteHealth.worst(byDevices, worst, 2)).isEqualTo(health);
    }
}
