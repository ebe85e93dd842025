package org.menshen.desktop.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.Bundles;
import org.menshen.domain.alert.FloodRule;

/// Whatever comes in whatever number: the worst that nobody has answered is seen first, nothing of severity 1 and 2 is summed up, the counts
/// are the truth, and what is selected stays what it is.
class FloodProperties {

    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
    private static final FloodRule RULE = new FloodRule(10, Duration.ofMinutes(10), 5);
    private static final List<AlertStatus> STATES = List.of(AlertStatus.NEW, AlertStatus.NEW, AlertStatus.NEW, AlertStatus.RTN_UNACK,
            AlertStatus.ACKED, AlertStatus.VERIFYING, AlertStatus.LINKED, AlertStatus.SHELVED, AlertStatus.FALSE);
    private final RowWords words = QueueModelTest.words();
    private QueueModel model = new QueueModel(words, RULE);
    private Folding folding = new Folding(model, words);
    private final Map<String, AlertRow> alerts = new HashMap<>();

    /// One alert comes or changes, or goes when its severity is 0; then the hand may do something and the page is looked at.
    record Step(int alert, int severity, int status, int place, int lead, int age, int hand) {
    }

    @Provide
    Arbitrary<List<Step>> floods() {
        return Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, STATES.size() - 1), Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(0, 1_200), Arbitraries.integers().between(0, 15)).as(Step::new).list().ofMinSize(20).ofMaxSize(150);
    }

    private static AlertRow alert(String id, int severity, AlertStatus status, int place, @Nullable String lead, int age) {
        Pile pile = new Pile("fire@S" + place, "fire", "S" + place, "SMOKE");
        RowGroup group = RowGroup.single(severity, status.isUnanswered(), false, pile).in(lead, null);
        return new AlertRow(id, severity, "type", "S" + place, NOW.minusSeconds(age), status, status.name(), "basis", false, false, false, id, group,
                RowHabit.NONE);
    }

    @Property(tries = 300)
    void nothingIsSwallowed(@ForAll("floods") List<Step> steps) {
        // the same object serves every try
        model = new QueueModel(words, RULE);
        folding = new Folding(model, words);
        alerts.clear();
        String selected = null;
        boolean held = false;
        for (Step step : steps) {
            String id = "A-" + step.alert();
            if (step.severity() == 0) {
                alerts.remove(id);
                folding.remove(id);
            } else {
                String lead = step.lead() == 0 || step.lead() > 12 || step.lead() == step.alert() ? null : "A-" + step.lead();
                AlertRow row = alert(id, step.severity(), STATES.get(step.status()), step.place(), lead, step.age());
                alerts.put(id, row);
                folding.put(row, new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true));
            }
            folding.flush();
            switch (step.hand()) {
                case 0 -> {
                    selected = id;
                    model.select(selected);
                }
                case 1 -> model.open(Pile.SIGN + "fire@S" + step.place(), step.age() % 2 == 0);
                case 2 -> model.open(id, step.age() % 2 == 0);
                case 3 -> {
                    held = !held;
                    model.hand(held, selected);
                }
                default -> { }
            }
            check(model.page(NOW), selected, held);
        }
    }

    private @Nullable AlertRow standsFor(AlertRow alert) {
        String leadId = alert.group().leadId();
        AlertRow lead = leadId == null ? null : alerts.get(leadId);
        return lead != null && Bundles.standsFor(standing(lead), standing(alert)) ? lead : null;
    }

    private static Bundles.Standing standing(AlertRow row) {
        return new Bundles.Standing(row.status(), row.severity(), row.group().leadId());
    }

    /// The alerts that somebody has to deal with, by a rule of their own: each with those that the same row stands for.
    private List<AlertRow> open() {
        Map<String, List<AlertRow>> byRow = alerts.values().stream()
                .collect(Collectors.groupingBy(alert -> Objects.requireNonNullElse(standsFor(alert), alert).id()));
        List<AlertRow> open = new ArrayList<>();
        byRow.forEach((id, all) -> {
            AlertStatus lead = alerts.get(id).status();
            if (lead.isOpen() && (lead != AlertStatus.LINKED || all.stream().anyMatch(alert -> alert.status().isUnanswered()))) {
                open.addAll(all);
            }
        });
        return open;
    }

    private void check(QueuePage page, @Nullable String selected, boolean held) {
        List<AlertRow> open = open();
        List<String> shown = page.rows().stream().filter(row -> !row.gone()).map(AlertRow::id).toList();
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(page.perTab().getOrDefault(QueueTab.OPEN, 0)).isEqualTo(open.size());
        for (int severity = 1; severity <= 5; severity++) {
            int of = severity;
            assertThat(page.perSeverity().get(severity - 1)).isEqualTo((int) open.stream().filter(alert -> alert.severity() == of).count());
        }
        if (selected != null && open.stream().anyMatch(alert -> alert.id().equals(selected)) && !held) {
            assertThat(shown).as("the selected row is still there").contains(selected);
        }
        if (page.flooded()) {
            List<String> grave = open.stream().filter(alert -> alert.severity() <= FloodRule.ALONE).map(AlertRow::id).toList();
            assertThat(shown).as("severity 1 and 2 have rows of their own, hand or no hand").containsAll(grave);
        }
        if (held) {
            return;
        }
        assertThat(page.rows().stream().filter(row -> row.belowId() == null).mapToInt(AlertRow::count).sum()).isEqualTo(open.size());
        assertThat(page.summed()).isEqualTo(open.size() - (int) page.rows().stream().filter(row -> !row.pile()).count());
        open.stream().filter(alert -> alert.status().isUnanswered()).mapToInt(AlertRow::severity).min().ifPresent(worst ->
                assertThat(page.rows().stream().limit(Arrangement.FIRST + 1L).mapToInt(row -> row.group().calling()).min().orElse(9))
                        .as("the worst that nobody has answered").isEqualTo(worst));
    }

    @Test
    void aFloodBeginsEndsByItselfAndSaysSo() {
        for (int i = 0; i < 40; i++) {
            AlertRow row = alert("A-" + i, i == 0 ? 2 : 4, AlertStatus.NEW, i % 3, null, 1);
            folding.put(row, new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true));
        }
        QueuePage page = model.page(NOW);
        assertThat(page.flood()).isEqualTo(new QueueFlood(NOW, null, 40));
        assertThat(page.rows()).hasSize(4);
        assertThat(page.summed()).isEqualTo(39);
        QueuePage after = model.page(NOW.plusSeconds(601));
        assertThat(after.flooded()).isFalse();
        assertThat(after.flood()).isEqualTo(new QueueFlood(NOW, NOW.plusSeconds(601), 0));
        assertThat(after.rows()).hasSize(40);
        assertThat(model.page(NOW.plusSeconds(1_300)).flood()).isNull();
    }

    @Test
    void catchingUpIsNoFlood() {
        for (int i = 0; i < 40; i++) {
            AlertRow row = alert("A-" + i, 4, AlertStatus.NEW, i % 3, null, 3_600);
            folding.put(row, new QueueModel.Times(row.raisedAt(), NOW, null, true));
        }
        QueuePage page = model.page(NOW);
        assertThat(page.flood()).isNull();
        assertThat(page.load().lastTenMinutes()).isZero();
        assertThat(page.rows()).hasSize(40);
    }

    @Test
    void rowsUnderTheHandStayRowsWhenAFloodBegins() {
        for (int i = 0; i < 8; i++) {
            AlertRow row = alert("A-" + i, 4, AlertStatus.NEW, 0, null, 1);
            folding.put(row, new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true));
        }
        assertThat(model.page(NOW).rows()).hasSize(8);
        model.hand(true, "A-3");
        for (int i = 8; i < 40; i++) {
            AlertRow row = alert("A-" + i, 4, AlertStatus.NEW, 0, null, 0);
            folding.put(row, new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true));
        }
        QueuePage page = model.page(NOW);
        assertThat(page.flooded()).isTrue();
        assertThat(page.rows()).hasSize(8).noneMatch(AlertRow::gone);
    }

    @Test
    void aPileThatIsOpenedUnderTheHandStaysOpenAndWhatIsSelectedInItStaysThere() {
        for (int i = 0; i < 40; i++) {
            AlertRow row = alert("A-" + i, 4, AlertStatus.NEW, i % 2, null, 1);
            folding.put(row, new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true));
        }
        model.page(NOW);
        String pile = Pile.SIGN + "fire@S0";
        model.hand(true, pile);
        model.open(pile, true);
        assertThat(model.page(NOW).rows()).hasSize(22).noneMatch(AlertRow::gone);
        model.select("A-4");
        assertThat(model.page(NOW).rows()).hasSize(22).noneMatch(AlertRow::gone)
                .filteredOn(row -> row.id().equals("A-4")).singleElement().extracting(AlertRow::belowId).isEqualTo(pile);
        model.open("A-4", false);
        model.select(pile);
        model.hand(false, null);
        assertThat(model.page(NOW).rows()).hasSize(2);
    }
}
