package org.menshen.domain.work;

import java.time.Instant;

import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.time.DeadlineRule;

/// More time for a deadline (延期): asked for by one person, given by another one. Pure.
final class WorkExtending {

    private final WorkflowContent flow;
    private final FlowTerms terms;
    private final Context context;

    WorkExtending(WorkflowContent flow, FlowTerms terms, Context context) {
        this.flow = flow;
        this.terms = terms;
        this.context = context;
    }

    Decision<WorkFact> ask(WorkItem item, WorkCommand.AskExtension c) {
        FlowClock clock = flow.clock(c.clock()).orElse(null);
        ClockRun run = item.open(c.clock()).orElse(null);
        if (clock == null || run == null) {
            return Decision.refuse("work.no-such-clock", "clock", c.clock());
        }
        FlowClock.Extension extension = clock.extension();
        if (extension == null) {
            return Decision.refuse("work.not-extendable", "zh", clock.name().zh(), "en", clock.name().en());
        }
        if (!extension.ask().contains(context.actor().role())) {
            return Decision.refuse("work.may-not-ask-extension", "zh", clock.name().zh(), "en", clock.name().en());
        }
        if (item.asked() != null) {
            return Decision.refuse("work.extension-open", "by", item.asked().by().name());
        }
        boolean whole = run.rule().unit() == org.menshen.domain.time.DeadlineUnit.WORK_DAY
            || run.rule().unit() == org.menshen.domain.time.DeadlineUnit.NATURAL_DAY;
        if (!(c.amount() > 0) || whole && c.amount() != Math.rint(c.amount()) || !(run.extended() + c.amount() <= extension.most())) {
            return Decision.refuse("work.extension-too-long", "most", plain(extension.most() - run.extended()));
        }
        return c.reason().isBlank() ? Decision.refuse("work.needs-reason")
            : WorkLimits.step(item, c.reason(), context).map(Decision::<WorkFact>refuse)
                .orElseGet(() -> Decision.accept(new WorkFact.ExtensionAsked(c.clock(), c.amount(), c.reason().strip())));
    }

    Decision<WorkFact> answer(WorkItem item, WorkCommand.AnswerExtension c) {
        AskedExtension asked = item.asked();
        if (asked == null) {
            return Decision.refuse("work.no-extension-open");
        }
        FlowClock clock = flow.clock(asked.clock()).orElseThrow();
        if (clock.extension() == null || !clock.extension().approve().contains(context.actor().role())) {
            return Decision.refuse("work.may-not-answer-extension", "zh", clock.name().zh(), "en", clock.name().en());
        }
        if (asked.by().userId().equals(context.actor().userId())) {
            return Decision.refuse("work.same-person", "zh", clock.name().zh(), "en", clock.name().en());
        }
        ClockRun run = item.open(asked.clock()).orElse(null);
        if (!c.approved()) {
            return c.remark().isBlank() ? Decision.refuse("work.needs-reason")
                : Decision.accept(new WorkFact.ExtensionRefused(asked.clock(), c.remark().strip()));
        }
        if (run == null) {
            return Decision.refuse("work.no-such-clock", "clock", asked.clock());
        }
        DeadlineRule rule = new DeadlineRule(run.rule().unit(), run.rule().amount() + asked.amount(), run.rule().rollOver());
        Instant due = new WorkClocks(flow, terms, context).due(run, rule);
        return Decision.accept(new WorkFact.Extended(asked.clock(), rule, due, c.remark().strip()));
    }

    private static String plain(double amount) {
        return java.math.BigDecimal.valueOf(Math.max(0, amount)).stripTrailingZeros().toPlainString();
    }
}
