package org.menshen.desktop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FlowField;

class ValueReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-05T04:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({"DATE, 2026-11-09, 2026-11-09", "DATE, 11-09, 2026-11-09", "DATE, 11/9, 2026-11-09", "DATE, +3, 2026-11-08", "DATE, 13-40,",
            "DATE, soon,", "TIME, 14:30, 2026-11-05T06:30:00Z", "TIME, 11-06 06:00, 2026-11-05T22:00:00Z", "TIME, +30, 2026-11-05T04:30:00Z",
            "TIME, 25:00,", "WHOLE, 12, 12", "WHOLE, 0,", "WHOLE, 501,", "WHOLE, 1.5,", "NUMBER, 2.50, 2.5", "NUMBER, x,", "TEXT, ' 灯 ', 灯"})
    void whatIsTypedIsReadInTheFormInWhichItIsKept(FieldKind kind, String typed, String written) {
        Double least = kind == FieldKind.WHOLE ? 1.0 : null;
        Double most = kind == FieldKind.WHOLE ? 500.0 : null;
        FlowField field = new FlowField("f", new Bilingual("栏", "field"), kind, "", "", List.of(), "", false, FieldLevel.S1, null, List.of(), least,
                most, "");
        assertThat(ValueReader.read(field, typed, NOW, ZONE).orElse(null)).isEqualTo(written);
    }
}
