package org.menshen.domain.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.work.WorkItem;

/// Finds which base objects (人 地 物 事 组织) and collected records may belong together: those that hold the same in a field of which the list
/// `relation-bases` says that it links, among the registers that it names. What is masked is no number: that two masks are alike is a hint beside
/// others and never enough by its weight. What is found stays a suggestion (建议) until a person speaks of it. Pure; any thread.
public final class EntityFinder {

    private static final Comparator<Suggested> LIKELY = Comparator.comparingInt(Suggested::score).reversed()
        .thenComparing(suggested -> suggested.other().id());
    private static final int SURE = 100;

    private final List<Code> bases;
    private final int least;
    private final int most;

    /// @param codes weights, fields and limits
    public EntityFinder(CodeBook codes) {
        this.bases = codes.list("relation-bases").all().stream().filter(basis -> basis.attribute("field").isPresent())
            .sorted(Comparator.comparingDouble((Code basis) -> basis.number("weight").orElse(0)).reversed()).toList();
        this.least = (int) codes.figure("relation.least-score");
        this.most = (int) codes.figure("relation.most");
    }

    /// The registers among which links are looked for, in order.
    public Set<String> registers() {
        Set<String> all = new TreeSet<>();
        bases.forEach(basis -> all.addAll(basis.items("among")));
        return all;
    }

    /// What others have to hold, one of them, to be linked with an item at all: they can be looked up by these words.
    public List<String> keys(WorkItem item) {
        return bases.stream().filter(basis -> weight(basis) * SURE >= least && basis.items("among").contains(item.flow().workflowId()))
            .map(basis -> item.field(basis.attribute("field").orElseThrow())).filter(value -> !value.isEmpty()).distinct().toList();
    }

    /// Which of these may belong to an item, the likeliest first.
    ///
    /// @param others items of the registers that are looked at
    /// @param said subjects of which a person has spoken already
    public List<Suggested> suggest(WorkItem item, Stream<WorkItem> others, Set<Subject> said) {
        return others.filter(other -> !other.id().equals(item.id()) && !said.contains(other.subject())).distinct()
            .filter(other -> !tied(item, other) && !tied(other, item))
            .flatMap(other -> judged(item, other)).sorted(LIKELY).limit(most).toList();
    }

    /// Whether the one names the other already: as its base object, by a link, or because it was opened for it.
    private static boolean tied(WorkItem one, WorkItem other) {
        String name = other.subject().toString();
        return one.fields().containsValue(name) || one.links().stream().anyMatch(link -> link.target().equals(name))
            || one.next().stream().anyMatch(next -> next.opened().equals(other.id()));
    }

    private Stream<Suggested> judged(WorkItem item, WorkItem other) {
        List<String> found = new ArrayList<>();
        double unlikely = 1;
        for (Code basis : bases) {
            List<String> among = basis.items("among");
            String value = item.field(basis.attribute("field").orElseThrow());
            if (!value.isEmpty() && value.equals(other.field(basis.attribute("field").orElseThrow()))
                && among.contains(item.flow().workflowId()) && among.contains(other.flow().workflowId())) {
                found.add(basis.code());
                unlikely *= 1 - weight(basis);
            }
        }
        int score = (int) Math.round((1 - unlikely) * SURE);
        return score >= least ? Stream.of(new Suggested(item.subject(), other.subject(), found, score)) : Stream.empty();
    }

    private static double weight(Code basis) {
        return basis.number("weight").orElse(0);
    }
}
