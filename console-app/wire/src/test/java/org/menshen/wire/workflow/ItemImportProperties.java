package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemColumns.Heads;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.intake.ItemTable;
import org.menshen.domain.intake.ReadItem;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.ImportOrigin;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;

/// What is imported is what opening and acting would allow; what goes out comes in unchanged.
class ItemImportProperties {

    private static final List<String> TEXTS = List.of("=1+1", "-2+3", "两袋，\"满溢\"", "第一行\n第二行", "@x", "'=x", "12", "a;b\tc", "13912345678");

    private static String value(FlowField field, Random random) {
        return switch (field.kind()) {
            case WHOLE -> String.valueOf(random.nextInt(4));
            case NUMBER -> random.nextBoolean() ? "1.5" : "x";
            case YES -> random.nextBoolean() ? "true" : "maybe";
            case CODE, CODES -> field.choices().isEmpty() ? code(field, random) : field.choices().get(random.nextInt(field.choices().size())).id();
            case DATE -> random.nextBoolean() ? "2026-11-01" : "1/2/3";
            case TIME -> "2026-11-01T01:02:03Z";
            case SUBJECT -> field.subject().isEmpty() ? "site/S-1" : field.subject() + "/S-1";
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private static String code(FlowField field, Random random) {
        List<String> keys = new ArrayList<>(Desk.CODES.list(field.codes()).keys());
        return random.nextInt(9) == 0 ? "NONE" : keys.get(random.nextInt(keys.size()));
    }

    @Property(tries = 300)
    void anImportTakesTheFieldsThatAnOpeningTakes(@ForAll long seed) {
        Random random = new Random(seed);
        WorkflowCommand.Publish flow = Desk.SHIPPED.get(random.nextInt(Desk.SHIPPED.size()));
        String role = flow.content().openers().get(random.nextInt(flow.content().openers().size()));
        List<WorkValue> values = new ArrayList<>();
        flow.content().fields().stream().filter(field -> random.nextInt(6) > 0).forEach(field -> values.add(new WorkValue(field.id(),
            value(field, random))));
        Desk desk = new Desk();
        Optional<Refusal> opened = desk.give(role, "u", Desk.item("A"), new WorkCommand.Open(flow.ref(), values, null, List.of()));
        Optional<Refusal> imported = desk.give("SYSTEM", "s", Desk.item("B"), new WorkCommand.Import(flow.ref(),
            values.stream().filter(value -> flow.content().field(value.field()).orElseThrow().seenBy("SYSTEM")).toList(), null, List.of(), "",
            List.of(), new ImportOrigin("f.csv", 2)));
        boolean same = flow.content().fields().stream().allMatch(field -> field.seenBy("SYSTEM") && field.seenBy(role));
        if (same) {
            assertThat(imported.map(Refusal::code)).isEqualTo(opened.map(Refusal::code));
        }
        if (same && opened.isEmpty()) {
            assertThat(desk.at("B").fields()).isEqualTo(desk.at("A").fields());
            assertThat(desk.at("B").at()).isEqualTo(desk.at("A").at());
            assertThat(desk.at("B").clocks()).isEqualTo(desk.at("A").clocks());
        }
    }

    /// A value that the field holds; empty for none.
    private static String sound(FlowField field, Random random) {
        String value = value(field, random);
        return field.mask() != null ? field.mask().hide(value) : field.kind().normal(value).filter(text -> !text.equals("NONE")).orElse("");
    }

    /// Lives a random life by the acts of its workflow.
    private static WorkItem lived(Desk desk, Random random) {
        WorkflowContent flow = ItemImportTest.CASE.content();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("description", TEXTS.get(random.nextInt(TEXTS.size())), "source", "HOTLINE_12345",
            "class", "E0102", "committee", "310115010002"));
        flow.fields().stream().filter(field -> !field.id().equals("reworks") && !field.id().equals("returns") && random.nextInt(3) == 0)
            .forEach(field -> fields.putIfAbsent(field.id(), sound(field, random)));
        fields.values().removeIf(String::isEmpty);
        assertThat(desk.open("DUTY_OFFICER", "o", "C-1", "case", fields)).isEmpty();
        for (int i = random.nextInt(14); i > 0; i--) {
            desk.now = desk.now.plus(Duration.ofMinutes(1 + random.nextInt(90)));
            List<FlowAct> acts = flow.actsIn(desk.at("C-1").at()).stream().filter(act -> !act.roles().contains("SYSTEM")).toList();
            if (!acts.isEmpty()) {
                FlowAct act = acts.get(random.nextInt(acts.size()));
                Map<String, String> needs = new LinkedHashMap<>();
                act.needs().forEach(need -> needs.put(need, value(flow.field(need).orElseThrow(), random)));
                desk.act(act.roles().getFirst(), "u" + i, "C-1", act.id(), "理由", needs);
            }
        }
        return desk.at("C-1");
    }

    @Property(tries = 120)
    void whatGoesOutComesInUnchanged(@ForAll long seed) {
        Random random = new Random(seed);
        Desk desk = new Desk();
        WorkItem item = lived(desk, random);
        Heads heads = Heads.values()[random.nextInt(Heads.values().length)];
        ItemTable table = new ItemTable(ItemImportTest.CASE.content(), Desk.CODES, "DISPATCHER", ItemImportTest.ZONE, heads);
        List<String> row = table.row(item);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(table.headings().get(i), row.get(i));
        }
        ItemMapping mapping = new ItemMapping(new ItemColumns(ItemImportTest.CASE.content(), Desk.CODES, "DISPATCHER").guess(table.headings()), "");
        ReadItem read = ItemImportTest.reader(mapping).read(2, cells);
        assertThat(read.faults()).isEmpty();
        assertThat(desk.give("DISPATCHER", "x", read.subject(), read.command())).get().extracting(Refusal::code).isEqualTo("work.import-known");
        Desk other = new Desk();
        other.now = desk.now;
        assertThat(other.give("DISPATCHER", "x", read.subject(), read.command())).isEmpty();
        assertThat(table.row(other.at("C-1"))).isEqualTo(row);
    }
}
