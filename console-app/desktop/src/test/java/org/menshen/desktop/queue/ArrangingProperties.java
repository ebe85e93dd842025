package org.menshen.desktop.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.FloodRule;

/// Whatever comes, changes, goes, opens, is selected or looked for: the page that is kept up is the page that all rows at once would have made, row
/// by row, pile by pile.
class ArrangingProperties {

    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
    private static final FloodRule RULE = new FloodRule(10, Duration.ofMinutes(10), 5);
    private static final List<AlertStatus> STATES = List.of(AlertStatus.NEW, AlertStatus.NEW, AlertStatus.NEW, AlertStatus.ACKED,
            AlertStatus.LINKED, AlertStatus.SHELVED, AlertStatus.FALSE);
    private static final List<String> FILTERS = List.of("", "a-1", "a-2 s", "nothing");
    private final RowWords words = QueueModelTest.words();

    /// One alert comes or changes, or goes when its severity is 0; then a person may do something.
    record Step(int alert, int severity, int status, int place, int lead, int age, int act) {
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(1, 40), Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, STATES.size() - 1), Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 30),
                Arbitraries.integers().between(0, 700), Arbitraries.integers().between(0, 20)).as(Step::new).list().ofMinSize(5).ofMaxSize(120);
    }

    @Property(tries = 800)
    void isWhatAllRowsAtOnceWouldMake(@ForAll("steps") List<Step> steps) {
        QueueModel model = new QueueModel(words, RULE);
        Folding folding = new Folding(model, words);
        Set<String> open = new HashSet<>();
        QueueTab tab = QueueTab.OPEN;
        String filter = "";
        String selected = null;
        QueuePage page = QueuePage.EMPTY;
        for (Step step : steps) {
            String id = "A-" + step.alert;
            if (step.severity == 0) {
                folding.remove(id);
                open.remove(id);
            } else {
                AlertRow row = row(step, id);
                folding.put(row, times(row));
            }
            folding.flush();
            switch (step.act) {
                case 0 -> model.select(selected = id);
                case 1 -> model.select(selected = Pile.SIGN + "fire@S" + step.place);
                case 2, 3 -> open(model, page, open, Pile.SIGN + "fire@S" + step.place, step.act == 2);
                case 4, 5 -> open(model, page, open, "A-" + (1 + step.alert % 8), step.act == 4);
                case 6 -> model.choose(tab = QueueTab.values()[step.age % QueueTab.values().length]);
                case 7 -> model.choose(tab = QueueTab.OPEN);
                case 8 -> model.filter(filter = FILTERS.get(step.age % FILTERS.size()));
                case 9, 10 -> model.filter(filter = "");
                default -> { }
            }
            page = model.page(NOW.plusSeconds(step.act == 20 ? 400 : 0));
            check(page, plain(model, tab, filter, selected, open));
        }
    }

    /// Whatever came before, a queue that is begun with what there is now shows the same: rows and their words, counts, what is summed up, the load.
    @Property(tries = 300)
    void isWhatAQueueThatBeginsNowShows(@ForAll("steps") List<Step> steps, @ForAll boolean floods) {
        FloodRule rule = floods ? new FloodRule(-1, Duration.ofMinutes(10), 0) : new FloodRule(Integer.MAX_VALUE, Duration.ofMinutes(10), 5);
        QueueModel kept = new QueueModel(words, rule);
        Folding folding = new Folding(kept, words);
        Map<String, AlertRow> there = new LinkedHashMap<>();
        for (Step step : steps) {
            String id = "A-" + step.alert;
            if (step.severity == 0) {
                there.remove(id);
                folding.remove(id);
            } else {
                there.put(id, row(step, id));
                folding.put(there.get(id), times(there.get(id)));
            }
            if (step.act < 10) {
                folding.flush();
                kept.page(NOW);
            }
        }
        folding.flush();
        QueueModel begun = new QueueModel(words, rule);
        Folding anew = new Folding(begun, words);
        there.values().forEach(row -> anew.put(row, times(row)));
        anew.flush();
        QueuePage page = kept.page(NOW);
        QueuePage first = begun.page(NOW);
        assertThat(List.copyOf(page.rows())).isEqualTo(List.copyOf(first.rows()));
        assertThat(page.piles()).isEqualTo(first.piles());
        assertThat(page.perTab()).isEqualTo(first.perTab());
        assertThat(page.perSeverity()).isEqualTo(first.perSeverity());
        assertThat(page.summed()).isEqualTo(first.summed());
        assertThat(page.load()).isEqualTo(first.load());
    }

    private static QueueModel.Times times(AlertRow row) {
        return new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true);
    }

    private static AlertRow row(Step step, String id) {
        String lead = step.lead == 0 || step.lead > 8 || step.lead == step.alert ? null : "A-" + step.lead;
        Pile pile = new Pile("fire@S" + step.place, "fire", "S" + step.place, step.age % 2 == 0 ? "SMOKE" : "HEAT");
        AlertStatus status = STATES.get(step.status);
        RowGroup group = RowGroup.single(step.severity, status.isUnanswered(), step.age % 17 == 0, pile).in(lead, step.age % 3 == 0 ? "POWER" : null);
        return new AlertRow(id, step.severity, "type", "S" + step.place, NOW.minusSeconds(step.age), status, status.name(), "basis",
                step.age % 17 == 0, false, false, id.toLowerCase() + " s" + step.place, group, RowHabit.NONE);
    }

    /// Closed from below a row, that row is closed.
    private static void open(QueueModel model, QueuePage page, Set<String> open, String id, boolean now) {
        if (now) {
            open.add(id);
        } else {
            String below = page.rows().stream().filter(row -> row.id().equals(id)).findFirst().map(AlertRow::belowId).orElse(null);
            open.remove(below == null ? id : below);
        }
        model.open(id, now);
    }

    /// How the plain way is asked once the page is there, with the flood that the page tells.
    private Function<QueuePage, PlainArrangement.Made> plain(QueueModel model, QueueTab tab, String filter,
            @Nullable String selected, Set<String> open) {
        List<AlertRow> ordered = new ArrayList<>();
        model.each(ordered::add);
        ordered.sort(AlertRow.ORDER);
        Map<String, Map<String, AlertRow>> folded = new HashMap<>();
        Set<String> opened = new HashSet<>(open);
        Set<String> keep = new HashSet<>();
        for (AlertRow row : ordered) {
            folded.put(row.id(), model.members(row.id()));
            if (selected != null && model.members(row.id()).containsKey(selected)) {
                opened.add(row.id());
                keep.add(row.id());
            }
        }
        String[] texts = filter.isEmpty() ? new String[0] : filter.split("\\s+");
        return page -> PlainArrangement.of(new PlainArrangement.Of(ordered, folded, tab, texts, page.flooded(), keep, selected, opened), words);
    }

    private static void check(QueuePage page, Function<QueuePage, PlainArrangement.Made> plain) {
        PlainArrangement.Made made = plain.apply(page);
        assertThat(List.copyOf(page.rows())).isEqualTo(made.rows());
        assertThat(page.piles()).isEqualTo(made.piles());
        assertThat(page.hidden()).isEqualTo(page.perTab().getOrDefault(page.tab(), 0) - made.alerts());
    }
}
