package org.menshen.desktop.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.FloodRule;

class QueueModelTest {

    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
    private final QueueModel model = model();

    /// A queue that no flood reaches.
    static QueueModel model() {
        return new QueueModel(words(), new FloodRule(Integer.MAX_VALUE, Duration.ofMinutes(10), 5));
    }

    static RowWords words() {
        return new RowWords((list, code) -> code, Texts.load(Lang.EN, QueueViewModel.class));
    }

    static AlertRow row(String id, int severity, int ageSeconds, AlertStatus status) {
        return new AlertRow(id, severity, "type " + id, "place", NOW.minusSeconds(ageSeconds), status, status.name(), "basis", false, false,
                false, "type " + id.toLowerCase() + " place", RowGroup.single(severity, status.isUnanswered(), false, Pile.NONE), RowHabit.NONE);
    }

    private void put(String id, int severity, int age) {
        put(row(id, severity, age, AlertStatus.NEW));
    }

    private void put(AlertRow row) {
        model.put(row, new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true));
    }

    private List<String> shown() {
        return model.page(NOW).rows().stream().map(AlertRow::id).toList();
    }

    /// Of thousands at once, with every row by itself and summed up.
    @Test
    void wordsAreWorkedOutForRowsThatAreLookedAtAlone() {
        for (FloodRule rule : List.of(new FloodRule(Integer.MAX_VALUE, Duration.ofMinutes(10), 5), new FloodRule(10, Duration.ofMinutes(10), 5))) {
            AtomicInteger worked = new AtomicInteger();
            QueueModel many = new QueueModel(words(), rule);
            Folding folding = new Folding(many, words());
            for (int i = 0; i < 3_000; i++) {
                AlertRow made = row("A-" + i, 2 + i % 4, i % 500, AlertStatus.NEW);
                Pile pile = new Pile("fire@S" + i % 9, "fire", "S" + i % 9, "SMOKE");
                AlertRow row = new AlertRow(made.id(), made.severity(), new RowText(() -> {
                    worked.incrementAndGet();
                    return made.text().said();
                }), made.raisedAt(), made.status(), false, false, false, RowGroup.single(made.severity(), true, false, pile), RowHabit.NONE, null);
                folding.put(row, new QueueModel.Times(row.raisedAt(), row.raisedAt(), null, true));
            }
            folding.flush();
            List<AlertRow> seen = many.page(NOW).rows().subList(0, 12);
            assertThat(worked).hasValue(0);
            assertThat(seen).extracting(AlertRow::title).allMatch(title -> title.startsWith("type A-"));
            assertThat(worked).hasValue(12);
            assertThat(seen).extracting(AlertRow::place).containsOnly("place");
            assertThat(worked).as("once").hasValue(12);
        }
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
        answered("m1", 60, 39);
        answered("m2", 3000, 2990);
        put("a", 3, 5);
        assertThat(model.page(NOW).load()).isEqualTo(new QueueLoad(2, 21, 0, 0));
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

    @Test
    void whatNobodyHasAnsweredComesBeforeWhatSomebodyHas() {
        put(row("mine", 3, 1, AlertStatus.VERIFYING));
        put("waits", 3, 900);
        assertThat(shown()).containsExactly("waits", "mine");
    }

    @Test
    void theWorstThatNobodyHasAnsweredIsSeenHoweverManyAreBeingDealtWith() {
        for (int i = 0; i < 30; i++) {
            put(row("acked" + i, 2, i, AlertStatus.ACKED));
        }
        put("waits", 4, 1);
        assertThat(shown().indexOf("waits")).isEqualTo(Arrangement.FIRST);
    }

    private void answered(String id, int age, int answeredAgo) {
        Instant came = NOW.minusSeconds(age);
        model.fold("a", row(id, 3, age, AlertStatus.ACKED), new QueueModel.Times(came, came, NOW.minusSeconds(answeredAgo), true));
    }

    private void fold(String lead, AlertRow member) {
        model.fold(lead, member, new QueueModel.Times(member.raisedAt(), member.raisedAt(), null, true));
    }

    @Test
    void aFilterFindsTheRowByAnyOfItsMembersAndSaysWhich() {
        put("lead", 3, 1);
        put("other", 3, 1);
        fold("lead", row("M-17", 4, 5, AlertStatus.NEW));
        model.filter("m-17");
        List<AlertRow> rows = model.page(NOW).rows();
        assertThat(rows).extracting(AlertRow::id).containsExactly("lead");
        assertThat(rows.getFirst().basis()).contains("M-17");
    }

    @Test
    void aRowOpensAndClosesAndAMemberThatIsSelectedIsSeen() {
        put("lead", 3, 1);
        put("below", 4, 1);
        fold("lead", row("m", 3, 5, AlertStatus.NEW));
        assertThat(shown()).containsExactly("lead", "below");
        model.open("lead", true);
        assertThat(shown()).containsExactly("lead", "m", "below");
        model.open("m", false);
        assertThat(shown()).containsExactly("lead", "below");
        model.select("m");
        assertThat(shown()).containsExactly("lead", "m", "below");
    }

    @Test
    void chatterAndStalenessAreCounted() {
        AlertRow row = row("a", 3, 100_000, AlertStatus.NEW);
        put(new AlertRow("a", 3, row.title(), "", row.raisedAt(), AlertStatus.NEW, "", "", false, false, false, "", row.group(),
                new RowHabit(NOW.plusSeconds(5), NOW.minusSeconds(1))));
        assertThat(model.page(NOW).load()).extracting(QueueLoad::chattering, QueueLoad::stale).containsExactly(1, 1);
        assertThat(model.page(NOW.plusSeconds(6)).load().chattering()).isZero();
    }
}
