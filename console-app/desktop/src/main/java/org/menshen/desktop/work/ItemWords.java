package org.menshen.desktop.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.menshen.desktop.form.ValueWords;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.WorkPorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkflowContent;

/// Items in short. Any thread.
final class ItemWords {

    private static final double NUMBER = 150;
    private static final double STATE = 96;
    private static final double DUE = 132;
    private static final double FIGURE = 92;
    private static final double WORDS = 128;
    private static final double TIME = 104;

    private final ConsolePorts ports;
    private final ValueWords values;
    private final LeftWords due;
    private final double near;
    private final Texts texts;

    ItemWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.values = new ValueWords(ports);
        this.near = WorkPorts.near(ports.codes());
        this.due = new LeftWords(texts, near);
    }

    LeftWords due() {
        return due;
    }

    double near() {
        return near;
    }

    /// The columns of a register's list: number, what the workflow names, state, deadline.
    List<WorkPage.Head> heads(WorkflowContent flow, WorkQuery query) {
        List<WorkPage.Head> heads = new ArrayList<>();
        heads.add(head(query, WorkQuery.Order.NUMBER.written(), texts.get("column.number"), NUMBER, false));
        for (FlowField field : listed(flow)) {
            boolean figure = field.kind() == FieldKind.WHOLE || field.kind() == FieldKind.NUMBER;
            double width = field.id().equals(flow.title()) ? 0 : figure ? FIGURE : field.kind() == FieldKind.TIME ? TIME : WORDS;
            heads.add(head(query, field.id(), ports.names().in(field.name()), width, figure));
        }
        heads.add(head(query, WorkQuery.Order.STATE.written(), texts.get("column.state"), STATE, false));
        heads.add(head(query, WorkQuery.Order.DUE.written(), texts.get("column.due"), DUE, true));
        return List.copyOf(heads);
    }

    private static WorkPage.Head head(WorkQuery query, String order, String name, double width, boolean figure) {
        return new WorkPage.Head(order, name, width, figure, query.order().equals(order) ? query.descending() ? -1 : 1 : 0);
    }

    /// The title first, then what else the list shows and this seat sees.
    private List<FlowField> listed(WorkflowContent flow) {
        List<FlowField> fields = new ArrayList<>();
        flow.field(flow.title()).filter(this::seen).ifPresent(fields::add);
        flow.list().stream().filter(id -> !id.equals(flow.title())).flatMap(id -> flow.field(id).stream()).filter(this::seen).forEach(fields::add);
        return fields;
    }

    private boolean seen(FlowField field) {
        return field.seenBy(ports.workspace().actor().role());
    }

    WorkPage.ItemRow row(Versioned<WorkItem> versioned, WorkflowContent flow, Instant now) {
        WorkItem item = versioned.state();
        List<String> cells = new ArrayList<>(List.of(item.number()));
        listed(flow).forEach(field -> cells.add(values.of(field, item.field(field.id()))));
        String state = state(flow, item.at());
        String left = due.of(item, now);
        cells.add(state);
        cells.add(left);
        return new WorkPage.ItemRow(item.id(), item.number(), title(flow, item), place(flow, item), state, WorkDue.of(item, now, near), left,
                flags(flow, item), List.copyOf(cells), versioned.pending());
    }

    /// What an item is about, as far as this seat sees it; its number when nothing is said.
    String title(WorkflowContent flow, WorkItem item) {
        String words = flow.field(flow.title()).filter(this::seen).map(field -> values.of(field, item.field(field.id()))).orElse("");
        return words.isBlank() ? item.number() : words.lines().findFirst().orElse(words);
    }

    String place(WorkflowContent flow, WorkItem item) {
        return flow.field(flow.place()).filter(this::seen).map(field -> values.of(field, item.field(field.id()))).orElse("");
    }

    String state(WorkflowContent flow, String state) {
        return flow.state(state).map(each -> ports.names().in(each.name())).orElse(state);
    }

    String flags(WorkflowContent flow, WorkItem item) {
        return item.flags().stream().map(id -> flow.flag(id).map(flag -> ports.names().in(flag.name())).orElse(id))
                .collect(Collectors.joining(" · "));
    }

    String words(FlowField field, String written) {
        return values.of(field, written);
    }

    String subject(String written) {
        return values.subject(written);
    }

    String time(Instant at) {
        return Numbers.day(at, ports.zone());
    }
}
