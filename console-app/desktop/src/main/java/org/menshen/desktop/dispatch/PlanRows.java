package org.menshen.desktop.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.order.Order;
import org.menshen.domain.plan.Deed;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.plan.PlanRun;
import org.menshen.domain.response.PlanBoard;
import org.menshen.domain.response.StepState;
import org.menshen.domain.response.StepView;
import org.menshen.domain.unit.Unit;

/// Makes the page of a response plan. Any thread.
final class PlanRows {

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final String lang;

    PlanRows(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.lang = ports.lang().code();
    }

    PlanPage page(Incident incident) {
        PlanSight sight = new PlanSight(ports.workspace());
        Optional<PlanBoard> board = PlanBoard.of(incident, sight);
        if (board.isPresent()) {
            return page(board.get());
        }
        List<String> offers = incident.plan() != null || !incident.status().isOpen() ? List.of()
                : PlanBoard.offered(incident, sight).stream().map(plan -> plan.content().name().in(lang)).toList();
        return offers.isEmpty() ? PlanPage.NONE : new PlanPage("", "", "", "", List.of(), List.of(), offers);
    }

    private PlanPage page(PlanBoard board) {
        Optional<String> next = board.next(ports.workspace().actor().userId()).map(StepView::id);
        List<String> tell = board.untold().map(step -> step.step().items().stream().map(PlanItem::words).map(words -> words.in(lang)).toList())
                .orElse(List.of());
        List<PlanPage.StepRow> steps = board.steps().stream().filter(step -> step.state() != StepState.OFF)
                .map(step -> row(step, next.filter(step.id()::equals).isPresent())).toList();
        PlanRun run = board.run();
        String level = run.factor() == 1 ? "" : texts.get("plan.level", names.of("duty-levels", run.level()), String.valueOf(run.factor()));
        return new PlanPage(texts.get("plan.title", board.content().name().in(lang), run.ref().version()),
                texts.get("plan.count", Counts.of(board.over(), texts.lang()), Counts.of(board.all(), texts.lang())), level,
                board.content().note().blank() ? "" : texts.get("plan.note", board.content().note().in(lang)), tell, steps, List.of());
    }

    /// Which unit has not taken its order yet, or will not.
    private String waits(String orderId, boolean asked) {
        return ports.workspace().find(new Subject(SubjectKind.ORDER, orderId)).map(found -> (Order) found.state()).map(order -> {
            String unit = ports.workspace().find(new Subject(SubjectKind.UNIT, order.unitId())).map(found -> ((Unit) found.state()).callSign())
                    .orElse(order.unitId());
            return texts.get(asked ? "plan.asked" : "plan.failed", unit, new StatusWords(texts.lang()).of(order.status()));
        }).orElse("");
    }

    private PlanPage.StepRow row(StepView step, boolean next) {
        StringJoiner note = new StringJoiner(" · ");
        note.add(names.of("roles", step.step().role()));
        if (step.by() != null) {
            note.add(step.by().userId().equals(ports.workspace().actor().userId()) ? texts.get("me") : step.by().name());
        }
        String said = step.step().deed() == Deed.CHOOSE ? step.step().items().stream().filter(item -> item.id().equals(step.words()))
                .map(item -> item.words().in(lang)).findFirst().orElse("") : step.words();
        if (!said.isBlank()) {
            note.add(said);
        }
        if (step.proof() != null && step.step().deed() == Deed.ORDER && step.state().isOpen()) {
            note.add(waits(step.proof(), step.state() == StepState.ASKED));
        } else if (step.proof() != null) {
            note.add(texts.get(step.step().deed() == Deed.ORDER ? "plan.by-order" : "plan.by-request"));
        }
        if (step.step().deed() == Deed.CHECKLIST && step.state().isOpen()) {
            note.add(texts.get("plan.ticked", Counts.of(step.ticked().size(), texts.lang()), Counts.of(step.step().items().size(), texts.lang())));
        }
        return new PlanPage.StepRow(step.id(), step.step().name().in(lang), step.state(), texts.get("step." + step.state()), note.toString(),
                step.since(), step.due(), next, step.step().mandatory());
    }
}
