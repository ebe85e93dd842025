package org.menshen.desktop.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.domain.shift.Point;

/// Every kind of point of a hand-over sheet has a name where the sheet is read back.
class PointTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyKindHasAName(String lang) {
        ResourceBundle texts = ResourceBundle.getBundle("org.menshen.desktop.act.texts", Locale.of(lang));
        assertThat(Arrays.stream(Point.Kind.values()).map(kind -> "point." + kind.name())).allSatisfy(key ->
            assertThat(texts.containsKey(key)).as(key).isTrue());
    }
}
