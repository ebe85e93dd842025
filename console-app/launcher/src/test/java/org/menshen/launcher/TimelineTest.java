package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.menshen.launcher.Timeline.Mark;
import org.menshen.launcher.Timeline.Step;

/// When a step of the start was reached.
class TimelineTest {

    /// Since the process began, to the hundredth of a second, however a program is called and however long the machine runs.
    @Property(tries = 50)
    void sinceTheProcessBegan(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long begun, @ForAll @IntRange(max = 100_000) int later)
            throws Exception {
        Path proc = Files.createTempDirectory("menshen-proc");
        long now = begun + later;
        Files.createDirectory(proc.resolve("self"));
        Files.writeString(proc.resolve("self").resolve("stat"), "7 (a b) c) S 1 7 7 0 -1 4194304 1 0 0 0 9 2 0 0 20 0 30 0 " + begun + " 5 6\n");
        Files.writeString(proc.resolve("uptime"), "%d.%02d 3.00\n".formatted(now / 100, now % 100));
        assertThat(new Timeline(null, proc).sinceStart()).isEqualTo(Duration.ofMillis(later * 10L));
    }

    @Example
    void whereLinuxTellsNothingTheVmIsAsked() throws Exception {
        Path none = Files.createTempDirectory("menshen-proc");
        assertThat(new Timeline(null, none).sinceStart()).isPositive().isLessThan(Duration.ofHours(1));
    }

    @Example
    void whoAskedHearsOfEachStepAndNobodyElseDoes() {
        List<Mark> heard = new ArrayList<>();
        new Timeline(heard::add).reached(Step.CODES);
        Timeline.NONE.reached(Step.LIVE);
        assertThat(heard).singleElement().satisfies(mark -> {
            assertThat(mark.step()).isEqualTo(Step.CODES);
            assertThat(mark.after()).isPositive();
            assertThat(mark.processor()).isPositive();
        });
    }

    @Example
    void everyStepHasItsWords() {
        for (Language language : Language.values()) {
            ResourceBundle texts = ResourceBundle.getBundle(Main.TEXTS, language.locale());
            assertThat(Step.values()).allSatisfy(step -> assertThat(texts.getString("timeline." + step)).isNotBlank());
        }
    }
}
