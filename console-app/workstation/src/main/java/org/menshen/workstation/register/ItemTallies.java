package org.menshen.workstation.register;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkMarks;
import org.menshen.domain.work.WorkTally;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;

/// Counts items over the files and, by the same question, those that the files do not show yet. Safe from any thread.
final class ItemTallies {

    private static final int MOST = 1_000_000;

    private final Reader reader;
    private final Function<WorkflowRef, @Nullable WorkflowContent> flows;

    /// A question to the files.
    interface Reading<T> {
        T of(ItemIndex index) throws IOException;
    }

    /// Reads the files, or does without while they cannot be read.
    interface Reader {
        <T> T read(T without, Reading<T> reading);
    }

    /// @param flows an edition of a workflow; `null` when it is not known here
    ItemTallies(Reader reader, Function<WorkflowRef, @Nullable WorkflowContent> flows) {
        this.reader = reader;
        this.flows = flows;
    }

    /// The order in which they are listed.
    static Comparator<Versioned<WorkItem>> latest(String time) {
        Comparator<Versioned<WorkItem>> order = Comparator.comparing(item -> WorkMarks.times(item.state()).get(time).toEpochMilli());
        return order.reversed().thenComparing(item -> item.state().id());
    }

    /// @param newer what the files do not show as it is, by id
    Map<String, Long> tally(WorkTally asked, TallySplit split, Map<String, Versioned<State>> newer) {
        ItemIndex.Asking asking = any -> ItemQuestions.counted(asked, newer.keySet());
        Map<String, Long> counts = new TreeMap<>(reader.read(Map.of(), index -> switch (split) {
            case TallySplit.Undivided none -> single(index.count(asking));
            case TallySplit.ByField by -> index.columns(asking, ItemFields.VALUE + by.field());
            case TallySplit.ByPerson by -> index.columns(asking, ItemFields.PERSON + by.act());
            case TallySplit.BySlot by -> index.slots(asking, ItemFields.WHEN + asked.time(), by);
        }));
        counted(asked, newer).forEach(item -> WorkMarks.key(item.state(), flows.apply(item.state().flow()), asked.time(), split)
                .ifPresent(key -> counts.merge(key, 1L, Long::sum)));
        return counts;
    }

    private static Map<String, Long> single(long count) {
        return count == 0 ? Map.of() : Map.of(TallySplit.REST, count);
    }

    /// Those in memory, in order.
    List<Versioned<WorkItem>> counted(WorkTally asked, Map<String, Versioned<State>> newer) {
        return IndexedRegisters.of(newer.values(), asked.workflow())
                .filter(item -> asked.holds(WorkMarks.of(item.state(), flows.apply(item.state().flow())), WorkMarks.times(item.state())))
                .sorted(latest(asked.time())).toList();
    }

    /// Some of those in the files, in order.
    List<Versioned<State>> page(WorkTally asked, Map<String, Versioned<State>> newer, int from, int count) {
        return reader.read(List.of(), index -> index.page(any -> ItemQuestions.counted(asked, newer.keySet()), ItemQuestions.latest(asked.time()),
                from, count));
    }

    /// All items of a register that stand in a state.
    List<WorkItem> standing(String workflow, String state, Map<String, Versioned<State>> newer) {
        Stream<WorkItem> files = reader.read(List.<Versioned<State>>of(), index -> index.page(
                any -> ItemQuestions.standing(workflow, state, newer.keySet()), ItemQuestions.newest(), 0, MOST)).stream()
                .map(each -> IndexedRegisters.item(each).state());
        return Stream.concat(files, IndexedRegisters.of(newer.values(), workflow).map(Versioned::state).filter(item -> item.at().equals(state)))
                .toList();
    }
}
