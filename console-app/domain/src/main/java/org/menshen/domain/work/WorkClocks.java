package org.menshen.domain.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.Deadlines;

/// Works out what an act does to the deadlines of an item: which end, begin, rest and run on, and when each is due then. Pure.
final class WorkClocks {

    private final WorkflowContent flow;
    private final FlowTerms terms;
    private final Context context;

    WorkClocks(WorkflowContent flow, FlowTerms terms, Context context) {
        this.flow = flow;
        this.terms = terms;
        this.context = context;
    }

    /// What happens to the deadlines when an item comes to stand somewhere.
    ///
    /// @param runs its deadlines so far
    /// @param entered the state that it enters, also when it was there before; empty when it only changes flags
    /// @param stands the state in which it stands then
    /// @param before the flags that were raised before
    /// @param flags the flags that are raised then
    /// @param scope gives the values of expressions, once they are needed
    List<ClockMove> moves(List<ClockRun> runs, String entered, String stands, Set<String> before, Set<String> flags,
                          Supplier<Map<String, Object>> scope) {
        List<ClockMove> moves = new ArrayList<>();
        Supplier<Map<String, Object>> values = once(scope);
        for (FlowClock clock : flow.clocks()) {
            ClockRun run = open(runs, clock.id());
            boolean begins = clock.from().contains(entered) && !clock.until().contains(entered) || newly(clock.from(), flags, before);
            boolean lowered = !Collections.disjoint(clock.from(), before) && Collections.disjoint(clock.from(), flags);
            if (run != null && (clock.until().contains(entered) || lowered || flow.ends(stands))) {
                moves.add(new ClockMove(clock.id(), ClockMove.What.END, null, null, since(run)));
                run = null;
            }
            boolean rests = clock.rests().contains(stands) || !Collections.disjoint(clock.rests(), flags);
            if (run == null && begins && !flow.ends(stands)) {
                DeadlineRule rule = rule(clock, values);
                Instant due = deadlines().due(context.acted(), rule, List.of()).at();
                moves.add(new ClockMove(clock.id(), ClockMove.What.START, rule, due, since(null)));
                if (rests) {
                    moves.add(new ClockMove(clock.id(), ClockMove.What.REST, null, null, since(null)));
                }
            } else if (run != null && rests && run.restingSince() == null) {
                moves.add(new ClockMove(clock.id(), ClockMove.What.REST, null, null, since(run)));
            } else if (run != null && !rests && run.restingSince() != null) {
                moves.add(new ClockMove(clock.id(), ClockMove.What.RUN_ON, run.rule(), due(run, run.rule()), since(run)));
            }
        }
        return moves;
    }

    /// Worked out once for all deadlines, and only when a limit asks for it.
    private static Supplier<Map<String, Object>> once(Supplier<Map<String, Object>> scope) {
        List<Map<String, Object>> known = new ArrayList<>(1);
        return () -> {
            if (known.isEmpty()) {
                known.add(scope.get());
            }
            return known.getFirst();
        };
    }

    private static @Nullable ClockRun open(List<ClockRun> runs, String clock) {
        for (ClockRun run : runs) {
            if (run.open() && run.clock().equals(clock)) {
                return run;
            }
        }
        return null;
    }

    /// Whether one of some flags is raised that was not.
    private static boolean newly(List<String> some, Set<String> flags, Set<String> before) {
        for (String flag : some) {
            if (flags.contains(flag) && !before.contains(flag)) {
                return true;
            }
        }
        return false;
    }

    /// When a deadline is due once it has so much time, its rests counted.
    Instant due(ClockRun run, DeadlineRule rule) {
        return deadlines().due(run.started(), rule, run.rested(context.acted())).at();
    }

    /// When what is done happened, if that was before the centre heard of it, but never before the deadline began; `null` for the centre's time.
    private @Nullable Instant since(@Nullable ClockRun run) {
        if (!context.acted().isBefore(context.now())) {
            return null;
        }
        return run != null && context.acted().isBefore(run.started()) ? run.started() : context.acted();
    }

    private DeadlineRule rule(FlowClock clock, Supplier<Map<String, Object>> scope) {
        for (FlowClock.Limit limit : clock.limits()) {
            if (limit.when().isEmpty()) {
                return limit.rule();
            }
            if (terms.holds(limit.when(), scope.get())) {
                return limit.rule();
            }
        }
        // the check of a workflow sees to it that the last limit has no condition
        return clock.limits().getLast().rule();
    }

    private Deadlines deadlines() {
        return context.deadlines();
    }
}
