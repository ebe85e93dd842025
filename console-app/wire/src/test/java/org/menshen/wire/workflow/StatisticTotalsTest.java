package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.work.WorkSight;

/// Totals of the police reach every seat (H-06, H-08), single counts few; a total below three is published nowhere.
class StatisticTotalsTest {

    private final Desk desk = new Desk();

    private String opened(String id, String count) {
        return desk.open("SYSTEM", "system", id, "statistic-total", Map.of("series", "DETAINED", "from", "2020-01-01",
            "to", "2020-10-31", "count", count, "source", "报载")).map(Refusal::code).orElse("");
    }

    @Test
    void totalsAreForEverybodyAndSmallOnesForNobody() {
        assertThat(opened("T-1", "177")).isEmpty();
        assertThat(desk.act("SYSTEM", "system", "T-1", "receive")).isEmpty();
        assertThat(opened("T-2", "2")).isNotEmpty();
        Desk.SHIPPED.stream().filter(flow -> flow.ref().workflowId().startsWith("statistic")).forEach(flow -> {
            boolean total = flow.ref().workflowId().endsWith("total");
            assertThat(WorkSight.of(flow.content(), "LEADER")).isEqualTo(total ? WorkSight.Extent.ALL : WorkSight.Extent.NONE);
            assertThat(WorkSight.of(flow.content(), "POLICE_LIAISON")).isEqualTo(WorkSight.Extent.ALL);
        });
    }
}
