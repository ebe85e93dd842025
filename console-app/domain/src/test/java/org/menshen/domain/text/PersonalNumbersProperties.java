package org.menshen.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
