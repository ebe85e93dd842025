package org.menshen.workstation.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
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
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;

/// A register with a few items, for tests.
final class Registered {

    static final WorkflowRef REF = new WorkflowRef("case", 1, "c".repeat(64));
    static final List<String> PLACES = List.of("310115010001", "site/S-1", "site/S-2");
    static final LatLon SPOT = new LatLon(31.195, 121.51);
    static final Duration LIMIT = Duration.ofHours(1);
    private static final List<String> ROLE = List.of(House.OFFICER.role());
    private static final Bilingual NAME = new Bilingual("案件", "case");

    private Registered() {
    }

    static WorkflowContent flow() {
        List<FlowField> fields = List.of(field("title", FieldKind.TEXT, null, List.of()), field("size", FieldKind.WHOLE, null, List.of()),
                field("person", FieldKind.TEXT, FieldMask.NAME, List.of()), field("secret", FieldKind.TEXT, null, List.of("LEADER")),
                field("own", FieldKind.TEXT, null, ROLE), field("where", FieldKind.TEXT, null, List.of()));
        FlowClock clock = new FlowClock("handle", NAME, List.of("NEW"), List.of("DONE"),
                List.of(new FlowClock.Limit("", new DeadlineRule(DeadlineUnit.WALL, LIMIT.toSeconds()))), List.of("hung"), List.of(), "", List.of(),
                null);
        return new WorkflowContent("case", 1, NAME, NAME, "AJ", "案", "NEW", ROLE, ROLE, List.of(), fields,
                List.of(new FlowState("NEW", NAME, false), new FlowState("DOING", NAME, false), new FlowState("DONE", NAME, true)),
                List.of(act("take", "NEW", "DOING"), act("back", "DOING", "NEW"), act("finish", "DOING", "DONE")), List.of(clock),
                List.of(new FlowFlag("hung", NAME, ROLE, ROLE)), "title", "where", List.of("title", "size"));
    }

    private static FlowField field(String id, FieldKind kind, FieldMask mask, List<String> sees) {
        List<PlanItem> none = List.of();
        return new FlowField(id, NAME, kind, "", "", none, "", false, mask == null ? FieldLevel.S1 : FieldLevel.S2, mask, sees, null, null, "");
    }

    private static FlowAct act(String id, String from, String to) {
        return new FlowAct(id, NAME, List.of(from), to, ROLE, "", NAME, List.of(), List.of("title", "size"), List.of(), false, 0, List.of(),
                List.of(), Map.of(), List.of(), List.of(), false);
    }

    static void publish(Ledger ledger) {
        ledger.give(Actor.SYSTEM, REF.subject(), new WorkflowCommand.Publish(REF, flow()));
    }

    static Subject item(int number) {
        return ItemKeeper.subject("W-%04d".formatted(number));
    }

    static WorkCommand.Open open(String title, int size) {
        return new WorkCommand.Open(REF, List.of(new WorkValue("title", title), new WorkValue("size", Integer.toString(size)),
                new WorkValue("person", "张三丰"), new WorkValue("own", "内部 " + size), new WorkValue("where", PLACES.get(size % PLACES.size()))),
                size == 1 ? SPOT : null, List.of());
    }

    static WorkCommand.Act act(String id) {
        return new WorkCommand.Act(id, List.of(), "", List.of());
    }

    static Instant later(Duration time) {
        return Ledger.ACT.plus(time);
    }
}
