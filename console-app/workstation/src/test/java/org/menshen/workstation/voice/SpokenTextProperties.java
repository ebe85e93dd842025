package org.menshen.workstation.voice;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever a source wrote, what is spoken is one line of words.
class SpokenTextProperties {

    @Property
    void itIsOneShortLineAndNeverAnOption(@ForAll String words) {
        String spoken = SpokenText.of(words, 40);
        assertThat(spoken.codePointCount(0, spoken.length())).isLessThanOrEqualTo(80);
        assertThat(spoken).doesNotStartWith("-").doesNotContain(" -", "\n", "\r", "\0", "`", "$", "'", "\"", "\\", "<", ">", "|", "&", "/");
        assertThat(SpokenText.of(spoken, 40)).isEqualTo(spoken);
    }
}
