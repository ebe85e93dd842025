package org.menshen.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Names are found by initials, by whole pinyin, by both mixed, and by themselves.
class PinyinProperties {

    private static final String[][] READ = {{"临", "lin"}, {"沂", "yi"}, {"塘", "tang"}, {"南", "nan"}, {"银", "yin"}, {"河", "he"}, {"鹏", "peng"},
        {"欣", "xin"}, {"金", "jin"}, {"星", "xing"}, {"新", "xin"}, {"桥", "qiao"}, {"港", "gang"}, {"机", "ji"}, {"龙", "long"}, {"馥", "fu"}};

    @Provide
    Arbitrary<String[][]> names() {
        return Arbitraries.of(READ).array(String[][].class).ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 300)
    void initialsWholePinyinAndCharactersAllFit(@ForAll("names") String[][] name, @ForAll boolean[] whole) {
        String text = java.util.Arrays.stream(name).map(each -> each[0]).collect(Collectors.joining());
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < name.length; i++) {
            mixed.append(whole.length > i && whole[i] ? name[i][1] : name[i][1].substring(0, 1));
        }
        assertThat(Pinyin.fit(text, mixed.toString())).as("%s by %s", text, mixed).isEqualTo(3);
        assertThat(Pinyin.fit("前" + text, mixed.toString())).isPositive();
        assertThat(Pinyin.fit(text, text)).isEqualTo(3);
        assertThat(Pinyin.fit(text, mixed + "zzzz")).isZero();
    }

    @Example
    void numeralsReadingsAndPartsCount() {
        assertThat(Pinyin.fit("临沂五村", "ly5c")).isEqualTo(3);
        assertThat(Pinyin.fit("演练小区O-22 3号楼", "o22 3")).isPositive();
        assertThat(Pinyin.fit("演练小区O-22", "o23")).isZero();
        assertThat(Pinyin.fit("长宁", "chang")).isEqualTo(3);
        assertThat(Pinyin.fit("校长", "xz")).as("each reading of a character counts").isEqualTo(3);
        assertThat(Pinyin.fit("Linyi Park", "park")).isEqualTo(2);
    }
}
