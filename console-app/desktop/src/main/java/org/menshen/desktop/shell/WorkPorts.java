package org.menshen.desktop.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.Reveals;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.port.WorkspaceRegisters;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.PlaceQuery;
import org.menshen.domain.work.PlaceTally;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkTally;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowRef;

/// What the windows need for work items.
///
/// @param registers the registers as the windows show them
/// @param present the registers of the present, whatever the windows show
/// @param rulebook the rules by which this seat decides, with the language of guards
/// @param reveals personal fields in clear
/// @param exchange tables of items in files
public record WorkPorts(Registers registers, Registers present, Rulebook rulebook, Reveals reveals, ItemExchange exchange) {

    private static final String NEAR = "work.near-share";

    /// Over the states of a workspace, by rules without a language of guards.
    static WorkPorts of(Workspace workspace, CodeBook codes) {
        Registers over = new WorkspaceRegisters(workspace, near(codes));
        return new WorkPorts(over, over, new Rulebook(), Reveals.NONE, ItemExchange.none());
    }

    /// The share of its time below which a deadline is near, 0…1.
    public static double near(CodeBook codes) {
        return codes.figure(NEAR);
    }

    WorkPorts by(Rulebook rules) {
        return new WorkPorts(registers, present, rules, reveals, exchange);
    }

    WorkPorts inPresent() {
        return new WorkPorts(present, present, rulebook, reveals, exchange);
    }

    /// The same with what follows the clock of the windows.
    ///
    /// @param then the states that the windows show
    WorkPorts rewound(Workspace then, Rewind rewind, CodeBook codes) {
        return new WorkPorts(new Rewound(present, new WorkspaceRegisters(then, near(codes)), rewind), present, rulebook, reveals, exchange);
    }

    /// The registers of the present, or those that the states of the past hold.
    private record Rewound(Registers live, Registers past, Rewind rewind) implements Registers {

        private Registers now() {
            return rewind.past() ? past : live;
        }

        @Override
        public List<Book> books(Instant at) {
            return now().books(at);
        }

        @Override
        public Found page(WorkQuery query, int from, int count, Instant at) {
            return now().page(query, from, count, at);
        }

        @Override
        public Map<LocalDate, Long> due(WorkQuery query, YearMonth month, ZoneId zone, Instant at) {
            return now().due(query, month, zone, at);
        }

        @Override
        public Map<String, Long> tally(WorkTally asked, TallySplit split) {
            return now().tally(asked, split);
        }

        @Override
        public List<Versioned<WorkItem>> tallied(WorkTally asked, int from, int count) {
            return now().tallied(asked, from, count);
        }

        @Override
        public List<WorkItem> published(String workflow, String state) {
            return now().published(workflow, state);
        }

        @Override
        public Optional<Versioned<WorkItem>> find(String idOrNumber) {
            return now().find(idOrNumber);
        }

        @Override
        public List<WorkItem> named(String text, int most) {
            return now().named(text, most);
        }

        @Override
        public Placed placed(PlaceQuery query, Instant at) {
            return now().placed(query, at);
        }

        @Override
        public List<PlaceTally> tallies(String place, Instant at) {
            return now().tallies(place, at);
        }

        @Override
        public List<Versioned<WorkItem>> at(String place, String register, boolean open, int most) {
            return now().at(place, register, open, most);
        }

        @Override
        public Optional<Workflow> flow(WorkflowRef ref) {
            return now().flow(ref);
        }

        @Override
        public double share() {
            return now().share();
        }

        @Override
        public Pin observe(Consumer<Set<String>> observer) {
            Pin then = past.observe(observer);
            Pin present = live.observe(changed -> {
                if (!rewind.past()) {
                    observer.accept(changed);
                }
            });
            return () -> {
                then.close();
                present.close();
            };
        }
    }
}
