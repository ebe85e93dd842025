package org.menshen.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;

class CodeBookTest {
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
}
