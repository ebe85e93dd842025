package org.menshen.domain.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.domain.fact.Change;

/// Looks for what was done in a run and should not have been. Of each rule the first breach counts.
///
/// @param run the run
/// @param book the acts
/// @param now until when acts count
record Missteps(ExerciseRun run, ActBook book, Instant now) {

    /// All of them, in the order of the log.
    ///
    /// @param outcomes what became of the expected acts that were asked for
    List<Misstep> found(List<ActOutcome> outcomes) {
        Map<String, ActOutcome> asked = new HashMap<>();
        outcomes.forEach(outcome -> asked.put(outcome.expected().id(), outcome));
        List<Misstep> found = new ArrayList<>();
        run.exercise().wrong().forEach(rule -> wrong(rule, asked).ifPresent(found::add));
        run.exercise().orders().forEach(rule -> disorder(rule, asked).ifPresent(found::add));
        found.sort(Comparator.comparingLong(misstep -> misstep.change().seq()));
        return found;
    }

    private Optional<Misstep> wrong(WrongMove rule, Map<String, ActOutcome> asked) {
        if (rule.before() != null && !asked.containsKey(rule.before())) {
            // nobody was asked for what it had to wait for
            return Optional.empty();
        }
        Instant from = book.opens(run, rule.after());
        Instant until = rule.until() == null ? run.end() : run.start().plus(rule.until());
        Instant allowed = Optional.ofNullable(rule.before()).map(asked::get).map(ActOutcome::change).map(TrainedAct::at).orElse(Instant.MAX);
        return book.acts(run, rule.acts()).filter(act -> !act.at().isBefore(from) && !act.at().isAfter(until) && !act.at().isAfter(now)
            && act.at().isBefore(allowed)).min(Comparator.comparing(TrainedAct::at)).map(TrainedAct::change)
            .map(change -> new Misstep(rule.id(), rule.name(), rule.part(), rule.critical(), change, null));
    }

    /// The first act that came before one which stands before it in the rule.
    private Optional<Misstep> disorder(ActOrder rule, Map<String, ActOutcome> asked) {
        List<ActOutcome> done = rule.acts().stream().filter(asked::containsKey).map(asked::get).filter(outcome -> outcome.change() != null).toList();
        Misstep first = null;
        for (int later = 1; later < done.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Change change = done.get(later).change();
                Change turn = done.get(earlier).change();
                boolean before = change != null && turn != null && TrainedAct.at(change).isBefore(TrainedAct.at(turn));
                if (before && (first == null || TrainedAct.at(change).isBefore(TrainedAct.at(first.change())))) {
                    first = new Misstep(rule.id(), rule.name(), rule.part(), rule.critical(), change, done.get(earlier).expected());
                }
            }
        }
        return Optional.ofNullable(first);
    }
}
