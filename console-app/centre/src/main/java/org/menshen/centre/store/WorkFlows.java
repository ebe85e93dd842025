package org.menshen.centre.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WrittenChange;

/// On which edition of a workflow items run, by the key of the edition: it never changes in the life of an item. Where the table of items lacks one,
/// its first change tells. Every method works inside the caller's transaction.
final class WorkFlows {

    private final ChangeLog log;

    WorkFlows(DomainJson json) {
        this.log = new ChangeLog(json);
    }

    /// The editions of some items, by id; an item that nobody knows is left out.
    Map<String, String> of(Handle handle, Collection<String> ids) {
        Map<String, String> flows = new HashMap<>();
        if (ids.isEmpty()) {
            return flows;
        }
        Set<String> wanted = new HashSet<>(ids);
        handle.createQuery("select id, flow from work_item where id in (<ids>) and flow is not null").bindList("ids", List.copyOf(wanted))
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2))).forEach(row -> flows.put(row.getKey(), row.getValue()));
        wanted.removeAll(flows.keySet());
        for (String id : wanted) {
            log.of(handle, WorkRows.subject(id), 0).stream().findFirst().flatMap(first -> begun(first.fact()))
                    .ifPresent(edition -> flows.put(id, edition.key()));
        }
        return flows;
    }

    private static Optional<WorkflowRef> begun(Fact first) {
        return switch (first) {
            case WorkFact.Opened opened -> Optional.of(opened.flow());
            case WorkFact.Imported imported -> Optional.of(imported.flow());
            default -> Optional.empty();
        };
    }

    /// The editions of the items that some changes are about, by id.
    Map<String, String> ofChanges(Handle handle, List<WrittenChange> changes) {
        return of(handle, changes.stream().map(change -> change.change().subject()).filter(subject -> subject.kind() == SubjectKind.WORK)
                .map(Subject::id).toList());
    }

    /// Changes as they are sent, each of an item with its edition.
    ///
    /// @param editions the editions of all items that they are about, by id
    static List<Tail.Line> lines(List<WrittenChange> changes, Map<String, String> editions) {
        return changes.stream().map(written -> {
            Subject subject = written.change().subject();
            return new Tail.Line(written.change().seq(), written.text(), subject.kind() != SubjectKind.WORK ? Tail.Line.NO_ITEM
                    : editions.getOrDefault(subject.id(), Tail.Line.UNKNOWN));
        }).toList();
    }

    /// As [#lines(List, Map)], for changes that are read from the log.
    List<Tail.Line> lines(Handle handle, List<ChangeLog.Written> changes) {
        Map<String, String> flows = of(handle, changes.stream().map(ChangeLog.Written::item).filter(id -> !id.isEmpty()).toList());
        return changes.stream().map(change -> new Tail.Line(change.seq(), change.text(), change.item().isEmpty() ? Tail.Line.NO_ITEM
                : flows.getOrDefault(change.item(), Tail.Line.UNKNOWN))).toList();
    }
}
