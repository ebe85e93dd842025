package org.menshen.desktop.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.situation.Detail.Line;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.response.PlanBoard;
import org.menshen.domain.response.StepView;

/// How the response plan of an incident stands, in a few lines. Any thread.
final class PlanWords {

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final String lang;

    PlanWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.lang = ports.lang().code();
    }

    List<Line> lines(Incident incident, Instant now) {
        PlanSight sight = new PlanSight(ports.workspace());
        Optional<PlanBoard> board = PlanBoard.of(incident, sight);
        if (board.isPresent()) {
            List<Line> lines = new ArrayList<>(incident.status().isOpen() ? running(board.get(), now) : List.of(runs(board.get())));
            if (!board.get().content().note().blank()) {
                lines.add(new Line(texts.get("line.plan.note"), board.get().content().note().in(lang)));
            }
            return List.copyOf(lines);
        }
        String offered = incident.plan() != null || !incident.status().isOpen() ? "" : PlanBoard.offered(incident, sight).stream()
                .map(plan -> plan.content().name().in(lang)).collect(Collectors.joining(texts.get("plan.and")));
        return offered.isEmpty() ? List.of() : List.of(new Line(texts.get("line.plan"), texts.get("plan.offered", offered)));
    }

    private List<Line> running(PlanBoard board, Instant now) {
        List<Line> lines = new ArrayList<>(List.of(runs(board)));
        String next = board.next(ports.workspace().actor().userId()).map(this::next).orElseGet(() -> texts.get("plan.all-done"));
        lines.add(new Line(texts.get("line.plan.next"), next));
        List<StepView> late = board.steps().stream().filter(step -> step.overdue(now)).toList();
        if (!late.isEmpty()) {
            lines.add(new Line(texts.get("line.plan.late"), texts.get("plan.late", Counts.of(late.size(), texts.lang()),
                    late.stream().map(step -> step.step().name().in(lang)).collect(Collectors.joining(texts.get("plan.and"))))));
        }
        return lines;
    }

    private Line runs(PlanBoard board) {
        return new Line(texts.get("line.plan"), texts.get("plan.runs", board.content().name().in(lang), Counts.of(board.over(), texts.lang()),
                Counts.of(board.all(), texts.lang())));
    }

    private String next(StepView step) {
        String name = step.step().name().in(lang);
        String role = names.of("roles", step.step().role());
        return step.due() == null ? texts.get("plan.next", name, role)
                : texts.get("plan.next.by", name, role, Numbers.clock(step.due(), ports.zone()));
    }
}
