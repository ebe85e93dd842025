package org.menshen.desktop.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.desktop.form.FormField;
import org.menshen.desktop.form.FormSpec;
import org.menshen.desktop.nearby.Grounds;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.matrix.DutyArea;
import org.menshen.domain.matrix.MatrixCell;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;

/// What is asked when something is done to a work item: what its workflow says, and nothing else. Any thread.
final class WorkForms {

    /// The field of a form that names something in the house.
    static final String TARGET = "target";
    private static final String UNITS = "unit-types";

    private WorkForms() {
    }

    /// The workflow of the item at hand; empty when this seat does not know it.
    static Optional<WorkflowContent> flow(Case c) {
        return c.ports().works().registers().flow(c.as(WorkItem.class).flow()).map(Workflow::content);
    }

    /// All fields of a new item that this seat sees; those that are known beforehand are filled in.
    static FormSpec fresh(WorkflowContent flow, Case c) {
        return fresh(flow, c, Map.of());
    }

    /// The same.
    ///
    /// @param known what is known beforehand of some fields
    static FormSpec fresh(WorkflowContent flow, Case c, Map<String, String> known) {
        List<FormField> fields = flow.fields().stream().filter(field -> field.seenBy(c.actor().role()))
                .map(field -> new FormField(field, field.required(), known.getOrDefault(field.id(), initial(flow, field, c)))).toList();
        return new FormSpec(fields, FormSpec.Remark.NONE, 0, false, true);
    }

    /// The title of an incident, and its site, are those of an item about it.
    private static String initial(WorkflowContent flow, FlowField field, Case c) {
        if (c.state() instanceof Incident incident) {
            String site = incident.details().siteId();
            if (field.id().equals(flow.title()) && field.kind() == FieldKind.TEXT && field.mask() == null) {
                return incident.title();
            }
            if (field.kind() == FieldKind.SUBJECT && "site".equals(field.subject()) && site != null) {
                return new Subject(SubjectKind.SITE, site).toString();
            }
        }
        return "";
    }

    /// What an act asks: the fields that it takes, a remark, evidence.
    static FormSpec of(FlowAct act, Case c) {
        WorkItem item = c.as(WorkItem.class);
        WorkflowContent flow = flow(c).orElseThrow();
        List<FlowField> asked = Stream.concat(act.needs().stream(), act.asks().stream()).distinct().flatMap(id -> flow.field(id).stream())
                .filter(field -> field.seenBy(c.actor().role())).toList();
        // what is proposed counts as answered when it stays: all is given then, which must not be a masked word
        Optional<String> lead = asked.stream().allMatch(field -> field.mask() == null) ? lead(flow, item, c) : Optional.empty();
        List<FormField> fields = asked.stream().map(field -> new FormField(field, act.needs().contains(field.id()), item.field(field.id()).isEmpty()
                && field.codes().equals(UNITS) ? lead.orElse("") : item.field(field.id()))).toList();
        int evidence = Math.max(0, act.evidence() - item.evidence().size());
        if (fields.isEmpty() && !act.remark() && evidence == 0) {
            return FormSpec.NONE;
        }
        return new FormSpec(fields, act.remark() ? FormSpec.Remark.MUST : FormSpec.Remark.MAY, evidence, true, lead.isPresent());
    }

    /// The unit that leads by the responsibility matrix for the category of an item, where it lies; empty when it has none, or nobody does.
    private static Optional<String> lead(WorkflowContent flow, WorkItem item, Case c) {
        String category = Grounds.coded(flow, item, "case-classes");
        Grounds grounds = new Grounds(c.ports());
        return category.isEmpty() ? Optional.empty()
                : grounds.answers(category, grounds.of(item).orElse(DutyArea.STREET)).map(MatrixCell::lead);
    }

    /// All fields of the item as they are, but for those that acts work out.
    static FormSpec correction(Case c) {
        WorkItem item = c.as(WorkItem.class);
        WorkflowContent flow = flow(c).orElseThrow();
        return new FormSpec(flow.fields().stream().filter(field -> field.seenBy(c.actor().role()) && !flow.computes(field.id()))
                .map(field -> new FormField(field, field.required(), item.field(field.id()))).toList(), FormSpec.Remark.MUST, 0, false, false);
    }

    /// Evidence alone.
    static FormSpec proofs() {
        return new FormSpec(List.of(), FormSpec.Remark.NONE, 1, true, false);
    }

    /// Something in the house.
    static FormSpec target(Case c) {
        Bilingual name = new Bilingual(c.text("form.target"), c.text("form.target"));
        FlowField field = new FlowField(TARGET, name, FieldKind.SUBJECT, "", "", List.of(), "", true, FieldLevel.S1, null, List.of(), null, null, "");
        return new FormSpec(List.of(new FormField(field, true, "")), FormSpec.Remark.NONE, 0, false, false);
    }
}
