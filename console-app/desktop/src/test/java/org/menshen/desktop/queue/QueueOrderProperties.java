package org.menshen.desktop.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.menshen.domain.alert.AlertStatus;

/// Whatever came, changed and went in whatever order, the queue stands as if all its rows had been sorted at once.
class QueueOrderProperties {

    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

    /// One row comes or changes, or goes when its severity is 0; then the page may be looked at.
    record Step(String id, int severity, int age, boolean looks) {
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(1, 12).map(n -> "A-" + n), Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 5), Arbitraries.of(true, false)).as(Step::new).list().ofMaxSize(60);
    }

    @Property
    void standsAsIfSortedAtOnce(@ForAll("steps") List<Step> steps) {
        QueueModel model = QueueModelTest.model();
        Map<String, AlertRow> rows = new HashMap<>();
        for (Step step : steps) {
            if (step.severity == 0) {
                model.remove(step.id);
                rows.remove(step.id);
            } else {
                AlertRow row = QueueModelTest.row(step.id, step.severity, step.age, AlertStatus.NEW);
                model.put(row, new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true));
                rows.put(row.id(), row);
            }
            if (step.looks) {
                assertThat(model.page(NOW).rows()).isEqualTo(rows.values().stream().sorted(AlertRow.ORDER).toList());
            }
        }
        assertThat(model.page(NOW).rows()).isEqualTo(rows.values().stream().sorted(AlertRow.ORDER).toList());
    }
}
