package org.menshen.workstation.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastAlert;

/// Past alerts drawn at random, with texts in which words meet.
final class PastSamples {

    static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");
    private static final List<String> PIECES = List.of("演练", "小区", "O-22", "3号楼", "13号楼", "3号", "号楼", "楼道", "电梯厅", "3", "A座", " ", "，",
            "smoke", "Smoke2", "临沂路", "路", "ＡＢ", "2单元", "置信度 0.83", "门", "-", "𠮷野");
    private static final List<String> TYPES = List.of("FIRE_SMOKE", "EBIKE_IN_LIFT", "PERIMETER", "LOITER");

    private PastSamples() {
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    static PastAlert alert(int number, Random random) {
        Instant at = NOON.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 90))).minusMillis(number);
        return alert("A-%04X%02d".formatted(random.nextInt(65_536), number), at, random);
    }

    static PastAlert alert(String id, Instant at, Random random) {
        int site = random.nextInt(4);
        return new PastAlert(id, TYPES.get(random.nextInt(TYPES.size())), 1 + random.nextInt(5), Outcome.values()[random.nextInt(7)], null, "iot",
                random.nextBoolean() ? "x-" + random.nextInt(50) : "", "S-" + site, "S-" + site + "-B" + random.nextInt(3),
                random.nextBoolean() ? "DEV-" + random.nextInt(20) : null, random.nextInt(4) == 0 ? "r-" + random.nextInt(3) : null, text(random),
                text(random), at, at.plusSeconds(60), 0, List.of());
    }

    static List<PastAlert> alerts(int count, Random random) {
        List<PastAlert> alerts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            alerts.add(alert(i, random));
        }
        return alerts;
    }
}
