package org.menshen.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/// Places are what a pattern finds, braces or not beside them.
class TextsFillTest {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_-]+)}");

    @Property(tries = 2000)
    void whatIsFilledIsWhatAPatternWouldFill(@ForAll @StringLength(max = 14) @Chars({'{', '}', ' ', '-', '字', '$', '\\'})
            @CharRange(from = 'a', to = 'd') String text) {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder wanted = new StringBuilder();
        while (matcher.find()) {
            String found = matcher.group(1).startsWith("a") ? null : "<" + matcher.group(1) + "$1\\>";
            matcher.appendReplacement(wanted, Matcher.quoteReplacement(found == null ? matcher.group() : found));
        }
        matcher.appendTail(wanted);
        assertThat(Texts.fill(text, name -> name.startsWith("a") ? null : "<" + name + "$1\\>")).isEqualTo(wanted.toString());
    }

    @Example
    void aPlaceWithoutAValueStaysAsItIs() {
        assertThat(Texts.fill("{one} of {two}", Map.of("one", "1")::get)).isEqualTo("1 of {two}");
    }
}
