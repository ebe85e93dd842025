package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.api.MediaSource;
import org.menshen.centre.drill.play.DrillHand;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.port.Drill;
import org.menshen.wire.DomainJson;

/// The words of `menshen drill` against a real centre.
class DrillPromptTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /// 08:00 in Shanghai; the drill lasts two days.
    private static final Instant START = Instant.parse("2026-09-30T00:00:00Z");
    private static final Instant END = START.plusSeconds(2 * 86_400);

    @TempDir
    Path folder;

    private final Threads threads = new Threads("test");
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> said = new ArrayList<>();
    private Centre centre;
    private DrillHand hand;

    @BeforeEach
    void start() {
        Path config = Path.of(System.getProperty("menshen.root"), "config");
        var plan = new CentreConfig.DrillPlan("two days", START, END, START, 1, false);
        centre = Centre.start(CentreConfig.local(folder, config, "test", Optional.of(plan)),
                new CentreParts(threads.timer(), Clock.systemUTC(), Optional::empty, MediaSource.none(), () -> new byte[32]));
        hand = Drills.hand(http, centre.address(), new DomainJson());
    }

    @AfterEach
    void stop() {
        centre.close();
        http.close();
        threads.close();
    }

    private boolean type(DrillHand to, Locale language, String... lines) throws Exception {
        said.clear();
        ResourceBundle texts = ResourceBundle.getBundle(Main.TEXTS, language);
        return new DrillPrompt(to, SHANGHAI, texts, said::add,
                new FaultWords(language.equals(Locale.ENGLISH) ? Lang.EN : Lang.ZH)).follow(new StringReader(String.join("\n", lines)));
    }

    @Test
    void wordsSteerTheClockOfTheCentre() throws Exception {
        type(hand, Locale.ENGLISH, "speed 10", "play", "jump 18:00", "where");
        Drill.Status playing = hand.status();
        assertThat(playing.running()).isTrue();
        assertThat(playing.speed()).isEqualTo(10);
        assertThat(playing.at()).isBetween(Instant.parse("2026-09-30T10:00:00Z"), Instant.parse("2026-09-30T10:10:00Z"));
        assertThat(said).hasSize(4).last().asString().startsWith("2026-09-30 18:0").contains("×10", "playing", "→ 2026-10-02 08:00:00");

        type(hand, Locale.ENGLISH, " PAUSE ");
        assertThat(hand.status().running()).isFalse();
        assertThat(said).singleElement().asString().contains("paused");
    }

    @Test
    void aTimeThatIsOverMeansTheNextDayAndADayCanBeNamed() throws Exception {
        type(hand, Locale.ENGLISH, "jump 07:30");
        assertThat(hand.status().at()).isEqualTo(Instant.parse("2026-09-30T23:30:00Z"));
        type(hand, Locale.ENGLISH, "jump 2026-10-01 20:12:10");
        assertThat(hand.status().at()).isEqualTo(Instant.parse("2026-10-01T12:12:10Z"));
        type(hand, Locale.ENGLISH, "jump 2026-10-02T07:00");
        assertThat(hand.status().at()).isEqualTo(Instant.parse("2026-10-01T23:00:00Z"));
    }

    @Test
    void nonsenseIsNamedWithItsRemedyAndChangesNothing() throws Exception {
        Drill.Status before = hand.status();
        type(hand, Locale.ENGLISH, "dance now", "speed", "speed ten", "speed 61", "jump", "jump 25:00",
                "jump 2026-09-29 12:00", "jump 2026-10-03 12:00");
        assertThat(hand.status()).isEqualTo(before);
        assertThat(said).hasSize(8);
        assertThat(said.get(0)).contains("dance now", "pause", "quit");
        assertThat(said.subList(1, 4)).allSatisfy(line -> assertThat(line).contains("1…60", "speed 10"));
        assertThat(said.subList(4, 6)).allSatisfy(line -> assertThat(line).contains("jump 18:00"));
        assertThat(said.subList(6, 8)).allSatisfy(line -> assertThat(line).contains("forward only", "2026-09-30 08:00:00", "2026-10-02 08:00:00"));
    }

    @Test
    void theEndOfTheInputIsNotTheEndOfTheDrill() throws Exception {
        assertThat(type(hand, Locale.ENGLISH, "where")).isFalse();
        assertThat(type(hand, Locale.ENGLISH, "where", "quit", "pause")).isTrue();
        assertThat(said).as("nothing after quit").hasSize(1);
    }

    @Test
    void aCentreThatIsAwayIsSaid() throws Exception {
        DrillHand nobody = Drills.hand(http, URI.create("http://127.0.0.1:1"), new DomainJson());
        assertThat(type(nobody, Locale.ENGLISH, "pause")).isFalse();
        assertThat(said).singleElement().asString().startsWith("\"pause\" was not done: ").doesNotContain("null");
    }

    @Test
    void speaksChinese() throws Exception {
        type(hand, Locale.SIMPLIFIED_CHINESE, "help", "dance", "where");
        assertThat(said.get(0)).contains("暂停", "跳转");
        assertThat(said.get(1)).contains("dance", "不是演练命令");
        assertThat(said.get(2)).contains("已暂停");
    }
}
