package org.menshen.desktop.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertStatus;

class QueueModelTest {

    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
    private final QueueModel model = new QueueModel();

    static AlertRow row(String id, int severity, int ageSeconds, AlertStatus status) {
        return new AlertRow(id, severity, "type " + id, "place", NOW.minusSeconds(ageSeconds), status, status.name(), "basis", 1, false, false,
                false, "type " + id.toLowerCase() + " place");
    }

    private void put(String id, int severity, int age) {
        put(row(id, severity, age, AlertStatus.NEW));
    }

    private void put(AlertRow row) {
        model.put(row, new QueueModel.Times(row.raisedAt(), null));
    }

    private List<String> shown() {
        return model.page(NOW).rows().stream().map(AlertRow::id).toList();
    }

    @Test
    void theWorstComesFirstThenTheNewest() {
        put("old3", 3, 500);
        put("new3", 3, 10);
        put("two", 2, 900);
        put("five", 5, 1);
        assertThat(shown()).containsExactly("two", "new3", "old3", "five");
    }

    @Test
    void newRowsWaitWhileTheHandIsInTheList() {
        put("a", 3, 100);
        put("b", 3, 200);
        assertThat(shown()).containsExactly("a", "b");
        model.hand(true, "b");
        put("c", 3, 1);
        put("d", 4, 1);
        QueuePage page = model.page(NOW);
        assertThat(page.rows()).extracting(AlertRow::id).containsExactly("a", "b");
        assertThat(page.fresh()).isEqualTo(2);
        model.showFresh();
        assertThat(shown()).containsExactly("c", "a", "b", "d");
    }

    @Test
    void severityOneAndTwoComeInAtOnceAtTheirPlace() {
        put("a", 2, 100);
        put("b", 3, 200);
        shown();
        model.hand(true, "b");
        put("fire", 1, 1);
        put("two", 2, 200);
        assertThat(shown()).containsExactly("fire", "a", "two", "b");
        assertThat(model.page(NOW).fresh()).isZero();
    }

    @Test
    void rowsThatLeftStayAsShadowsUntilTheHandLeaves() {
        put("a", 3, 100);
        put("b", 3, 200);
        shown();
        model.hand(true, "b");
        put(row("a", 3, 100, AlertStatus.FALSE));
        assertThat(model.page(NOW).rows()).extracting(AlertRow::gone).containsExactly(true, false);
        model.hand(false, null);
        assertThat(shown()).containsExactly("b");
    }

    @Test
    void aRowThatGotWorseRisesUnlessItIsUnderTheHand() {
        put("a", 3, 100);
        put("b", 4, 200);
        put("c", 4, 300);
        shown();
        model.hand(true, "b");
        put("c", 1, 300);
        put("b", 2, 200);
        assertThat(shown()).containsExactly("c", "a", "b");
    }

    @Test
    void countsAreExactForEveryPart() {
        put("a", 1, 1);
        put("b", 3, 1);
        put(row("c", 4, 1, AlertStatus.SHELVED));
        put(row("d", 2, 1, AlertStatus.LINKED));
        QueuePage page = model.page(NOW);
        assertThat(page.perSeverity()).containsExactly(1, 0, 1, 0, 0);
        assertThat(page.perTab()).containsEntry(QueueTab.OPEN, 2).containsEntry(QueueTab.ASIDE, 1).containsEntry(QueueTab.ALL, 4);
        model.choose(QueueTab.ASIDE);
        assertThat(shown()).containsExactly("c");
    }

    @Test
    void whatIsElsewhereOrOverIsCountedApartAndNeverOpen() {
        put(row("a", 1, 1, AlertStatus.ELSEWHERE));
        put(row("b", 1, 1, AlertStatus.EXPIRED));
        put(row("c", 1, 1, AlertStatus.CANCELLED));
        QueuePage page = model.page(NOW);
        assertThat(page.perSeverity()).containsExactly(0, 0, 0, 0, 0);
        assertThat(page.perTab()).containsEntry(QueueTab.ELSEWHERE, 1).containsEntry(QueueTab.OVER, 2).doesNotContainKey(QueueTab.OPEN);
        model.choose(QueueTab.ELSEWHERE);
        assertThat(shown()).containsExactly("a");
    }

    @Test
    void theFilterTellsHowManyItHides() {
        put("a", 3, 1);
        put("b", 3, 2);
        model.filter(" TYPE  b ");
        QueuePage page = model.page(NOW);
        assertThat(page.rows()).extracting(AlertRow::id).containsExactly("b");
        assertThat(page.hidden()).isEqualTo(1);
    }

    @Test
    void theLoadCountsFoldedAlertsToo() {
        model.fold("m1", new QueueModel.Times(NOW.minusSeconds(60), NOW.minusSeconds(39)));
        model.fold("m2", new QueueModel.Times(NOW.minusSeconds(3000), NOW.minusSeconds(2990)));
        put("a", 3, 5);
        assertThat(model.page(NOW).load()).isEqualTo(new QueueLoad(2, 21));
    }

    @Test
    void twentyThousandRowsKeepTheWorstOnTop() {
        for (int i = 0; i < 20_000; i++) {
            put("n" + i, 3 + i % 3, i);
        }
        put("fire", 1, 5000);
        QueuePage page = model.page(NOW);
        assertThat(page.rows()).hasSize(20_001);
        assertThat(page.rows().getFirst().id()).isEqualTo("fire");
    }
}
