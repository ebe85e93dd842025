package org.menshen.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrillDraftTest {

    private static final DrillDraft EMPTY = new DrillDraft(List.of(), Map.of("id", "X"), List.of());

    private static DraftEntry alert(int second) {
        return new DraftEntry(DraftSection.ALERTS, Map.of("t", DraftPart.of(DrillOffset.written(Duration.ofSeconds(second)))));
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(-3, 200).list().ofMaxSize(30);
    }

    /// Whatever is done, undone and done again: nothing of it is lost, and undoing all leads back to the begin.
    @Property(tries = 200)
    void everyChangeCanBeUndoneAndDoneAgain(@ForAll("steps") List<Integer> steps) {
        DraftHistory history = DraftHistory.of(EMPTY);
        for (int step : steps) {
            DrillDraft now = history.now();
            history = switch (step) {
                case -3 -> history.redo();
                case -2 -> history.undo();
                case -1 -> now.entries().isEmpty() ? history : history.then(now.without(0));
                default -> history.then(now.with(alert(step)));
            };
        }
        DrillDraft last = history.now();
        int changes = history.before().size();
        for (int i = 0; i < changes; i++) {
            history = history.undo();
        }
        assertThat(history.now()).isEqualTo(EMPTY);
        for (int i = 0; i < changes; i++) {
            history = history.redo();
        }
        assertThat(history.now()).isEqualTo(last);
    }

    @Property(tries = 200)
    void entriesOfASectionStandInTheOrderOfTimeAndTheTimelineHoldsAll(@ForAll("steps") List<Integer> seconds) {
        DrillDraft draft = EMPTY;
        for (int second : seconds) {
            draft = draft.with(second % 3 == 0 ? new DraftEntry(DraftSection.EXPECT, Map.of("after", DraftPart.of(DrillOffset.written(
                    Duration.ofSeconds(second))))) : alert(second));
        }
        assertThat(draft.timeline()).hasSameSizeAs(seconds).doesNotHaveDuplicates();
        List<Duration> times = draft.timeline().stream().map(draft.entries()::get).map(entry -> entry.at().orElseThrow()).toList();
        assertThat(times).isSorted();
        assertThat(draft.entries().stream().filter(entry -> entry.section() == DraftSection.ALERTS).map(entry -> entry.at().orElseThrow()).toList())
                .isSorted();
    }

    @Property
    void anOffsetIsReadAsItIsWritten(@ForAll @IntRange(min = -90_000, max = 90_000) int seconds) {
        Duration offset = Duration.ofSeconds(seconds);
        assertThat(DrillOffset.read(DrillOffset.written(offset))).contains(offset);
    }

    @Test
    void whatIsNoOffsetIsNone() {
        assertThat(List.of("", "5", "5:3", "5:60", "1:00:00", "x")).allMatch(text -> DrillOffset.read(text).isEmpty());
    }

    @Test
    void aMovedEntryTakesAllItsTimesAlong() {
        Map<String, DraftPart> fields = new LinkedHashMap<>();
        fields.put("zone", DraftPart.of("05:00"));
        fields.put("points", new DraftPart.Row(List.of(point("-01:00", "10"), point("05:00", "20"))));
        DraftEntry crowd = new DraftEntry(DraftSection.CROWD, fields).moved(Duration.ofSeconds(90));
        assertThat(crowd.words("zone")).as("an id is no time").isEqualTo("05:00");
        assertThat(crowd.words("points")).isEqualTo("00:30, 10, 06:30, 20");
        assertThat(crowd.at()).contains(Duration.ofSeconds(30));
        DraftEntry alert = alert(10).with("clears", DraftPart.of("02:00")).moved(Duration.ofSeconds(-5));
        assertThat(alert.words("t") + " " + alert.words("clears")).isEqualTo("00:05 01:55");
        assertThat(alert.with("type", DraftPart.of("SOS")).fields().keySet()).containsExactly("t", "type", "clears");
    }

    private static DraftEntry act(String id, int seconds) {
        return new DraftEntry(DraftSection.EXPECT, Map.of("id", DraftPart.of(id), "after", DraftPart.of(DrillOffset.written(
            Duration.ofSeconds(seconds)))));
    }

    /// What an inject calls for comes at its time, wherever it is moved; what another one calls for too stays.
    @Property(tries = 200)
    void whatAnInjectCallsForMovesWithIt(@ForAll @IntRange(min = 0, max = 900) int at, @ForAll @IntRange(min = -300, max = 900) int by,
            @ForAll boolean shared) {
        DraftEntry inject = alert(at);
        DrillDraft draft = EMPTY.with(inject).with(act("a1", at)).with(act("a2", at)).with(act("a3", at + 1));
        draft = shared ? draft.with(alert(at)) : draft;
        Duration way = Duration.ofSeconds(by);
        DrillDraft moved = draft.moved(inject, inject.moved(way), way);
        assertThat(moved.entries()).hasSameSizeAs(draft.entries());
        assertThat(moved.entries().stream().filter(entry -> entry.section().scored()).map(entry -> entry.words("id") + " "
            + entry.at().orElseThrow().toSeconds())).containsExactlyInAnyOrder("a1 " + (shared ? at : at + by), "a2 " + (shared ? at : at + by),
                "a3 " + (at + 1));
        assertThat(draft.calledBy(inject)).hasSize(shared ? 0 : 2);
    }

    private static DraftPart point(String at, String count) {
        return new DraftPart.Row(List.of(DraftPart.of(at), DraftPart.of(count)));
    }
}
