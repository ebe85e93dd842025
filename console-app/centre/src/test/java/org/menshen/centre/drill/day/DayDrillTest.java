package org.menshen.centre.drill.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.crowd.CountFusion;
import org.menshen.domain.crowd.FusionRules;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

class DayDrillTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root", "../.."), "config");
    private static final Path DAY = CONFIG.resolve("drills/day.yaml");
    private static SiteModel site;

    @TempDir
    Path dir;

    @BeforeAll
    static void load() throws IOException {
        site = SiteLoader.load(CONFIG.resolve("sites/nanmatou"));
    }

    private static List<DrillRecord> until(Instant end) throws IOException {
        List<DrillRecord> out = new ArrayList<>();
        try (DayDrill day = DayDrill.open(DAY, site)) {
            for (DrillRecord r = day.next(); r != null && !r.at().isAfter(end); r = day.next()) {
                out.add(r);
            }
        }
        return out;
    }

    private static List<DrillRecord> rest(DayDrill drill) {
        List<DrillRecord> out = new ArrayList<>();
        for (DrillRecord r = drill.next(); r != null; r = drill.next()) {
            out.add(r);
        }
        return out;
    }

    /// What raises no alert comes early as a whole, or not at all, and nothing else changes its time.
    @Test
    void anInstructorMovesReadingsUnitsAndCrowds() throws IOException {
        Path drills = CONFIG.resolve("drills");
        try (DayDrill drill = DayDrill.open(drills.resolve("sc-02.yaml"), site)) {
            Instant start = drill.header().start().plusSeconds(60);
            Instant now = start.plusSeconds(30);
            String reading = ExerciseRun.alertId("SC-02", start, 7);
            String out = ExerciseRun.alertId("SC-02", start, 8);
            String home = ExerciseRun.alertId("SC-02", start, 9);
            drill.redirect(reading, now);
            drill.redirect(out, null);
            List<DrillRecord> records = rest(drill);
            assertThat(records).filteredOn(r -> reading.equals(r.inject())).singleElement().satisfies(r -> assertThat(r.at()).isEqualTo(now));
            assertThat(records).noneMatch(r -> out.equals(r.inject()));
            assertThat(records.stream().filter(r -> home.equals(r.inject())).map(DrillRecord::at).findFirst().orElseThrow())
                    .isEqualTo(start.plus(Duration.ofMinutes(45)));
            assertThat(records).isSortedAccordingTo(java.util.Comparator.comparing(DrillRecord::at));
        }
        try (DayDrill plain = DayDrill.open(drills.resolve("sc-03.yaml"), site); DayDrill moved = DayDrill.open(drills.resolve("sc-03.yaml"), site)) {
            Instant start = moved.header().start().plusSeconds(60);
            moved.redirect(ExerciseRun.alertId("SC-03", start, 9), start.minus(Duration.ofMinutes(60)));
            assertThat(most(rest(moved), "Z-RIV-03")).as("the peak of twelve minutes is over when the clock begins")
                    .isLessThan(most(rest(plain), "Z-RIV-03"));
        }
    }

    private static double most(List<DrillRecord> records, String zone) {
        return records.stream().flatMap(r -> r.readings().stream()).filter(Reading.CrowdSample.class::isInstance).map(Reading.CrowdSample.class::cast)
                .filter(sample -> sample.zoneId().equals(zone)).mapToDouble(Reading.CrowdSample::count).max().orElse(0);
    }

    @Test
    void theSameSeedGivesTheSameBytesInTheOrderOfTime() throws IOException {
        DomainJson json = new DomainJson();
        try (DayDrill one = DayDrill.open(DAY, site); DayDrill two = DayDrill.open(DAY, site)) {
            Instant last = Instant.MIN;
            for (int i = 0; i < 1_500; i++) {
                DrillRecord a = one.next();
                assertThat(json.write(a)).isEqualTo(json.write(two.next()));
                assertThat(a.at()).isAfterOrEqualTo(last);
                last = a.at();
            }
        }
    }

    @Test
    void aWholeDayHasTheVolumeShapeAndCodesOfTheField() throws IOException {
        CodeBook codes = CodeFolder.read(CONFIG.resolve("codes"));
        int alerts = 0;
        Map<Integer, Integer> ebikes = new HashMap<>();
        Set<String> ids = new HashSet<>();
        try (DayDrill day = DayDrill.open(DAY, site)) {
            Instant start = day.header().start();
            for (DrillRecord r = day.next(); r != null; r = day.next()) {
                for (RawAlert a : r.alerts()) {
                    assertThat(codes.alertType(a.typeCode())).as(a.typeCode()).isPresent();
                    assertThat(a.externalId()).startsWith("DR-");
                    assertThat(a.position()).as(a.externalId()).isNotNull();
                    if (!a.cleared()) {
                        assertThat(ids.add(r.source() + a.externalId())).as(a.externalId()).isTrue();
                    }
                    if (!a.cleared() && r.at().isAfter(start)) {
                        alerts++;
                        if (a.typeCode().equals("EBIKE_IN_LIFT")) {
                            ebikes.merge(r.at().atZone(site.zone()).getHour(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        assertThat(alerts).isBetween(300, 800);
        assertThat(ebikes.getOrDefault(19, 0) + ebikes.getOrDefault(20, 0)).isGreaterThan(ebikes.getOrDefault(3, 0) + ebikes.getOrDefault(4, 0));
    }

    @Test
    void theRoomIsAtWorkWhenTheClockBegins() throws IOException {
        Instant start = Instant.parse("2026-09-30T12:12:10Z");
        Set<String> open = new HashSet<>();
        for (DrillRecord r : until(start.plus(Duration.ofMinutes(1)))) {
            r.alerts().forEach(a -> {
                if (a.cleared()) {
                    open.remove(a.externalId());
                } else {
                    open.add(a.externalId());
                }
            });
        }
        assertThat(open.size()).isBetween(40, 160);
        assertThat(open).anyMatch(id -> id.startsWith("DR-SC-02"));
    }

    @Test
    void scenarioThreeFillsTheSquareAsItsTableSays() throws IOException {
        CodeBook codes = CodeFolder.read(CONFIG.resolve("codes"));
        Zone ground = new Zone("Z-RIV-02", "滨江步道", "WALKWAY", List.of(), 2_400, 3_600, null);
        Zone place = new Zone("Z-RIV-03", "南码头广场", "SQUARE", List.of(), 4_000, 8_000, null);
        Map<Instant, Double> square = new HashMap<>();
        Map<Instant, Reading.CrowdSample> walk = new HashMap<>();
        for (DrillRecord r : until(Instant.parse("2026-09-30T14:10:00Z"))) {
            List<Reading.CrowdCount> counts = r.readings().stream().filter(Reading.CrowdCount.class::isInstance).map(Reading.CrowdCount.class::cast)
                    .toList();
            CountFusion.fuse(place, of(place, counts), r.at(), FusionRules.of(codes)).ifPresent(sample -> square.put(r.at(), sample.count()));
            CountFusion.fuse(ground, of(ground, counts), r.at(), FusionRules.of(codes)).ifPresent(sample -> walk.put(r.at(), sample));
        }
        assertThat(square.get(Instant.parse("2026-09-30T13:00:00Z"))).isBetween(3_500.0, 3_700.0);
        assertThat(square.get(Instant.parse("2026-09-30T13:12:00Z"))).isGreaterThan(8_000 * 0.98);
        assertThat(walk.get(Instant.parse("2026-09-30T13:15:00Z")).speedMps()).isCloseTo(0.25, within(1e-9));
        Reading.CrowdSample lost = walk.get(Instant.parse("2026-09-30T13:20:00Z"));
        assertThat(lost.coverage()).isCloseTo(0.55, within(1e-9));
        assertThat(lost.count()).as("what no camera sees is not counted").isLessThan(3_300);
        assertThat(lost.count() + lost.fusion().error()).as("but may be there").isGreaterThan(4_300);
        assertThat(walk.get(Instant.parse("2026-09-30T13:50:00Z")).coverage()).isCloseTo(1.0, within(1e-9));
    }

    private static List<Reading.CrowdCount> of(Zone zone, List<Reading.CrowdCount> counts) {
        return counts.stream().filter(count -> count.zoneId().equals(zone.id())).toList();
    }

    @Test
    void everyZoneIsSampledEveryFiveSeconds() throws IOException {
        List<DrillRecord> crowd = until(Instant.parse("2026-09-30T12:14:00Z")).stream().filter(r -> r.source().equals("crowd")).toList();
        assertThat(crowd).hasSizeGreaterThan(12);
        for (int i = 1; i < crowd.size(); i++) {
            assertThat(Duration.between(crowd.get(i - 1).at(), crowd.get(i).at())).isEqualTo(Duration.ofSeconds(5));
            assertThat(crowd.get(i).readings().stream().map(reading -> reading.key().split("/")[1]).distinct()).hasSize(40);
        }
    }

    @Test
    void aFaultInTheDescriptionIsNamed() throws IOException {
        Path bad = dir.resolve("bad.yaml");
        Files.writeString(bad, Files.readString(DAY).replace("shape: ebike", "shape: nowhere").replaceAll("\\.yaml\\b", ".yaml"));
        for (String script : List.of("sc-01.yaml", "sc-02.yaml", "sc-03.yaml")) {
            Files.copy(DAY.resolveSibling(script), dir.resolve(script));
        }
        try (DayDrill day = DayDrill.open(bad, site)) {
            assertThatThrownBy(day::next).hasMessageContaining("nowhere");
        }
        Files.writeString(bad, "name: x\nnonsense: 1\n");
        assertThatThrownBy(() -> DayDrill.open(bad, site)).isInstanceOf(IOException.class).hasMessageContaining("bad.yaml")
                .hasMessageContaining("nonsense");
    }
}
