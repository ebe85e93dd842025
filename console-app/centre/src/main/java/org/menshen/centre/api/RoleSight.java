package org.menshen.centre.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.menshen.centre.store.StateLine;
import org.menshen.centre.store.Tail;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.States;
import org.menshen.domain.work.WorkDecider;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkSight;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;

/// What leaves the centre for whoever has a role: of work items that the role may not know nothing, of fields that it does not see only that they
/// were given (decision 20). What is told whole is passed on as it stands; only what is cut is read and written again. Safe from any thread.
final class RoleSight {

    private final States states;
    private final DomainJson json;
    private final HashChain chain;
    /// editions never change
    private final Map<String, WorkflowContent> flows = new ConcurrentHashMap<>();

    RoleSight(States states, DomainJson json) {
        this.states = states;
        this.json = json;
        this.chain = new HashChain(json);
    }

    private Optional<WorkflowContent> flow(String key) {
        WorkflowContent known = flows.get(key);
        if (known == null) {
            known = states.find(new Subject(SubjectKind.WORKFLOW, key)).map(state -> ((Workflow) state.state()).content()).orElse(null);
            if (known != null) {
                flows.put(key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /// What is known of no edition is shown to nobody.
    private WorkSight.Extent extent(String key, String role) {
        return flow(key).map(flow -> WorkSight.of(flow, role)).orElse(WorkSight.Extent.NONE);
    }

    /// The editions of whose items a role may know nothing.
    Set<String> hidden(String role) {
        return states.all(SubjectKind.WORKFLOW).stream().map(state -> ((Workflow) state.state()).ref().key())
                .filter(key -> extent(key, role) == WorkSight.Extent.NONE).collect(Collectors.toSet());
    }

    /// A change as it goes out to a role, UTF-8.
    byte[] change(Tail.Line line, String role) {
        if (line.flow().equals(Tail.Line.NO_ITEM)) {
            return line.bytes();
        }
        return switch (extent(line.flow(), role)) {
            case ALL -> line.bytes();
            case NONE -> chain.part(WorkSight.withheld(json.read(line.bytes(), Change.class))).getBytes(StandardCharsets.UTF_8);
            case PART -> names(line, role) ? part(line, role) : line.bytes();
        };
    }

    /// Whether a hidden field may be among what a change says: most say nothing of any.
    private boolean names(Tail.Line line, String role) {
        String text = line.json();
        return flow(line.flow()).orElseThrow().fields().stream()
                .anyMatch(field -> !field.seenBy(role) && text.contains("\"field\":\"" + field.id() + "\""));
    }

    private byte[] part(Tail.Line line, String role) {
        Change whole = json.read(line.bytes(), Change.class);
        Change cut = WorkSight.of(whole, flow(line.flow()).orElseThrow(), role);
        return cut.equals(whole) ? line.bytes() : chain.part(cut).getBytes(StandardCharsets.UTF_8);
    }

    /// The same for a change that was just made or is told of one by one.
    Change change(Change change, String role) {
        if (change.subject().kind() != SubjectKind.WORK) {
            return change;
        }
        String key = switch (change.fact()) {
            case WorkFact.Opened opened -> opened.flow().key();
            case WorkFact.Imported imported -> imported.flow().key();
            default -> states.find(change.subject()).map(state -> ((WorkItem) state.state()).flow().key()).orElse(Tail.Line.UNKNOWN);
        };
        return flow(key).map(flow -> WorkSight.of(change, flow, role)).orElseGet(() -> WorkSight.withheld(change));
    }

    /// Whether a role may know of what somebody looks at.
    ///
    /// @param about the subject, written `kind/id`; anything else is known to all
    boolean knows(String about, String role) {
        String work = SubjectKind.WORK.wire() + "/";
        return !about.startsWith(work) || states.find(new Subject(SubjectKind.WORK, about.substring(work.length())))
                .filter(state -> extent(((WorkItem) state.state()).flow().key(), role) != WorkSight.Extent.NONE).isPresent();
    }

    /// What somebody is answered who may not know of an item, whatever he asked of it: not how often it has changed, nor what else stands in the way.
    /// Empty for who may, and where there is no item.
    Optional<Refusal> barred(Subject subject, String role) {
        return subject.kind() != SubjectKind.WORK ? Optional.empty() : states.find(subject)
                .map(state -> ((WorkItem) state.state()).flow().key()).filter(key -> extent(key, role) == WorkSight.Extent.NONE)
                .flatMap(this::flow).map(flow -> Refusal.of(WorkDecider.NOT_A_READER, "zh", flow.name().zh(), "en", flow.name().en()));
    }

    /// A state of a work item as it goes out; empty when it does not.
    ///
    /// @param key of the edition on which it runs
    /// @param line its [StateLine]
    Optional<String> item(String key, String line, String role) {
        return switch (extent(key, role)) {
            case ALL -> Optional.of(line);
            case NONE -> Optional.empty();
            case PART -> Optional.of(json.write(cut(json.read(line, StateLine.class), flow(key).orElseThrow(), role)));
        };
    }

    private static StateLine cut(StateLine line, WorkflowContent flow, String role) {
        return new StateLine(line.subject(), line.version(), WorkSight.of((WorkItem) line.state(), flow, role));
    }

    /// The same for a state of any kind.
    Optional<Versioned<State>> state(Versioned<State> state, String role) {
        if (!(state.state() instanceof WorkItem item)) {
            return Optional.of(state);
        }
        return switch (extent(item.flow().key(), role)) {
            case ALL -> Optional.of(state);
            case NONE -> Optional.empty();
            case PART -> Optional.of(new Versioned<>(WorkSight.of(item, flow(item.flow().key()).orElseThrow(), role), state.version(),
                    state.pending()));
        };
    }
}
