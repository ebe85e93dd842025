package org.menshen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SameTextsTest {

    @Property
    void anyTextComesBackEqual(@ForAll String text) {
        assertThat(SameTexts.of(text)).isEqualTo(text);
        assertThat(SameTexts.of(new String(text))).isEqualTo(text);
    }

    @Test
    void whatWasReadTwiceIsKeptOnce() {
        String first = SameTexts.of(new String("SMOKE_DETECTOR"));
        assertThat(SameTexts.of(new String("SMOKE_DETECTOR"))).isSameAs(first);
    }

    @Test
    void longTextsStandAlone() {
        String report = "a".repeat(41);
        assertThat(SameTexts.of(report)).isSameAs(report);
        assertThat(SameTexts.of(new String(report))).isNotSameAs(report);
    }
}
