package org.menshen.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.DeadlineUnit;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FieldMask;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowClock;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.FlowFlag;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.map.core.geo.LatLon;

/// A register of thirty states with guards and a deadline, and items in it as a year of a subdistrict makes them. The same numbers make the same
/// items.
final class RegisterItems {

    static final int STATES = 30;
    static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
    static final Actor OFFICER = new Actor("officer", "演示甲", "DUTY_OFFICER", "duty-01");
    static final WorkflowRef REF = new WorkflowRef("bench", 1, "b".repeat(64));
    static final List<String> SPOTS = List.of("东门", "电梯厅", "地下车库", "楼道", "充电棚", "滨江步道", "物业大厅", "围墙西段");
    static final List<String> WHATS = List.of("乱堆物", "暴露垃圾", "乱设摊", "井盖缺失", "共享单车乱停", "消防通道占用", "墙面渗水");
    private static final List<String> ROLE = List.of(OFFICER.role());
    private static final Duration SPAN = Duration.ofDays(365);
    private static final int SITES = 96;
    private static final double STEPS = 3;

    private final Lcg random = new Lcg(20_261_130);
    private final int count;

    RegisterItems(int count) {
        this.count = count;
    }

    /// What is done with an item.
    ///
    /// @param open its opening
    /// @param acts what follows, in order
    record Life(CommandEnvelope open, List<CommandEnvelope> acts) {
    }

    static WorkflowContent flow() {
        Bilingual name = new Bilingual("工单", "item");
        List<PlanItem> kinds = List.of(new PlanItem("street", new Bilingual("街面", "street")), new PlanItem("house", new Bilingual("楼内", "house")));
        List<FlowField> fields = List.of(field("title", FieldKind.TEXT, null, List.of()), field("kind", FieldKind.CODE, null, kinds),
                field("site", FieldKind.SUBJECT, null, List.of()), field("size", FieldKind.WHOLE, null, List.of()),
                field("caller", FieldKind.TEXT, FieldMask.NAME, List.of()), field("note", FieldKind.WORDS, null, List.of()));
        List<FlowState> states = IntStream.range(0, STATES).mapToObj(i -> new FlowState(state(i), name, i == STATES - 1)).toList();
        List<FlowAct> acts = new ArrayList<>();
        for (int i = 0; i < STATES - 1; i++) {
            acts.add(new FlowAct("go-" + i, name, List.of(state(i)), state(i + 1), ROLE, "size >= 0 && kind != '' && !('hung' in flags)", name,
                    List.of(), List.of("size", "note"), List.of("title"), false, 0, List.of(), List.of(), Map.of(), List.of(), List.of(), i == 0));
        }
        acts.add(new FlowAct("close", name, states.stream().filter(state -> !state.end()).map(FlowState::id).toList(), state(STATES - 1), ROLE, "",
                name, List.of(), List.of("note"), List.of(), false, 0, List.of(), List.of(), Map.of(), List.of(), List.of(), false));
        FlowClock clock = new FlowClock("handle", name, List.of(state(0)), List.of(state(STATES - 1)),
                List.of(new FlowClock.Limit("size > 50", new DeadlineRule(DeadlineUnit.WORK_HOUR, 72)),
                        new FlowClock.Limit("", new DeadlineRule(DeadlineUnit.WORK_HOUR, 24))), List.of("hung"), List.of(), "", List.of(), null);
        return new WorkflowContent("bench", 1, name, name, "BM", "B", state(0), ROLE, ROLE, List.of(), fields, states, acts, List.of(clock),
                List.of(new FlowFlag("hung", name, ROLE, ROLE), new FlowFlag("urgent", name, ROLE, ROLE)), "title", "site",
                List.of("title", "kind", "site", "size"));
    }

    private static FlowField field(String id, FieldKind kind, FieldMask mask, List<PlanItem> choices) {
        return new FlowField(id, new Bilingual(id, id), kind, "", "", choices, "", false, mask == null ? FieldLevel.S1 : FieldLevel.S2, mask,
                List.of(), null, null, "");
    }

    static String state(int number) {
        return "S%02d".formatted(number);
    }

    static WorkflowCommand.Publish publish() {
        return new WorkflowCommand.Publish(REF, flow());
    }

    private int draw(int bound) {
        return (int) (random.next() * bound);
    }

    /// The next item, by its number in the order of time.
    Life life(int number) {
        Instant at = NOW.minus(SPAN).plus(SPAN.multipliedBy(number).dividedBy(count));
        Subject item = new Subject(SubjectKind.WORK, "WOR-%08d".formatted(number));
        String title = "%s%s %d号".formatted(SPOTS.get(draw(SPOTS.size())), WHATS.get(draw(WHATS.size())), 1 + draw(900));
        List<WorkValue> values = List.of(new WorkValue("title", title), new WorkValue("kind", draw(2) == 0 ? "street" : "house"),
                new WorkValue("site", "site/NMT-O-%03d".formatted(1 + draw(SITES))), new WorkValue("size", Integer.toString(draw(100))),
                new WorkValue("caller", "张三丰"), new WorkValue("note", "居民来电反映，现场 %d 处，请核实后处理。".formatted(draw(20))));
        LatLon place = new LatLon(31.19 + random.next() * 0.02, 121.49 + random.next() * 0.02);
        List<CommandEnvelope> acts = new ArrayList<>();
        int steps = (int) (random.next() * STEPS);
        for (int step = 0; step < steps; step++) {
            acts.add(envelope(item, step + 1, new WorkCommand.Act("go-" + step, List.of(), "已到场", List.of()), at));
        }
        if (random.next() < 0.8) {
            acts.add(envelope(item, steps + 1, new WorkCommand.Act("close", List.of(), "已处理", List.of()), at));
        }
        return new Life(envelope(item, 0, new WorkCommand.Open(REF, values, place, List.of()), at), acts);
    }

    private static CommandEnvelope envelope(Subject item, int version, WorkCommand command, Instant at) {
        return new CommandEnvelope(UUID.nameUUIDFromBytes((item.id() + version).getBytes(java.nio.charset.StandardCharsets.UTF_8)), item, version,
                command, at);
    }
}
