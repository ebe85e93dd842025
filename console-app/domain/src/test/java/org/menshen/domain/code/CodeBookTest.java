package org.menshen.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.Samples;

class CodeBookTest {

    private static final Path SHIPPED = Path.of(System.getProperty("menshen.root"), "config", "codes");

    @Test
    void everyShippedCodeHasBothLanguages() {
        assertThat(Samples.CODES.names()).hasSizeGreaterThanOrEqualTo(22);
        for (String list : Samples.CODES.names()) {
            assertThat(Samples.CODES.list(list).all()).as(list).isNotEmpty()
                .allSatisfy(code -> assertThat(code.zh()).isNotBlank().doesNotMatch("[ -~]+ [ -~]+"))
                .allSatisfy(code -> assertThat(code.en()).as("%s is English", code.code()).isNotBlank().matches("\\p{ASCII}+"));
        }
    }

    @Test
    void holdsTheTablesOfTheField() {
        assertThat(Samples.CODES.list("committees").all()).hasSize(27);
        assertThat(Samples.CODES.list("roles").keys()).contains("WATCH_COMMANDER", "DUTY_OFFICER", "POLICE_LIAISON", "WALL", "AUDIT_ADMIN");
        AlertType smoke = Samples.CODES.alertType("FIRE_SMOKE").orElseThrow();
        assertThat(smoke.severity()).isEqualTo(2);
        assertThat(smoke.firstActor()).isEqualTo("FIRE_SAFETY");
        assertThat(smoke.ackWithin()).isEqualTo(Duration.ofSeconds(15));
        assertThat(smoke.verifyWithin()).contains(Duration.ofSeconds(60));
        assertThat(Samples.CODES.unitType("POLICE").orElseThrow().orderable()).isFalse();
        assertThat(Samples.CODES.unitType("GUARD").orElseThrow().speedKmh()).hasValue(5);
        assertThat(Samples.CODES.zoneKind("SQUARE").orElseThrow().red()).isEqualTo(4.0);
        assertThat(Samples.CODES.figure("alert.shelve.max-hours")).isEqualTo(8);
        assertThat(Samples.CODES.name("alert-types", "GAS_LEAK", "zh")).isEqualTo("燃气泄漏");
        assertThat(Samples.CODES.name("alert-types", "NEW_ONE", "zh")).isEqualTo("NEW_ONE");
    }

    @Test
    void everyAlertTypeBecomesAKnownKindOfIncident() {
        assertThat(Samples.CODES.list("incident-types").all()).allSatisfy(type ->
            assertThat(Samples.CODES.list("alert-types").keys()).containsAll(type.items("fromAlerts")));
    }

    @Test
    void everySensorRaisesAKnownAlert() {
        assertThat(Samples.CODES.list("sensor-types").all()).allSatisfy(type -> {
            assertThat(type.attribute("kind").orElseThrow()).isIn("CAMERA", "SENSOR");
            type.attribute("alert").ifPresent(alert -> assertThat(Samples.CODES.alertType(alert)).isPresent());
            assertThat(Samples.CODES.find("gb28181-device-types", type.attribute("gb").orElseThrow())).isPresent();
        });
    }

    @Test
    void everyDeadlineCanBeCounted() {
        for (Code code : Samples.CODES.list("deadlines").all()) {
            assertThat(Samples.CODES.deadline(code.code()).amount()).isPositive();
        }
        assertThatThrownBy(() -> Samples.CODES.deadline("no.such")).isInstanceOf(NoSuchElementException.class).hasMessageContaining("no.such");
    }

