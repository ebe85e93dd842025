package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.work.ExpressionType;
import org.menshen.domain.work.Expressions;

class CelExpressionsTest {

    private static final Map<String, ExpressionType> NAMES = Map.of("text", ExpressionType.TEXT, "count", ExpressionType.WHOLE, "share",
        ExpressionType.NUMBER, "flag", ExpressionType.YES, "flags", ExpressionType.TEXTS, "now", ExpressionType.TIME);
    private static final Map<String, Object> VALUES = Map.of("text", "演练", "count", 3L, "share", 0.5, "flag", true, "flags",
        List.of("supervised", "hung"), "now", Instant.parse("2026-11-05T10:00:00Z"));

    private final Expressions cel = new CelExpressions();

    @Test
    void valuesOfEveryTypeAreSeenAndGiven() {
        assertThat(value("text == '演练' && \"hung\" in flags && flag && size(flags) == 2")).isEqualTo(true);
        assertThat(value("count + 1")).isEqualTo(4L);
        assertThat(value("share * 2.0")).isEqualTo(1.0);
        assertThat(value("now - timestamp('2026-11-05T09:00:00Z') >= duration('3600s')")).isEqualTo(true);
        assertThat(value("now")).isEqualTo(Instant.parse("2026-11-05T10:00:00Z"));
        assertThat(value("flags")).isEqualTo(List.of("supervised", "hung"));
    }

    @Test
    void whatFailsByArithmeticHasNoValueAndThrowsNothing() {
        assertThat(cel.compile("1 / (count - 3)", NAMES).value(VALUES)).isEmpty();
        assertThat(cel.compile("9223372036854775807 + count", NAMES).value(VALUES)).isEmpty();
        assertThat(cel.compile("flags[9] == ''", NAMES).value(VALUES)).isEmpty();
    }

    @Test
    void faultsAreFoundWithTheirColumnBeforeAnythingRuns() {
        assertThat(cel.check("flag && missing", NAMES, ExpressionType.YES)).get().extracting(Expressions.Fault::column).isEqualTo(9);
        assertThat(cel.check("count + 1", NAMES, ExpressionType.YES)).isPresent();
        assertThat(cel.check("text + 1", NAMES, ExpressionType.TEXT)).isPresent();
        assertThat(cel.check("flag &&", NAMES, ExpressionType.YES)).isPresent();
        assertThat(cel.check("count + 1", NAMES, ExpressionType.WHOLE)).isEmpty();
    }

    @Test
    void nothingCanLoop() {
        assertThat(cel.check("flags.all(f, f != '')", NAMES, ExpressionType.YES)).isPresent();
        assertThat(cel.check("flags.exists(f, f == '')", NAMES, ExpressionType.YES)).isPresent();
        assertThat(cel.check("size(flags.map(f, f + f)) > 1", NAMES, ExpressionType.YES)).isPresent();
        assertThat(cel.check("(".repeat(500) + "flag" + ")".repeat(500), NAMES, ExpressionType.YES)).isPresent();
        assertThat(cel.check("flag && ".repeat(500) + "flag", NAMES, ExpressionType.YES)).isPresent();
    }

    @Test
    void patternsAreOfTheFileAndSmall() {
        assertThat(cel.check("text.matches('((((a{1000}){1000}){1000}))')", NAMES, ExpressionType.YES)).as("takes all memory").isPresent();
        assertThat(cel.check("flag && ['x', 'y'][0].matches(text)", NAMES, ExpressionType.YES)).as("input is no pattern").isPresent();
        assertThat(cel.check("text.matches('(')", NAMES, ExpressionType.YES)).isPresent();
        assertThat(cel.check("matches(text, '^[A-Z]{2}[0-9]{4,6}$') || text.matches('演')", NAMES, ExpressionType.YES)).isEmpty();
        assertThat(cel.compile("'x'.matches(text)", NAMES).value(VALUES)).isEmpty();
    }

    private Object value(String expression) {
        return cel.compile(expression, NAMES).value(VALUES).orElseThrow();
    }
}
