package org.menshen.desktop.draft;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.PickSheet.Pick;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.Round;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;

/// Asks for a work item that is opened, or taken further, question by question, as its workflow asks for it. FX thread.
final class ItemForm {

    private static final String ITEM = "[a-z0-9]+(-[a-z0-9]+)*";

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final Sheet sheet;
    private final DraftForms forms;

    ItemForm(ConsolePorts ports, Texts texts, Sheet sheet, DraftForms forms) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.sheet = sheet;
        this.forms = forms;
    }

    /// Asks for one.
    ///
    /// @param at when it may come, as the answer proposes it
    /// @param entries what the drill holds already: an item that it opens can be taken further
    void ask(Duration at, List<DraftEntry> entries, Consumer<DraftEntry> onEntry) {
        Map<String, String> opened = new LinkedHashMap<>();
        entries.stream().filter(entry -> entry.section() == DraftSection.WORK && !entry.words("workflow").isEmpty())
                .forEach(entry -> opened.put(entry.words("item"), entry.words("workflow")));
        RoundForm.drawn(entries).forEach(round -> IntStream.rangeClosed(1, count(round)).forEach(place ->
                opened.put(Inject.check(round.words("round"), place), Round.REGISTER)));
        if (opened.isEmpty()) {
            open(at, onEntry);
            return;
        }
        sheet.choose(texts.get("ask.item-way"), List.of(texts.get("item.open"), texts.get("item.further")), chosen -> {
            if (chosen == 0) {
                open(at, onEntry);
            } else {
                further(at, opened, onEntry);
            }
        });
    }

    private void open(Duration at, Consumer<DraftEntry> onEntry) {
        List<Pick> registers = flows().stream().map(flow -> new Pick(flow.id(), named(flow.name()) + " " + flow.id()))
                .sorted(Comparator.comparing(Pick::words)).toList();
        forms.pick(texts.get("field.workflow"), registers, id -> {
            WorkflowContent flow = flow(id);
            as(flow.openers(), as -> sheet.write(texts.get("ask.item-name"), id + "-1", text -> text.matches(ITEM), item -> forms.when(at, t -> {
                Map<String, DraftPart> fields = head(t, item, as);
                fields.put("workflow", DraftPart.of(id));
                List<FlowField> asked = flow.fields().stream().filter(FlowField::required).toList();
                values(asked, new LinkedHashMap<>(), values -> onEntry.accept(with(fields, values)));
            })));
        });
    }

    private static int count(DraftEntry round) {
        return round.words("count").matches("\\d{1,2}") ? Integer.parseInt(round.words("count")) : 0;
    }

    private void further(Duration at, Map<String, String> opened, Consumer<DraftEntry> onEntry) {
        List<Pick> items = opened.entrySet().stream().map(entry -> new Pick(entry.getKey(), entry.getKey() + " "
                + named(flow(entry.getValue()).name()))).toList();
        forms.pick(texts.get("field.item"), items, item -> {
            WorkflowContent flow = flow(opened.get(item));
            List<Pick> acts = flow.acts().stream().map(act -> new Pick(act.id(), named(act.name()) + " " + act.id())).toList();
            forms.pick(texts.get("field.act"), acts, id -> flow.act(id).ifPresent(act -> as(act.roles(), as -> forms.when(at, t ->
                    acted(flow, act, head(t, item, as), onEntry)))));
        });
    }

    private void acted(WorkflowContent flow, FlowAct act, Map<String, DraftPart> fields, Consumer<DraftEntry> onEntry) {
        fields.put("act", DraftPart.of(act.id()));
        List<FlowField> needed = act.needs().stream().flatMap(need -> flow.field(need).stream()).toList();
        values(needed, new LinkedHashMap<>(), values -> {
            if (act.evidence() > 0) {
                fields.put("evidence", DraftPart.of(String.valueOf(act.evidence())));
            }
            if (!act.remark()) {
                onEntry.accept(with(fields, values));
                return;
            }
            sheet.write(texts.get("field.remark"), "", true, remark -> {
                fields.put("remark", DraftPart.of(remark));
                onEntry.accept(with(fields, values));
            });
        });
    }

    private static DraftEntry with(Map<String, DraftPart> fields, Map<String, DraftPart> values) {
        DraftEntry entry = new DraftEntry(DraftSection.WORK, fields);
        return values.isEmpty() ? entry : entry.with("values", new DraftPart.Block(values));
    }

    private static Map<String, DraftPart> head(String t, String item, String as) {
        Map<String, DraftPart> fields = new LinkedHashMap<>();
        fields.put("t", DraftPart.of(t));
        fields.put("item", DraftPart.of(item));
        fields.put("as", DraftPart.of(as));
        return fields;
    }

    private void as(List<String> roles, Consumer<String> onRole) {
        // the second one of the role, so that whoever sits down as the first is still trained
        forms.pick(texts.get("field.as"), roles.stream().filter(role -> !role.equals("SYSTEM"))
                .map(role -> new Pick(role + "-2", names.of("roles", role) + " " + role)).toList(), onRole);
    }

    private void values(List<FlowField> left, Map<String, DraftPart> values, Consumer<Map<String, DraftPart>> onAll) {
        if (left.isEmpty()) {
            onAll.accept(values);
            return;
        }
        FlowField field = left.getFirst();
        Consumer<String> next = text -> {
            values.put(field.id(), DraftPart.of(text));
            values(left.subList(1, left.size()), values, onAll);
        };
        if (field.kind() == FieldKind.CODE || field.kind() == FieldKind.CODES) {
            forms.pick(named(field.name()), field.codes().isEmpty() ? field.choices().stream().map(choice -> new Pick(choice.id(),
                    named(choice.words()) + " " + choice.id())).toList() : forms.codes(field.codes()), next);
        } else if (field.kind() == FieldKind.SUBJECT && field.subject().equals(SubjectKind.SITE.wire())) {
            forms.pick(named(field.name()), forms.sites(), site -> next.accept(SubjectKind.SITE.wire() + "/" + site));
        } else {
            sheet.write(named(field.name()), "", text -> field.kind().normal(text).isPresent(), next);
        }
    }

    private String named(Bilingual name) {
        return names.in(name);
    }

    private List<WorkflowContent> flows() {
        return ports.workspace().all(SubjectKind.WORKFLOW).stream().map(found -> (Workflow) found.state()).filter(Workflow::inForce)
                .map(Workflow::content).toList();
    }

    private WorkflowContent flow(String id) {
        return flows().stream().filter(flow -> flow.id().equals(id)).findFirst().orElseThrow();
    }
}
