package org.menshen.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Bidi;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever a feed writes: harmless afterwards, and the same when it was harmless before.
class PlainTextProperties {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of("烟感报警", "12号楼", "a", " ", "\u001B[31m", "\u001B]0;title\u0007", "\u009B2J", "\u202E", "\u2066",
            "\u200B", "\uFEFF", "\uD800", "\uDC00", "😀", "\n", "\r\n", "\t", "\u0000", "\u2028", "e\u0301", "\u0301\u0301\u0301\u0301\u0301\u0301",
            "\uDB40\uDC41", "\u3164", "\u001B", "葛\uDB40\uDD00");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(5);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, pieces), net.jqwik.api.Tuple.of(1, any)).list().ofMaxSize(12)
            .map(list -> String.join("", list));
    }

    @Property(tries = 2_000)
    void nothingHiddenIsLeft(@ForAll("texts") String text) {
        String line = PlainText.line(text);
        assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
        assertThat(PlainText.isWellFormed(line)).isTrue();
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
        assertThat(PlainText.lines(text).replaceAll("[\\n\\t]", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Property(tries = 1_000)
    void whatIsHarmlessStaysTheSameObject(@ForAll("texts") String text) {
        String line = PlainText.line(text);
        assertThat(PlainText.line(line)).isSameAs(line);
        String lines = PlainText.lines(text);
        assertThat(PlainText.lines(lines)).isSameAs(lines);
    }

    @Property(tries = 1_000)
    void aCutTextIsShortAndWhole(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 30) int most) {
        String cut = PlainText.line(text, most);
        assertThat(cut.length()).isLessThanOrEqualTo(most);
        assertThat(PlainText.isWellFormed(cut)).isTrue();
    }

    @Property(tries = 1_000)
    void wellFormedChangesOnlyHalves(@ForAll("texts") String text) {
        String mended = PlainText.wellFormed(text);
        assertThat(mended).hasSameSizeAs(text);
        assertThat(PlainText.isWellFormed(mended)).isTrue();
        assertThat(mended.equals(text)).isEqualTo(PlainText.isWellFormed(text));
    }

    @Example
    void namesOfPlacesAndPeopleStay() {
        for (String good : new String[] {"南码头路街道 12号楼", "Ünïcödé", "日本語", "Größe ≤ 5 µm²", "👍🏽", "葛\uDB40\uDD00城", "ภาษาไทย", "हिन्दी", "1️⃣"}) {
            assertThat(PlainText.line(good)).isEqualTo(good);
        }
    }

    @Example
    void whatTurnsColoursOrHidesIsTakenOut() {
        assertThat(PlainText.line("\u001B[2J\u001B[1;31mFIRE\u001B[0m")).isEqualTo("FIRE");
        assertThat(PlainText.line("\u001B]8;;http://x\u0007link\u001B]8;;\u0007")).isEqualTo("link");
        assertThat(PlainText.line("\u001B]never ended FIRE")).contains("FIRE");
        assertThat(PlainText.line("\u001BFIRE")).isEqualTo("FIRE");
        assertThat(PlainText.line("a\u202Egpj.exe\u202C")).isEqualTo("agpj.exe");
        assertThat(new Bidi(PlainText.line("\u2067abc\u2069"), Bidi.DIRECTION_LEFT_TO_RIGHT).isLeftToRight()).isTrue();
        assertThat(PlainText.line("x\uD800y")).isEqualTo("x\uFFFDy");
        assertThat(PlainText.line("one\r\ntwo\u2028three")).isEqualTo("one two three");
        assertThat(PlainText.lines("one\r\ntwo\rthree")).isEqualTo("one\ntwo\nthree");
    }
}
