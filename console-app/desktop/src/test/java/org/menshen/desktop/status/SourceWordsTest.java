package org.menshen.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Link.RowNote;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Link.SourceState;

class SourceWordsTest {

    private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

    private static SourceHealth iot(RowNote... notes) {
        return new SourceHealth("iot", "IoT", SourceState.NORMAL, NOW.minusSeconds(2), 30, 100, 3, List.of(notes));
    }

    @Test
    void saysWhatWasRefusedHowOftenAndFromWhenToWhen() {
        SourceWords words = SourceWords.of(List.of(iot(new RowNote(false, "too-long", "alerts[3] basis is longer than 2000", 3,
                NOW.minusSeconds(600), NOW),
                new RowNote(true, "time.PAST", "alerts[1]", 2, NOW, NOW))), NOW, ZoneOffset.UTC, Texts.load(Lang.EN, StatusPanel.class));
        assertThat(words.refused()).isEqualTo("refused 3 · doubtful 2");
        assertThat(words.all()).hasSize(3);
        assertThat(words.all().get(1)).isEqualTo(new SourceLine.Rows(false, "refused: too long × 3", "11:50:00–12:00:00",
                "alerts[3] basis is longer than 2000"));
        assertThat(words.all().get(2)).isEqualTo(new SourceLine.Rows(true, "doubtful: time too old × 2", "12:00:00–12:00:00", "alerts[1]"));
    }

    @Test
    void saysNothingWhileNothingWasRefusedAndTheCodeWhereThereAreNoWords() {
        Texts texts = Texts.load(Lang.ZH, StatusPanel.class);
        assertThat(SourceWords.of(List.of(iot()), NOW, ZoneOffset.UTC, texts).refused()).isEmpty();
        SourceWords unknown = SourceWords.of(List.of(iot(new RowNote(false, "of-tomorrow", "x", 1, NOW, NOW))), NOW, ZoneOffset.UTC, texts);
        assertThat(unknown.all().get(1).toString()).contains("of-tomorrow");
    }
}
