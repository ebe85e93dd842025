package org.menshen.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Link.Fault;
import org.menshen.domain.port.Link.Phase;

/// What is said of a line that is not well.
class BarWordsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant AT = Instant.parse("2026-11-05T00:12:33Z");
    private static final Duration LATE = Duration.ofMillis(1_750);

    private final Texts zh = Texts.load(Lang.ZH, BarWords.class);
    private final Texts en = Texts.load(Lang.EN, BarWords.class);

    private static Link.Status status(Phase phase, Fault fault, @Nullable Duration silence, @Nullable Duration unanswered, int outbox) {
        boolean old = fault != Fault.NONE && fault != Fault.UNANSWERED;
        return new Link.Status(phase, "http://centre", Duration.ofMillis(31), AT, 7, outbox, null,
                new Link.Line(fault, old, silence, unanswered, silence == null ? null : AT, 1));
    }

    @Test
    void aWellLineHasNoBarAndShowsWhatWasMeasured() {
        Link.Status status = status(Phase.LIVE, Fault.NONE, Duration.ofMillis(400), null, 0);
        assertThat(BarWords.of(status, zh, ZONE)).isEmpty();
        assertThat(LinkWords.of(status, LATE, zh)).isEqualTo(new LinkWords(StatusDot.Kind.OK, "中心 31 ms", false));
    }

    @Test
    void aFigureIsNotShownBesideASilenceThatHasOutlivedIt() {
        LinkWords silent = LinkWords.of(status(Phase.LIVE, Fault.NONE, Duration.ofSeconds(2), null, 0), LATE, en);
        assertThat(silent.kind()).isEqualTo(StatusDot.Kind.LATE);
        assertThat(silent.text()).doesNotContain("31");
        LinkWords deaf = LinkWords.of(status(Phase.LIVE, Fault.NONE, Duration.ofMillis(100), Duration.ofSeconds(2), 0), LATE, en);
        assertThat(deaf.kind()).isEqualTo(StatusDot.Kind.LATE);
        assertThat(deaf.text()).doesNotContain("31");
    }

    @Test
    void aLostLineSaysSinceWhenUpToWhenWhyAndWhatWaits() {
        BarWords words = BarWords.of(status(Phase.OFFLINE, Fault.SILENT, Duration.ofSeconds(42), null, 3), zh, ZONE).orElseThrow();
        assertThat(words.title()).isEqualTo("与中心断线 00:42");
        assertThat(words.more()).isEqualTo("停在 08:12:33 · 连接开着，中心没有声息 · 可继续处置，3 条待发，恢复后自动送出");
    }

    @Test
    void aCentreThatDoesNotAnswerLeavesThePictureAsItIs() {
        BarWords words = BarWords.of(status(Phase.LIVE, Fault.UNANSWERED, Duration.ZERO, Duration.ofSeconds(9), 1), en, ZONE).orElseThrow();
        assertThat(words.title()).isEqualTo("Centre does not hear this seat for 00:09");
        assertThat(words.more()).doesNotContain("as of");
    }

    @Test
    void aCentreThatCannotRecordSaysWhatIsRefusedAndWhatToDo() {
        BarWords words = BarWords.of(status(Phase.LIVE, Fault.UNRECORDED, Duration.ZERO, null, 2), zh, ZONE).orElseThrow();
        assertThat(words.title()).isEqualTo("中心无法记录，新预警正被拒收");
        assertThat(words.more()).contains("腾出磁盘空间", "2 条待发");
        assertThat(LinkWords.of(status(Phase.LIVE, Fault.UNRECORDED, Duration.ZERO, null, 0), LATE, zh).kind()).isEqualTo(StatusDot.Kind.DOWN);
    }

    @Test
    void aLineThatIsBackButNotYetWholeSaysThat() {
        BarWords words = BarWords.of(status(Phase.SYNCING, Fault.CLOSED, Duration.ofSeconds(20), null, 0), zh, ZONE).orElseThrow();
        assertThat(words.title()).isEqualTo("线路已通，正在补齐");
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyFaultHasItsOwnWordsInBothLanguages(Fault fault) {
        for (Texts texts : new Texts[] {zh, en}) {
            BarWords words = BarWords.of(status(Phase.OFFLINE, fault, null, null, 0), texts, ZONE).orElseThrow();
            assertThat(words.title() + words.more()).doesNotContain("{", "fault.", "bar.", "as-of");
            assertThat(texts.has("fault." + fault)).isTrue();
        }
    }
}
