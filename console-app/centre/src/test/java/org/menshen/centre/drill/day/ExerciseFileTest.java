package org.menshen.centre.drill.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.centre.drill.run.Drills;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.drill.Exercise;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.Expected;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.domain.port.Exercises;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

/// What the shipped scenarios expect, and that a fault is told of with its line.
class ExerciseFileTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root", "../.."), "config");
    private static final Path DRILLS = CONFIG.resolve("drills");
    private static final Path SITE = CONFIG.resolve("sites/nanmatou");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DomainJson JSON = new DomainJson();
    private static CodeBook codes;
    private static ScenarioKnown plans;

    @TempDir
    Path dir;

    @BeforeAll
    static void load() {
        codes = CodeFolder.read(CONFIG.resolve("codes"));
        plans = ScenarioHouse.known(CONFIG, codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03", "05", "06", "08", "09", "12"})
    void everyShippedScenarioExpectsActsOfEveryPart(String number) throws IOException {
        Exercise exercise = ExerciseFile.read(DRILLS.resolve("sc-" + number + ".yaml"), codes, plans);
        assertThat(exercise.id()).isEqualTo("SC-" + number);
        assertThat(exercise.expected()).extracting(Expected::part).contains(DrillPart.values());
        assertThat(exercise.expected()).allMatch(expected -> !expected.name().en().isBlank() && !expected.acts().isEmpty());
        assertThat(DayDrill.describe(DRILLS.resolve("sc-" + number + ".yaml")).name()).as("it is played as before").isEqualTo("sc-" + number);
    }

    @Test
    void aScenarioSaysWhatItIsAbout() {
        Exercise crowd = ExerciseFile.read(DRILLS.resolve("sc-03.yaml"), codes, plans);
        assertThat(crowd.zones()).contains("Z-RIV-02", "Z-RIV-03", "Z-RIV-04");
        Exercise gas = ExerciseFile.read(DRILLS.resolve("sc-09.yaml"), codes, plans);
        assertThat(gas.sites()).containsExactly("NMT-O-028");
        assertThat(gas.lead()).isEqualTo(Duration.ofSeconds(50));
        assertThat(gas.length()).isEqualTo(Duration.ofMinutes(75));
        assertThat(gas.expected().stream().filter(Expected::critical)).extracting(Expected::id).containsExactly("safety", "gas", "fire", "signed");
    }

    @Test
    void aDayIsItsScenariosInOrderAndOneAloneBeginsAMinuteBefore() throws IOException {
        Exercises.Played alone = Drills.played(List.of("sc-01"), DRILLS, SITE, ZONE, codes, plans, JSON);
        assertThat(alone.runs()).hasSize(1);
        ExerciseRun run = alone.runs().getFirst();
        assertThat(run.start()).isEqualTo("2026-10-13T18:17:00Z");
        assertThat(run.from()).isEqualTo(run.start().minusSeconds(60));
        assertThat(run.subject()).hasToString("debrief/DR-SC-01-" + run.start().getEpochSecond());
        assertThat(alone.cast()).contains("colleague", "commander", "crews", "director").doesNotContain("officer");
        Exercises.Played day = Drills.played(List.of("day"), DRILLS, SITE, ZONE, codes, plans, JSON);
        assertThat(day.runs()).extracting(each -> each.exercise().id()).startsWith("SC-02", "SC-03", "SC-01").hasSizeGreaterThan(5);
        assertThat(day.runs()).isSortedAccordingTo(java.util.Comparator.comparing(ExerciseRun::start));
    }

    @Test
    void everyShippedScenarioSaysWhatIsWrongAndInWhatOrder() {
        for (String number : List.of("01", "02", "03", "05", "06", "08", "09", "12")) {
            Exercise exercise = ExerciseFile.read(DRILLS.resolve("sc-" + number + ".yaml"), codes, plans);
            assertThat(exercise.wrong()).as(number).isNotEmpty().allMatch(rule -> !rule.acts().isEmpty() && !rule.name().en().isBlank());
            assertThat(exercise.orders()).as(number).isNotEmpty().allMatch(rule -> rule.acts().size() > 1);
        }
    }

    /// Every kind of inject has a number of its own, alerts first: the same by which the drill plays them.
    @Test
    void everythingThatAScenarioSendsIsNumbered() {
        Exercise fire = ExerciseFile.read(DRILLS.resolve("sc-02.yaml"), codes, plans);
        assertThat(fire.injects()).extracting(inject -> inject.number() + " " + inject.kind()).containsExactly("1 ALERTS", "2 ALERTS", "3 ALERTS",
                "4 ALERTS", "5 ALERTS", "6 ALERTS", "7 TELEMETRY", "8 MOVES", "9 MOVES");
        Exercise crowd = ExerciseFile.read(DRILLS.resolve("sc-03.yaml"), codes, plans);
        assertThat(crowd.injects()).extracting(Inject::kind).contains(InjectKind.HEARTBEATS,
                InjectKind.CROWD);
        assertThat(crowd.injects().getLast().word("points")).startsWith("-10:00=1200 00:00=1400 ").endsWith("=1300");
    }

    @Test
    void wrongMovesAndOrdersThatCannotBeAreToldOfWithTheirLine() throws IOException {
        Path bad = dir.resolve("sc-98.yaml");
        Files.writeString(bad, """
                id: SC-98
                zh: 试
                en: Try
                length: 10m
                expect:
                  - { id: a, zh: 甲, en: A, part: time, after: "00:00", limit: PT30S, fact: alert.acknowledged }
                  - { id: b, zh: 乙, en: B, part: time, after: "00:00", limit: PT30S, fact: alert.confirmed }
                wrong:
                  - { id: a, zh: 丙, en: C, part: steps, after: "01:00", until: "00:30", fact: alert.marked-false }
                  - { id: w, zh: 丁, en: D, part: steps, after: "01:00", before: nobody, fact: order.issued, unit: [TANK], limit: PT30S }
                  - { id: v, zh: 戊, en: E, part: steps, after: "20:00", fact: incident.closed }
                order:
                  - { id: o, zh: 己, en: F, part: steps, sequence: [a] }
                  - { id: p, zh: 庚, en: G, part: nothing, sequence: [b, c], critical: maybe }
                """);
        assertThatThrownBy(() -> ExerciseFile.read(bad, codes, plans)).isInstanceOf(CodeException.class)
                .hasMessageContaining("line 9: 'until' comes after 'after'").hasMessageContaining("line 9: 'a' is scored twice")
                .hasMessageContaining("line 10: 'nobody' is no expected act: there are [a, b]")
                .hasMessageContaining("line 10: 'TANK' is unknown in unit-types.yaml").hasMessageContaining("line 10: 'limit' is not known here")
                .hasMessageContaining("line 11: 'after' comes after the end").hasMessageContaining("line 13: 'sequence' is a list of two or more")
                .hasMessageContaining("line 14: 'nothing' is no part of a score").hasMessageContaining("line 14: 'c' is no expected act")
                .hasMessageContaining("line 14: 'critical' is true or false");
    }

    /// A critical act that nothing calls for fails every run, so such a file is refused; a crowd, and rules, may raise what no line sends.
    @Test
    void aCriticalActThatNoInjectCallsForIsToldOfWithItsLine() throws IOException {
        String head = "id: SC-97\nzh: 试\nen: Try\ndate: 2026-09-30\nat: \"10:00\"\nlength: 10m\n";
        String act = """
                expect:
                  - { id: a, zh: 甲, en: A, part: time, after: "00:00", limit: PT30S, critical: true, fact: alert.acknowledged, alert: [SOS] }
                  - { id: b, zh: 乙, en: B, part: time, after: "00:00", limit: PT30S, fact: alert.acknowledged, alert: [GAS_LEAK] }
                """;
        Path file = dir.resolve("sc-97.yaml");
        String late = "alerts:\n  - { t: \"01:00\", source: iot, type: SOS, place: 东门 }\n";
        for (String sent : List.of("", late)) {
            Files.writeString(file, head + sent + act);
            assertThatThrownBy(() -> ExerciseFile.read(file, codes, plans)).isInstanceOf(CodeException.class)
                    .hasMessageContaining("line " + (sent.isEmpty() ? 8 : 10) + ": 'a' is critical").hasMessageNotContaining("'b'");
        }
        String figure = "telemetry:\n  - { t: \"00:00\", sensor: { name: P }, value: 1, unit: MPa }\n";
        for (String sent : List.of(late.replace("01:00", "00:30"), figure)) {
            Files.writeString(file, head + sent + act);
            assertThat(ExerciseFile.read(file, codes, plans).expected()).hasSize(2);
        }
    }

    @Test
    void allThatIsWrongIsToldOfWithItsLine() throws IOException {
        Path bad = dir.resolve("sc-99.yaml");
        Files.writeString(bad, """
                id: SC-99
                zh: 试
                en: Try
                length: 10m
                expect:
                  - { id: a, zh: 甲, en: A, part: speed, after: "00:00", limit: PT30S, fact: alert.acknowledged, alert: [NOWHERE] }
                  - { id: a, zh: 乙, en: B, part: time, after: "9:5", limit: 30s, fact: alert.invented }
                  - { id: c, zh: 丙, en: C, part: time, after: "09:45", limit: PT30S, fact: alert.acknowledged, body: POLICE }
                  - { id: d, zh: 丁, en: D, part: time, after: "00:00", limit: PT30S, fact: incident.step-finished, step: nosuch, colour: red }
                """);
        assertThatThrownBy(() -> ExerciseFile.read(bad, codes, plans)).isInstanceOf(CodeException.class)
                .hasMessageContaining("sc-99.yaml, line 6: 'speed' is no part of a score")
                .hasMessageContaining("line 6: 'NOWHERE' is unknown in alert-types.yaml")
                .hasMessageContaining("line 7: not an offset: '9:5'")
                .hasMessageContaining("line 7: '30s' is no ISO 8601 duration")
                .hasMessageContaining("line 7: 'alert.invented' is no fact")
                .hasMessageContaining("line 7: 'a' is scored twice")
                .hasMessageContaining("line 8: ends after the scenario")
                .hasMessageContaining("line 8: 'alert.acknowledged' is not told by 'body'")
                .hasMessageContaining("line 9: 'nosuch' is unknown in the plans")
                .hasMessageContaining("line 9: 'colour' is not known here");
    }
}
