package org.menshen.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/// No number of a person comes through, however it stands in a text; what is masked stays as it is.
class PersonalNumbersProperties {

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.integers().between(0, 99_999_999).map(n -> String.format("139%08d", n));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("着火了 ，。:；a(").ofMaxLength(12);
    }

    @Property
    void noMobileIsLeftInWords(@ForAll("words") String before, @ForAll("mobiles") String mobile, @ForAll("words") String after) {
        String masked = PersonalNumbers.mask(before + mobile + after);
        assertThat(masked).doesNotContain(mobile).contains(mobile.substring(0, 3) + "****" + mobile.substring(7)).startsWith(before).endsWith(after);
        assertThat(PersonalNumbers.within(masked)).isFalse();
    }

    @Property
    void whatIsMaskedStays(@ForAll @StringLength(max = 40) String text) {
        String once = PersonalNumbers.mask(text);
        assertThat(PersonalNumbers.mask(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(Arbitraries.strings().withChars("0123456789 -+").ofMaxLength(20), Arbitraries.of("", "86", "021-", "+86 "))
            .as((digits, prefix) -> prefix + digits);
    }

    @Property
    void aNumberToCallBackIsNeverWrittenInClear(@ForAll("numbers") String number) {
        String masked = PersonalNumbers.callback(number);
        assertThat(PersonalNumbers.isMasked(masked)).isTrue();
        assertThat(PersonalNumbers.callback(masked)).isEqualTo(masked);
        assertThat(masked.chars().filter(Character::isDigit).count()).isLessThanOrEqualTo(7);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", "－", "　", "\u00a0", "\u200b", ".", "·", " - ", "—");
    }

    @Provide
    Arbitrary<String> scripts() {
        return Arbitraries.of("0123456789", "０１２３４５６７８９", "零一二三四五六七八九", "〇幺二三四五六七八九", "٠١٢٣٤٥٦٧٨٩");
    }

    @Property
    void aMobileIsOneHoweverItIsWritten(@ForAll("mobiles") String mobile, @ForAll("gaps") String gap, @ForAll("scripts") String script,
                                        @ForAll("prefixes") String prefix, @ForAll @IntRange(min = 1, max = 11) int group) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < mobile.length(); i++) {
            written.append(i > 0 && i % group == 0 ? gap : "").append(script.charAt(mobile.charAt(i) - '0'));
        }
        String masked = mobile.substring(0, 3) + "****" + mobile.substring(7);
        assertThat(PersonalNumbers.mask("找" + prefix + written + "问")).endsWith(masked + "问").hasSizeLessThanOrEqualTo(2 + masked.length());
        assertThat(PersonalNumbers.callback(prefix + written)).isEqualTo(masked);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("", "86", "+86", "+86 ", "＋86-", "0086", "0");
    }

    @Example
    void otherNumbersOfPersonsAreToldHoweverTheyAreWritten() {
        assertThat(PersonalNumbers.mask("（021）5888 1234 转 3")).isEqualTo("（021-5888**** 转 3");
        assertThat(PersonalNumbers.mask("+86 21 5888-1234")).isEqualTo("021-5888****");
        assertThat(PersonalNumbers.mask("0755-23456789")).isEqualTo("0755-2345****");
        assertThat(PersonalNumbers.mask("门卫电话 58881234，手机：138 1234 5678")).isEqualTo("门卫电话 5888****，手机：138****5678");
        assertThat(PersonalNumbers.mask("310115 19900101 123Ｘ")).isEqualTo("3****************X");
        assertThat(PersonalNumbers.mask("310115900101123")).isEqualTo("3*************3");
        assertThat(PersonalNumbers.mask("３１０１１５１９９００１０１１２３４")).isEqualTo("3****************4");
    }

    @Example
    void whatIsNoNumberOfAPersonStays() {
        for (String text : java.util.List.of("2026-11-29 18:30:05 第3号楼15层", "31.2077625, 121.5199913", "NMT-O-001-B01 18000 台", "119、110、12345",
            "燃气 0.123456789 %", "三点一刻 一二三四", "31011510011328000123", "13:20 15 人", "1,380,123,456 元")) {
            assertThat(PersonalNumbers.mask(text)).isEqualTo(text);
        }
    }

    @Example
    void theMasksAreThoseOfTheRules() {
        assertThat(PersonalNumbers.callback("13912340000")).isEqualTo("139****0000");
        assertThat(PersonalNumbers.callback("+86 139-1234-0000")).isEqualTo("139****0000");
        assertThat(PersonalNumbers.callback("021-58881234")).isEqualTo("021-5888****");
        assertThat(PersonalNumbers.callback("58881234")).isEqualTo("5888****");
        assertThat(PersonalNumbers.callback("110")).isEqualTo("110");
        assertThat(PersonalNumbers.mask("身份证 310115199001011234。")).isEqualTo("身份证 3****************4。");
        assertThat(PersonalNumbers.mask("摄像机 31011510011328000123")).as("the id of a camera is no number of a person")
            .isEqualTo("摄像机 31011510011328000123");
    }
}
