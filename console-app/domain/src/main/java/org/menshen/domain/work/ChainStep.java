package org.menshen.domain.work;

import java.util.List;
import java.util.Optional;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;

/// A step of the chain of responsibility (责任链) of an item: who did what counts for it, when.
///
/// @param code a key of `responsibility-chain`
/// @param done everything that was done for it, in order; empty while nothing was
public record ChainStep(String code, List<WorkStep> done) {

    private static final String CHAIN = "responsibility-chain";

    /// Copies the list.
    public ChainStep {
        done = List.copyOf(done);
    }

    /// What was done for it last; empty while nothing was.
    public Optional<WorkStep> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
    }

    /// The chain of an item, in the order of the list; empty for a register that has none.
    public static List<ChainStep> of(WorkItem item, CodeBook codes) {
        String register = item.flow().workflowId() + ".";
        List<Code> steps = List.copyOf(codes.list(CHAIN).all());
        if (steps.stream().flatMap(step -> step.items("acts").stream()).noneMatch(act -> act.startsWith(register))) {
            return List.of();
        }
        return steps.stream().map(step -> new ChainStep(step.code(), item.steps().stream()
            .filter(done -> step.items("acts").contains(register + done.act())).toList())).toList();
    }
}
