package org.menshen.domain.work;

import java.util.Optional;

import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;

/// How much one item holds (`work.…-most`), and what its id looks like: one that grows with every act would fill the store, and a row that is full
/// could not even be finished. What moves an item on is never refused for the number of its steps. Pure.
final class WorkLimits {

    private WorkLimits() {
    }

    /// Letters and digits, apart by single hyphens or underscores: an id stands in addresses and names of files.
    static Optional<Refusal> id(String id, Context context) {
        boolean good = id.length() <= most(context, "work.id-most");
        boolean sign = true;
        for (int i = 0; good && i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            good = plain || !sign && (c == '-' || c == '_');
            sign = !plain;
        }
        return good && !sign ? Optional.empty() : Optional.of(Refusal.of("work.bad-id", "id", id));
    }

    static Optional<Refusal> links(int all, Context context) {
        int most = most(context, "work.links-most");
        return all <= most ? Optional.empty() : Optional.of(Refusal.of("work.too-many-links", "most", String.valueOf(most)));
    }

    static Optional<Refusal> evidence(int all, Context context) {
        int most = most(context, "work.evidence-most");
        return all <= most ? Optional.empty() : Optional.of(Refusal.of("work.too-much-evidence", "most", String.valueOf(most)));
    }

    /// A step that leaves the item where it is.
    static Optional<Refusal> step(WorkItem item, String remark, Context context) {
        int most = most(context, "work.steps-most");
        return item.steps().size() < most ? remark(item, remark, context)
            : Optional.of(Refusal.of("work.too-many-steps", "most", String.valueOf(most)));
    }

    /// Words to a step: short ones always find room.
    static Optional<Refusal> remark(WorkItem item, String remark, Context context) {
        if (remark.isEmpty() || remark.length() <= most(context, "text.name-most")) {
            return Optional.empty();
        }
        int most = most(context, "work.remarks-most");
        int all = remark.length() + item.steps().stream().mapToInt(step -> step.remark().length()).sum();
        return all <= most ? Optional.empty()
            : Optional.of(Refusal.of("work.too-many-words", "most", String.valueOf(most), "short", String.valueOf(most(context, "text.name-most"))));
    }

    private static int most(Context context, String figure) {
        return (int) context.figure(figure);
    }
}
