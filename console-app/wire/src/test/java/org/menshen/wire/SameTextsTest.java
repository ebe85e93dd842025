package org.menshen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
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

    @Property
    void anyShortTextOfAReaderComesBackEqual(@ForAll @StringLength(max = 40) String text, @ForAll @StringLength(max = 3) String before) {
        char[] chars = (before + text + before).toCharArray();
        for (int i = 0; i < 3; i++) {
            String found = SameTexts.of(chars, before.length(), text.length());
            if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
                assertThat(found).isNull();
            } else {
                assertThat(found).isEqualTo(text);
            }
        }
    }

    @Test
    void whatAReaderMetTwiceIsNotMadeAThirdTime() {
        char[] chars = "\"WATER_PRESSURE\"".toCharArray();
        SameTexts.of(chars, 1, chars.length - 2);
        String second = SameTexts.of(chars, 1, chars.length - 2);
        assertThat(SameTexts.of(chars, 1, chars.length - 2)).isSameAs(second);
    }

    @Test
    void longTextsStandAlone() {
        String report = "a".repeat(41);
        assertThat(SameTexts.of(report)).isSameAs(report);
        assertThat(SameTexts.of(new String(report))).isNotSameAs(report);
    }
}
