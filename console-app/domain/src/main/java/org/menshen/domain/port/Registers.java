package org.menshen.domain.port;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.PlacePile;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.PlaceTally;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkTally;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowRef;

/// The registers of the watch: work items by workflow, page by page. Whoever asks holds what is shown and no more. A question may wait for a disk:
/// never asked on the FX thread. Safe from any thread.
public interface Registers {

    /// The registers that this seat sees, each by its newest edition in force, in the order of their ids.
    List<Book> books(Instant now);

    /// A page of the items of one register.
    ///
    /// @param from how many of the first to leave out
    /// @param count how many at most
    Found page(WorkQuery query, int from, int count, Instant now);

    /// How many items that answer a query are due on each day of a month; days without any are left out.
    Map<LocalDate, Long> due(WorkQuery query, YearMonth month, ZoneId zone, Instant now);

    /// How many items are counted, by what they are divided; keys without any are left out. None of a register that this seat does not see.
    Map<String, Long> tally(WorkTally asked, TallySplit split);

    /// The items that a count is made of, the newest first.
    ///
    /// @param from how many of the first to leave out
    /// @param count how many at most
    List<Versioned<WorkItem>> tallied(WorkTally asked, int from, int count);

    /// All items of a register that stand in one state, whoever looks: figures are made of them that may be told to everybody. Whoever asks shows no
    /// row of it to a seat that does not see the register.
    List<WorkItem> published(String workflow, String state);

    /// An item by its id or its number; empty when this seat sees none.
    Optional<Versioned<WorkItem>> find(String idOrNumber);

    /// Items of any register whose number or words hold a text, the newest first.
    ///
    /// @param most how many at most
    List<WorkItem> named(String text, int most);

    /// The items that a map shows, in piles: however many there are, what is given fits on the map.
    Placed placed(PlaceQuery query, Instant now);

    /// How the registers stand at the sites and committees that items name.
    ///
    /// @param place `site/…` or the code of a committee; empty for all
    List<PlaceTally> tallies(String place, Instant now);

    /// Items that name a site or committee: those that are not finished, what is due first at the top, or all, what moved on last at the top.
    ///
    /// @param place `site/…` or the code of a committee
    /// @param register id of the register; empty for all
    /// @param open whether finished ones are left out
    /// @param most how many at most
    List<Versioned<WorkItem>> at(String place, String register, boolean open, int most);

    /// An edition of a workflow; empty when it is not known here.
    Optional<Workflow> flow(WorkflowRef ref);

    /// How far what the centre has is here: a console that begins anew fetches its items piece by piece, what changed last first. At once, from any
    /// thread.
    default Arrival arrival() {
        return Arrival.WHOLE;
    }

    /// The same registers with some items as they were at another time: what changed since is a handful beside all there is.
    ///
    /// @param otherwise by id, the items that differ from what is here: as they were; empty for one that was not there. Asked with each question
    Registers with(Supplier<Map<String, Optional<Versioned<State>>>> otherwise);

    /// Calls back on a feed thread with the ids of registers whose items or editions changed.
    Pin observe(Consumer<Set<String>> observer);

    /// What a map shows.
    ///
    /// @param total how many items
    /// @param piles the items in piles, the greatest first
    record Placed(int total, List<PlacePile> piles) {

        /// Copies the list.
        public Placed {
            piles = List.copyOf(piles);
        }
    }

    /// A register.
    ///
    /// @param flow its newest edition in force; the newest of all when none is in force any more
    /// @param open items that are not finished
    /// @param late those of them that are late
    record Book(Workflow flow, long open, long late) {
    }

    /// What was found.
    ///
    /// @param total how many answer the query
    /// @param states how many of each state answer it but for the states that it names
    /// @param items those of the page
    record Found(long total, Map<String, Long> states, List<Versioned<WorkItem>> items) {

        /// Copies the collections.
        public Found {
            states = Map.copyOf(states);
            items = List.copyOf(items);
        }

        /// How many stand in a state.
        public long in(String state) {
            return states.getOrDefault(state, 0L);
        }
    }
}
