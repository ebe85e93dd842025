package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.intake.ItemRowReader;
import org.menshen.domain.intake.ReadItem;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowCommand;

/// A register with a key has one item for each value of it, whoever opens them by whatever way, in whatever order.
class KeyedRegisterProperties {

    private static final WorkflowCommand.Publish CARDS = Desk.SHIPPED.stream().filter(flow -> flow.ref().workflowId().equals("assessment"))
        .findFirst().orElseThrow();
    private static final String DROP = "drop";

    private static Map<String, String> card(int body, int month) {
        return new TreeMap<>(Map.of("subject", "演练居委" + body, "kind", "committee", "key", "31011501000" + body, "month",
            "2026-0" + (1 + month) + "-01", "score", "91.5", "figures", "span MONTH", "fingerprint", "f"));
    }

    private static Optional<Refusal> open(Desk desk, String id, Map<String, String> values) {
        return desk.open("ASSESSOR", "a", id, "assessment", values);
    }

    /// As a console makes the id.
    private static String next(Desk desk, Map<String, String> values) {
        return CARDS.content().key().claim(CARDS.content(), Desk.values(values), false,
            id -> desk.world.find(new Subject(SubjectKind.WORK, id)).map(found -> (WorkItem) found.state())).id();
    }

    @Property(tries = 60)
    void neverTwoThatCount(@ForAll @Size(max = 30) List<@IntRange(max = 29) Integer> acts) {
        Desk desk = new Desk();
        Map<String, String> standing = new HashMap<>();
        for (int act : acts) {
            Map<String, String> values = card(act % 3, act / 3 % 2);
            String key = values.get("key") + values.get("month");
            String id = next(desk, values);
            if (act >= 24 && standing.containsKey(key)) {
                assertThat(desk.act("ASSESSOR", "a", standing.remove(key), DROP, "重算", Map.of())).isEmpty();
            } else if (act >= 12) {
                assertThat(open(desk, "OWN-" + act + "-" + desk.world.all(SubjectKind.WORK).size(), values)).as("an id of one's own").get()
                    .extracting(Refusal::code).isEqualTo(standing.containsKey(key) ? "work.key-taken" : "work.key-id");
            } else if (standing.containsKey(key)) {
                assertThat(open(desk, id, values)).get().extracting(Refusal::code).isEqualTo("work.key-taken");
            } else {
                assertThat(open(desk, id, values)).isEmpty();
                standing.put(key, id);
            }
        }
        assertThat(desk.world.all(SubjectKind.WORK).stream().map(item -> (WorkItem) item.state()).filter(item -> !"DROPPED".equals(item.at())))
            .extracting(WorkItem::id).containsExactlyInAnyOrderElementsOf(standing.values());
    }

    @Example
    void theRefusalNamesTheItemAndTheId() {
        Desk desk = new Desk();
        Map<String, String> values = card(1, 1);
        assertThat(open(desk, "OWN-1", values).orElseThrow().details()).containsEntry("id", next(desk, values))
            .containsEntry("zh", "对象类别、对象编码、月份");
        assertThat(open(desk, next(desk, values), values)).isEmpty();
        String number = desk.at(next(desk, values)).number();
        assertThat(open(desk, "OWN-1", values).orElseThrow().details()).containsEntry("number", number);
    }

    @Example
    void aFileMeetsWhatIsThere() {
        Desk desk = new Desk();
        Map<String, String> values = card(2, 2);
        assertThat(open(desk, next(desk, values), values)).isEmpty();
        Map<String, String> row = new TreeMap<>(values);
        assertThat(imported(desk, row)).get().extracting(Refusal::code).isEqualTo("work.import-known");
        row.put("score", "12");
        assertThat(imported(desk, row)).get().extracting(Refusal::code).isEqualTo("work.import-differs");
        assertThat(imported(desk, card(0, 3))).isEmpty();
        assertThat(imported(desk, card(0, 3))).get().extracting(Refusal::code).isEqualTo("work.import-known");
    }

    private static Optional<Refusal> imported(Desk desk, Map<String, String> row) {
        ItemColumns columns = new ItemColumns(CARDS.content(), Desk.CODES, "ASSESSOR");
        ItemRowReader reader = new ItemRowReader(new ItemRowReader.Table(CARDS.ref(), CARDS.content(), "考核.csv", "ASSESSOR"),
            new ItemMapping(columns.guess(List.copyOf(row.keySet())), ""), Desk.CODES, ItemImportTest.ZONE, false, (kind, name) -> Optional.empty());
        ReadItem read = reader.read(2, row);
        assertThat(read.faults()).isEmpty();
        return desk.give("ASSESSOR", "a", read.subject(), read.command());
    }
}