    @Test
    void aCodeHoldsBetweenItsDays() {
        Code code = new Code("A", "甲", "A", null, null, null, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), "", java.util.Map.of());
        assertThat(code.holds(LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(code.holds(LocalDate.of(2021, 1, 1))).isFalse();
        assertThat(code.holds(LocalDate.of(2019, 12, 31))).isFalse();
    }

    @Test
    void saysWhereAnEntryIsIncomplete(@TempDir Path dir) throws IOException {
        copyTo(dir);
        Files.writeString(dir.resolve("false-reasons.yaml"), "codes:\n  - {code: ANIMAL, zh: 动物, en: Animal}\n  - {code: LIGHT, zh: 光影}\n");
        assertThatThrownBy(() -> CodeBook.load(dir)).isInstanceOf(CodeException.class)
            .hasMessage("false-reasons.yaml, line 3: the entry 'LIGHT' has no 'en': every entry needs code, zh and en");
    }

    @Test
    void saysWhereTheFormIsBroken(@TempDir Path dir) throws IOException {
        copyTo(dir);
        Files.writeString(dir.resolve("false-reasons.yaml"), "codes:\n  - {code: ANIMAL, zh: 动物, en: Animal}\n  - {code: LIGHT, zh: \n");
        assertThatThrownBy(() -> CodeBook.load(dir)).isInstanceOf(CodeException.class).hasMessageContaining("false-reasons.yaml, line 3: not YAML");
        Files.writeString(dir.resolve("false-reasons.yaml"), "reasons: []\n");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessageContaining("false-reasons.yaml, line 1: no list 'codes'");
    }

    @Test
    void refusesWhatWouldFailAtNight(@TempDir Path dir) throws IOException {
        copyTo(dir);
        replace(dir, "sketch-kinds.yaml", "marginM: 12, dwell: 15s", "marginM: 12");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessage("sketch-kinds.yaml: 'FENCE' is watched only in part: no dwell");
        copyTo(dir);
        replace(dir, "alert-types.yaml", "firstActor: FIRE_SAFETY, ackWithin: 15s", "firstActor: NOBODY, ackWithin: 15s");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessage("alert-types.yaml: 'FIRE_SMOKE' firstActor 'NOBODY' is not in roles.yaml");
        copyTo(dir);
        replace(dir, "alert-types.yaml", "ackWithin: 15s", "ackWithin: soon");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessageContaining("'FIRE_SMOKE' ackWithin: not a span of time: 'soon'");
        copyTo(dir);
        replace(dir, "zone-kinds.yaml", "red: 3.0", "red: 1.0");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessageContaining("'WALKWAY' has crowd lines that do not rise");
        copyTo(dir);
        replace(dir, "figures.yaml", "value: 8,", "value: eight,");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessageContaining("alert.shelve.max-hours").hasMessageContaining("not a number");
        copyTo(dir);
        replace(dir, "calendar.yaml", "2020-10-08", "2020-10-32");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessageStartingWith("calendar.yaml: ").hasMessageContaining("2020-10-32");
        copyTo(dir);
        replace(dir, "unit-types.yaml", "orderable: false, body: POLICE", "orderable: false");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessageContaining("'POLICE' is not orderable and has no 'body'");
    }

    @Test
    void saysWhichFileIsMissing(@TempDir Path dir) throws IOException {
        copyTo(dir);
        Files.delete(dir.resolve("roles.yaml"));
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessageStartingWith("roles.yaml: missing in");
        assertThatThrownBy(() -> CodeBook.load(dir.resolve("nowhere"))).hasMessageContaining("no directory of codes");
    }

    @Test
    void refusesTheSameCodeTwice(@TempDir Path dir) throws IOException {
        copyTo(dir);
        Files.writeString(dir.resolve("false-reasons.yaml"), "codes:\n  - {code: A, zh: 甲, en: A}\n  - {code: A, zh: 乙, en: B}\n");
        assertThatThrownBy(() -> CodeBook.load(dir)).hasMessage("false-reasons.yaml, line 3: the code 'A' stands twice: rename or remove one");
    }

    private static void copyTo(Path dir) throws IOException {
        try (var files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, dir.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void replace(Path dir, String file, String from, String to) throws IOException {
        String text = Files.readString(dir.resolve(file));
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(dir.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
