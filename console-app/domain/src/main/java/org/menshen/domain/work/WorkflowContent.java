package org.menshen.domain.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.plan.Bilingual;

/// What a workflow says: the whole of a register.
///
/// @param id id of the workflow, the name of its file
/// @param version raised by whoever changes it
/// @param name what its items are called
/// @param note where it comes from; may be blank
/// @param prefix how numbers of its items begin, such as `AJ`
/// @param symbol one sign that stands for it on the map and in lists
/// @param start state in which an item begins
/// @param openers roles that may open an item
/// @param correct roles that may correct fields
/// @param readers roles that see its items at all; empty for everybody
/// @param fields in the order of the card
/// @param states in the order of the board
/// @param acts in the order of the menu
/// @param clocks its deadlines
/// @param flags its flags
/// @param title the field that names an item in a list
/// @param place the field that holds where it is, a site or committee; empty when it has none
/// @param list fields that a list shows, in order
/// @param guard what has to hold of an item when it is opened or corrected; `null` for nothing
/// @param key the fields that only one item may have alike; `null` for none
public record WorkflowContent(String id, int version, Bilingual name, Bilingual note, String prefix, String symbol, String start,
                              List<String> openers, List<String> correct, List<String> readers, List<FlowField> fields, List<FlowState> states,
                              List<FlowAct> acts, List<FlowClock> clocks, List<FlowFlag> flags, String title, String place, List<String> list,
                              @Nullable FlowGuard guard, @Nullable FlowKey key) {

    /// Copies the lists.
    public WorkflowContent {
        openers = List.copyOf(openers);
        correct = List.copyOf(correct);
        readers = List.copyOf(readers);
        fields = List.copyOf(fields);
        states = List.copyOf(states);
        acts = List.copyOf(acts);
        clocks = List.copyOf(clocks);
        flags = List.copyOf(flags);
        list = List.copyOf(list);
    }

    /// A workflow that guards no opening and has no key.
    public WorkflowContent(String id, int version, Bilingual name, Bilingual note, String prefix, String symbol, String start,
                           List<String> openers, List<String> correct, List<String> readers, List<FlowField> fields, List<FlowState> states,
                           List<FlowAct> acts, List<FlowClock> clocks, List<FlowFlag> flags, String title, String place, List<String> list) {
        this(id, version, name, note, prefix, symbol, start, openers, correct, readers, fields, states, acts, clocks, flags, title, place, list,
            null, null);
    }

    /// A field; empty when there is none of that id.
    public Optional<FlowField> field(String fieldId) {
        return first(fields, FlowField::id, fieldId);
    }

    /// A state; empty when there is none of that id.
    public Optional<FlowState> state(String stateId) {
        return first(states, FlowState::id, stateId);
    }

    /// An act; empty when there is none of that id.
    public Optional<FlowAct> act(String actId) {
        return first(acts, FlowAct::id, actId);
    }

    /// A deadline; empty when there is none of that id.
    public Optional<FlowClock> clock(String clockId) {
        return first(clocks, FlowClock::id, clockId);
    }

    /// A flag; empty when there is none of that id.
    public Optional<FlowFlag> flag(String flagId) {
        return first(flags, FlowFlag::id, flagId);
    }

    /// The site (`site/…`) or committee that an item names; empty when it names none, or when not everybody may see it.
    public String placeOf(WorkItem item) {
        return field(place).filter(field -> field.mask() == null && field.sees().isEmpty()).map(field -> item.field(field.id())).orElse("");
    }

    /// Whether an item in this state is finished.
    public boolean ends(String stateId) {
        return state(stateId).map(FlowState::end).orElse(true);
    }

    /// Whether a role sees items of it.
    public boolean readBy(String role) {
        return readers.isEmpty() || readers.contains(role);
    }

    /// Whether a role may ever see a personal field in clear: it sees the field, and where everybody does, it has a part in the register.
    public boolean reveals(FlowField field, String role) {
        return readBy(role) && (field.sees().isEmpty() ? involves(role) : field.sees().contains(role));
    }

    /// Whether a role has a part in it: it may open, correct or act.
    public boolean involves(String role) {
        return openers.contains(role) || correct.contains(role) || acts.stream().anyMatch(act -> act.roles().contains(role));
    }

    /// Whether acts work out a field: then nobody writes it by hand.
    public boolean computes(String fieldId) {
        return acts.stream().anyMatch(act -> act.sets().containsKey(fieldId));
    }

    /// The acts that can be done in a state, the main ones first.
    public List<FlowAct> actsIn(String stateId) {
        return acts.stream().filter(act -> act.from().contains(stateId))
            .sorted(java.util.Comparator.comparing(FlowAct::pinned).reversed()).toList();
    }

    /// Asked some hundred times for every row of an import: no stream.
    private static <T> Optional<T> first(List<T> all, Function<T, String> id, String wanted) {
        for (T each : all) {
            if (id.apply(each).equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
