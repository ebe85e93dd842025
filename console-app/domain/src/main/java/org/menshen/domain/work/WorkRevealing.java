package org.menshen.domain.work;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;

/// Who may see a personal field in clear, for a while and on record (domain.md §5.3): whoever sees the field and has a part in the register, for a
/// purpose; a sensitive one (S3) only when a second person of such a role has agreed a short while before. Pure.
final class WorkRevealing {

    private final WorkflowContent flow;
    private final Context context;

    WorkRevealing(WorkflowContent flow, Context context) {
        this.flow = flow;
        this.context = context;
    }

    Decision<WorkFact> reveal(WorkItem item, WorkCommand.Reveal c) {
        FlowField field = flow.field(c.field()).filter(each -> each.mask() != null).orElse(null);
        if (field == null) {
            return Decision.refuse("work.not-personal", "field", c.field());
        }
        if (!flow.reveals(field, context.actor().role())) {
            return Decision.refuse("work.may-not-reveal", "zh", field.name().zh(), "en", field.name().en());
        }
        if (!context.codes(WorkReveal.PURPOSES).contains(c.purpose())) {
            return Decision.refuse("work.unknown-purpose", "purpose", c.purpose());
        }
        if (item.field(field.id()).isEmpty()) {
            return Decision.refuse("work.nothing-to-reveal", "zh", field.name().zh(), "en", field.name().en());
        }
        if (field.level() != FieldLevel.S3) {
            return Decision.accept(new WorkFact.Revealed(0, field.id(), c.purpose()));
        }
        int mine = own(item, field.id());
        if (mine == 0) {
            return Decision.accept(new WorkFact.RevealAsked(field.id(), c.purpose()));
        }
        return item.reveals().get(mine - 1).waits() ? Decision.refuse("work.reveal-waits", "zh", field.name().zh(), "en", field.name().en())
            : Decision.accept(new WorkFact.Revealed(mine, field.id(), item.reveals().get(mine - 1).purpose()));
    }

    Decision<WorkFact> allow(WorkItem item, WorkCommand.AllowReveal c) {
        if (c.reveal() < 1 || c.reveal() > item.reveals().size() || !open(item.reveals().get(c.reveal() - 1))
            || !item.reveals().get(c.reveal() - 1).waits()) {
            return Decision.refuse("work.no-reveal-open");
        }
        WorkReveal asked = item.reveals().get(c.reveal() - 1);
        FlowField field = flow.field(asked.field()).orElse(null);
        if (field == null || !flow.reveals(field, context.actor().role())) {
            return Decision.refuse("work.may-not-reveal", "zh", field == null ? asked.field() : field.name().zh(),
                "en", field == null ? asked.field() : field.name().en());
        }
        return asked.asked().userId().equals(context.actor().userId())
            ? Decision.refuse("work.same-person", "zh", field.name().zh(), "en", field.name().en())
            : Decision.accept(new WorkFact.RevealAllowed(c.reveal()));
    }

    /// The number of what this person asked for and has not seen yet; 0 for none.
    private int own(WorkItem item, String field) {
        return IntStream.rangeClosed(1, item.reveals().size()).filter(number -> {
            WorkReveal reveal = item.reveals().get(number - 1);
            return reveal.field().equals(field) && reveal.asked().userId().equals(context.actor().userId()) && open(reveal);
        }).max().orElse(0);
    }

    /// Whether it is not shown yet and neither question nor consent is too old.
    private boolean open(WorkReveal reveal) {
        Duration good = Duration.ofSeconds(Math.round(60 * context.figure("reveal.consent-min")));
        Instant since = reveal.allowed() != null ? reveal.allowed().at() : reveal.asked().at();
        return reveal.shown() == null && !since.plus(good).isBefore(context.now());
    }
}
