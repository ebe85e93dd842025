package org.menshen.desktop.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.menshen.domain.alert.AlertStatus;

/// Rows in pieces are what the same rows in one list are, and lists that were given away stay as they were.
class RowsProperties {

    /// One row comes, or goes when it is there.
    record Step(int id, int severity, int age) {

        AlertRow row() {
            return QueueModelTest.row("A-" + id, severity, age, AlertStatus.NEW);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(1, 600), Arbitraries.integers().between(1, 5),
                Arbitraries.integers().between(0, 50)).as(Step::new).list().ofMinSize(1).ofMaxSize(900);
    }

    @Property(tries = 60)
    void standAsInOneList(@ForAll("steps") List<Step> steps) {
        Rows rows = new Rows();
        Map<Integer, AlertRow> there = new HashMap<>();
        List<AlertRow> given = List.of();
        List<AlertRow> then = List.of();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            AlertRow before = there.remove(step.id);
            if (before != null) {
                rows.remove(before);
            } else {
                there.put(step.id, step.row());
                rows.add(step.row());
            }
            if (i == steps.size() / 2) {
                given = rows.view();
                then = new ArrayList<>(given);
            }
        }
        List<AlertRow> sorted = there.values().stream().sorted(AlertRow.ORDER).toList();
        assertThat(new ArrayList<>(rows.view())).isEqualTo(sorted).isEqualTo(new ArrayList<>(Rows.of(there.values()).view()));
        assertThat(new ArrayList<>(given)).isEqualTo(then);
        for (int i = 0; i < sorted.size(); i++) {
            assertThat(rows.place(sorted.get(i))).isEqualTo(i);
            assertThat(rows.view().get(i)).isEqualTo(sorted.get(i));
        }
        for (int severity = 1; severity <= 5; severity++) {
            int least = severity;
            assertThat(rows.firstFrom(severity)).isEqualTo(sorted.stream().filter(row -> row.severity() >= least).findFirst().orElse(null));
        }
    }

    @Property(tries = 60)
    void areMovedAsInOneList(@ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 899) int from, @ForAll @IntRange(max = 899) int to,
            @ForAll @IntRange(min = 1, max = 200) int count) {
        Map<Integer, AlertRow> there = new HashMap<>();
        steps.forEach(step -> there.put(step.id, step.row()));
        Rows rows = Rows.of(there.values());
        Rows copy = rows.copy();
        List<AlertRow> plain = new ArrayList<>(rows.view());
        int first = from % plain.size();
        int many = Math.min(count, plain.size() - first);
        int target = Math.min(to % plain.size(), first);
        copy.lift(first, many, target);
        List<AlertRow> moved = new ArrayList<>(plain.subList(first, first + many));
        List<AlertRow> wanted = new ArrayList<>(plain);
        wanted.subList(first, first + many).clear();
        wanted.addAll(target, moved);
        copy.replace(target, moved.getFirst().left());
        wanted.set(target, moved.getFirst().left());
        assertThat(new ArrayList<>(copy.view())).isEqualTo(wanted);
        assertThat(new ArrayList<>(rows.view())).as("the one it was copied from").isEqualTo(plain);
    }
}
