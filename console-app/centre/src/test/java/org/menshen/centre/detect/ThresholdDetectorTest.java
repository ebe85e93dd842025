package org.menshen.centre.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.domain.zone.Thresholds;
import org.menshen.domain.zone.Zone;
import org.menshen.domain.zone.ZoneCommand;

class ThresholdDetectorTest {

    private static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");
    private static final Zone SET = new Zone("Z-1", "区", "SQUARE", List.of(), 10, 10, new Thresholds(1, 2, 3, 4, NOON, "演练"));
    private static final Zone PLAIN = new Zone("Z-2", "区", "SQUARE", List.of(), 10, 10, null);

    private static List<DetectorAct> look(Instant now) {
        return new ThresholdDetector().look(new Outlook(now, List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(),
                List.of(), List.of(SET, PLAIN), List.of(), List.of(), Map.of(), new ReadingBoard(), List.of(),
                new Outlook.Field(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of())));
    }

    @Test
    void linesThatHeldForATimeAreTakenBackWhenItIsOver() {
        assertThat(look(NOON.minusSeconds(1))).isEmpty();
        assertThat(look(NOON)).containsExactly(new DetectorAct(SET.subject(), new ZoneCommand.ResetThresholds()));
    }
}
