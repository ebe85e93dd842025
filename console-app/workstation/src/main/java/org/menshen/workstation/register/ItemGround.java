package org.menshen.workstation.register;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.WorkspaceRegisters;
import org.menshen.domain.work.PlacePiles;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.PlaceTallies;
import org.menshen.domain.work.PlaceTally;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkMatch;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.Workflow;
import org.menshen.map.core.geo.LatLon;

/// Where items lie, over the files and what the files do not show yet. Safe from any thread.
final class ItemGround {

    private final ItemTallies.Reader reader;
    private final ItemFlows flows;
    private final double nearShare;

    /// @param nearShare see [org.menshen.domain.work.WorkDue]
    ItemGround(ItemTallies.Reader reader, ItemFlows flows, double nearShare) {
        this.reader = reader;
        this.flows = flows;
        this.nearShare = nearShare;
    }

    /// See [Registers#placed].
    ///
    /// @param newer what the files do not show as it is, by id
    Registers.Placed placed(PlaceQuery query, Instant now, Map<String, Versioned<State>> newer) {
        PlacePiles piles = new PlacePiles(query.zoom());
        Map<String, Workflow> newest = flows.newest();
        Map<String, WorkMatch> matches = new HashMap<>();
        items(newer.values()).forEach(item -> {
            String register = item.flow().workflowId();
            boolean asked = query.only() == null || query.only().workflow().equals(register);
            Workflow flow = newest.get(register);
            boolean ends = query.only() != null && !query.only().states().isEmpty();
            if (asked && flow != null && flows.readable(flow) && (ends || !flows.finished(item))) {
                WorkMatch match = matches.computeIfAbsent(register, id -> new WorkMatch(query.only() == null ? WorkQuery.all(id) : query.only(),
                        flow.content(), flows.role(), now, nearShare));
                query.where(item.location(), flows.placeOf(item)).filter(at -> match.stands(item) && match.holdsInAnyState(item))
                        .ifPresent(at -> piles.add(item::id, register, at, WorkDue.of(item, now, nearShare)));
            }
        });
        long time = now.toEpochMilli();
        reader.read(false, index -> {
            index.look(reader -> ItemQuestions.placed(reader, query, flows.role(), now, flows.hidden(), newer.keySet()),
                    new PlacedColumns(item -> {
                        WorkDue due = item.late(time) ? WorkDue.LATE : item.near(time) ? WorkDue.NEAR : WorkDue.CALM;
                        Optional<LatLon> at = query.where(item.spot(), item.place());
                        if (at.isPresent()) {
                            piles.add(item::id, item.register(), at.get(), due);
                        }
                    }));
            return true;
        });
        return new Registers.Placed(piles.total(), piles.piles());
    }

    private static Stream<WorkItem> items(Collection<Versioned<State>> states) {
        return states.stream().map(Versioned::state).filter(WorkItem.class::isInstance).map(WorkItem.class::cast);
    }

    /// See [Registers#tallies].
    List<PlaceTally> tallies(String place, Instant now, Map<String, Versioned<State>> newer) {
        Map<String, Workflow> newest = flows.newest();
        PlaceTallies tallies = new PlaceTallies();
        items(newer.values()).filter(item -> place.isEmpty() || place.equals(flows.placeOf(item))).forEach(item -> Optional
                .ofNullable(newest.get(item.flow().workflowId())).filter(flows::readable)
                .ifPresent(flow -> tallies.add(flows.placeOf(item), item.flow().workflowId(), flows.finished(item) ? "" : item.at(), item.lateAt(now),
                        item.at().equals(flow.content().start()) ? PlaceTallies.NOT_YET : item.since().toEpochMilli())));
        long time = now.toEpochMilli();
        reader.read(false, index -> {
            index.look(reader -> ItemQuestions.at(place, "", false, flows.hidden(), newer.keySet()), new PlacedColumns(item -> {
                Workflow flow = newest.get(item.register());
                if (flow != null) {
                    String state = item.state();
                    tallies.add(item.place(), item.register(), item.unfinished() ? state : "", item.late(time),
                            state.equals(flow.content().start()) ? PlaceTallies.NOT_YET : item.since());
                }
            }));
            return true;
        });
        return tallies.all();
    }

    /// See [Registers#at].
    List<Versioned<WorkItem>> at(String place, String register, boolean open, int most, Map<String, Versioned<State>> newer) {
        Set<String> hidden = Set.copyOf(flows.hidden());
        Stream<Versioned<WorkItem>> ofMemory = newer.values().stream().filter(state -> state.state() instanceof WorkItem)
                .map(IndexedRegisters::item).filter(state -> place.equals(flows.placeOf(state.state()))
                        && !hidden.contains(state.state().flow().workflowId())
                        && (register.isEmpty() || register.equals(state.state().flow().workflowId())) && (!open || !flows.finished(state.state())));
        Stream<Versioned<WorkItem>> ofFiles = reader.read(List.<Versioned<State>>of(), index -> index.page(
                reader -> ItemQuestions.at(place, register, open, hidden, newer.keySet()), ItemQuestions.placeOrder(open), 0, most)).stream()
                .map(IndexedRegisters::item);
        return Stream.concat(ofMemory, ofFiles).sorted(Comparator.comparing(Versioned::state, WorkspaceRegisters.placeOrder(open))).limit(most)
                .toList();
    }
}
