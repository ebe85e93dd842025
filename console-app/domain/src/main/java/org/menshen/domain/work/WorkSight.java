package org.menshen.domain.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// What a role gets of the items of an edition: all, all but the words of some fields, or nothing (decision 20). An edition never changes, so what
/// was given to a role once is what it would be given now. Pure; any thread.
public final class WorkSight {

    /// What a change is about that is withheld.
    public static final Subject NOWHERE = new Subject(SubjectKind.WORK, "withheld");
    private static final Actor NOBODY = new Actor("", "", "", "");
    private static final UUID NONE = new UUID(0, 0);

    private WorkSight() {
    }

    /// How much a role gets.
    public enum Extent {
        /// Everything.
        ALL,
        /// Everything but the words of fields that it does not see: only that they were given.
        PART,
        /// Nothing, not even an id.
        NONE
    }

    /// How much a role gets of the items of an edition.
    public static Extent of(WorkflowContent flow, String role) {
        return !flow.readBy(role) ? Extent.NONE : flow.fields().stream().allMatch(field -> field.seenBy(role)) ? Extent.ALL : Extent.PART;
    }

    /// Whether two roles get the same of all these editions.
    public static boolean alike(Collection<WorkflowContent> flows, String one, String other) {
        return one.equals(other) || flows.stream().allMatch(flow -> flow.readBy(one) == flow.readBy(other)
            && (!flow.readBy(one) || flow.fields().stream().allMatch(field -> field.seenBy(one) == field.seenBy(other))));
    }

    /// A change of an item as a role gets it: what is left keeps number, time and hashes, so that nobody can take a change out of the order unseen.
    public static Change of(Change change, WorkflowContent flow, String role) {
        return switch (of(flow, role)) {
            case ALL -> change;
            case NONE -> withheld(change);
            case PART -> new Change(change.seq(), change.subject(), change.version(), of(change.fact(), flow, role), change.stamp(),
                change.commandId(), change.previousHash(), change.hash());
        };
    }

    /// What is left of a change for who may know nothing of it.
    public static Change withheld(Change change) {
        return new Change(change.seq(), NOWHERE, 0, new WorkFact.Withheld(), new Stamp(NOBODY, change.stamp().centreTime(),
            change.stamp().centreTime()), NONE, change.previousHash(), change.hash());
    }

    private static Fact of(Fact fact, WorkflowContent flow, String role) {
        return switch (fact) {
            case WorkFact.Opened f -> new WorkFact.Opened(f.flow(), f.number(), f.at(), of(f.values(), flow, role), f.location(), f.links(),
                f.clocks());
            case WorkFact.Imported f -> new WorkFact.Imported(f.flow(), f.number(), f.at(), f.since(), of(f.values(), flow, role), f.location(),
                f.steps(), f.clocks(), f.raised(), f.origin());
            case WorkFact.Acted f -> new WorkFact.Acted(f.act(), f.to(), of(f.values(), flow, role), f.remark(), f.evidence(), f.clocks(), f.raised(),
                f.lowered(), f.offers(), f.next().stream().map(next -> of(next, flow, role)).toList());
            case WorkFact.Corrected f -> new WorkFact.Corrected(of(f.values(), flow, role), f.location(), f.reason());
            default -> fact;
        };
    }

    private static List<WorkValue> of(List<WorkValue> values, WorkflowContent flow, String role) {
        return values.stream().map(value -> new WorkValue(value.field(), of(value.field(), value.text(), flow, role))).toList();
    }

    /// What is handed on to another item: a copy of a field that is hidden here is hidden here, whoever sees it there.
    private static WorkFact.NextItem of(WorkFact.NextItem next, WorkflowContent flow, String role) {
        return new WorkFact.NextItem(next.workflow(), next.values().stream().map(value -> flow.field(value.field()).isEmpty() ? value
            : new WorkValue(value.field(), of(value.field(), value.text(), flow, role))).toList(), next.item(), next.act());
    }

    private static String of(String field, String text, WorkflowContent flow, String role) {
        return text.isEmpty() || flow.field(field).filter(known -> known.seenBy(role)).isPresent() ? text : FieldMask.GIVEN;
    }

    /// An item as a role gets it that gets a part.
    public static WorkItem of(WorkItem item, WorkflowContent flow, String role) {
        Map<String, String> fields = item.fields().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            field -> of(field.getKey(), field.getValue(), flow, role), (one, same) -> one, TreeMap::new));
        return new WorkItem(item.id(), item.flow(), item.number(), item.at(), item.since(), fields, item.location(), item.steps(), item.flags(),
            item.clocks(), item.evidence(), item.links(), item.asked(), item.offers(),
            item.next().stream().map(next -> new WorkFollower(of(next.item(), flow, role), next.opened(), next.tried(), next.why())).toList(),
            item.reveals());
    }
}
