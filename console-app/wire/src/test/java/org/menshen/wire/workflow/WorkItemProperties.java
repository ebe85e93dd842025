package org.menshen.wire.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.rules.Refusals;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;

class WorkItemProperties {

    private static final WorkProof PHOTO = new WorkProof("photo", "p.jpg", "0".repeat(64), null, null);

    /// Whatever people try, in whatever order: nothing throws, every refusal has a text, what is finished stays so, a deadline runs at most once, and
    /// nobody checks what they did.
    @Property(tries = 60)
    void anyWayThroughAnyWorkflowKeepsTheRules(@ForAll long seed) {
        Random random = new Random(seed);
        WorkflowContent flow = any(random, Desk.SHIPPED.stream().map(WorkflowCommand.Publish::content).toList());
        Desk desk = new Desk();
        Subject item = Desk.item("W-1");
        for (int i = 0; i < 60; i++) {
            desk.now = desk.now.plus(Duration.ofMinutes(random.nextInt(600)));
            boolean there = desk.world.find(item).isPresent();
            boolean ended = there && flow.ends(desk.at("W-1").at());
            String before = there ? desk.at("W-1").at() : "";
            String user = "u" + random.nextInt(4);
            Optional<Refusal> refused = step(desk, flow, random, user, item, there);
            refused.ifPresent(no -> assertThat(Refusals.CODES).contains(no.code()));
            if (desk.world.find(item).isPresent()) {
                keeps(desk.at("W-1"), flow, ended, before);
            }
        }
    }

    private static Optional<Refusal> step(Desk desk, WorkflowContent flow, Random random, String user, Subject item, boolean there) {
        if (!there) {
            return desk.open(any(random, flow.openers()), user, "W-1", flow.id(), filled(flow, random, true));
        }
        WorkItem now = desk.at("W-1");
        if (random.nextInt(8) == 0 && !flow.clocks().isEmpty()) {
            return desk.give("SYSTEM", "system", item, new WorkCommand.Lapse(any(random, flow.clocks()).id()));
        }
        if (random.nextInt(8) == 0 && !flow.flags().isEmpty()) {
            String flag = any(random, flow.flags()).id();
            return desk.give("WATCH_COMMANDER", user, item, now.flags().contains(flag) ? new WorkCommand.Lower(flag, "演练")
                : new WorkCommand.Raise(flag, "演练"));
        }
        List<FlowAct> here = random.nextInt(5) == 0 ? flow.acts() : flow.actsIn(now.at());
        if (here.isEmpty()) {
            return Optional.empty();
        }
        FlowAct act = any(random, here);
        List<WorkValue> values = new ArrayList<>();
        flow.fields().stream().filter(field -> act.takes(field.id())).forEach(field -> values.add(new WorkValue(field.id(), value(field, random))));
        String remark = random.nextBoolean() ? "演练" : "";
        return desk.give(any(random, act.roles()), user, item, new WorkCommand.Act(act.id(), values, remark, List.of(PHOTO)));
    }

    private static java.util.Map<String, String> filled(WorkflowContent flow, Random random, boolean required) {
        java.util.Map<String, String> values = new java.util.HashMap<>();
        flow.fields().stream().filter(field -> field.required() == required || random.nextBoolean())
            .forEach(field -> values.put(field.id(), value(field, random)));
        return values;
    }

    private static String value(FlowField field, Random random) {
        return switch (field.kind()) {
            case WHOLE -> String.valueOf(random.nextInt(120));
            case NUMBER -> random.nextInt(500) / 4.0 + "";
            case YES -> String.valueOf(random.nextBoolean());
            case CODE, CODES -> field.codes().isEmpty() ? any(random, field.choices()).id()
                : any(random, List.copyOf(Desk.CODES.list(field.codes()).keys()));
            case DATE -> "2026-11-0" + (1 + random.nextInt(9));
            case TIME -> "2026-11-05T0" + random.nextInt(9) + ":00:00Z";
            case SUBJECT -> (field.subject().isEmpty() ? "site" : field.subject()) + "/S-" + random.nextInt(9);
            case TEXT, WORDS, PERSON -> random.nextInt(9) == 0 ? "13912345678" : "演练" + random.nextInt(99);
        };
    }

    private static void keeps(WorkItem item, WorkflowContent flow, boolean ended, String before) {
        if (ended) {
            assertThat(item.at()).isEqualTo(before);
        }
        assertThat(item.clocks().stream().filter(ClockRun::open).map(ClockRun::clock)).doesNotHaveDuplicates();
        if (flow.ends(item.at())) {
            assertThat(item.clocks()).noneMatch(ClockRun::open);
        }
        for (int i = 0; i < item.steps().size(); i++) {
            WorkStep step = item.steps().get(i);
            flow.act(step.act()).filter(act -> !"SYSTEM".equals(step.by().role())).ifPresent(act ->
                assertThat(item.steps().subList(0, item.steps().indexOf(step)).stream().filter(earlier -> act.apart().contains(earlier.act()))
                    .map(earlier -> earlier.by().userId())).doesNotContain(step.by().userId()));
        }
        assertThat(item.fields().values()).noneMatch(text -> text.contains("13912345678"));
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
