package org.menshen.centre.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.plan.Plan;
import org.menshen.domain.plan.PlanCommand;

/// Puts response plans in force and out of force. Every edition that was ever in force stays in the log, so that an incident keeps the one it
/// was opened with, at the centre and at every seat.
final class PlanShelf {

    private final Ledger ledger;
    private final AlertIds ids;

    PlanShelf(Ledger ledger, AlertIds ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /// Makes these the plans in force; what stands so already is left alone.
    ///
    /// @return what the rules refused, with the reason
    Map<Subject, String> publish(List<PlanCommand.Publish> plans, Instant now) {
        List<CommandEnvelope> commands = new ArrayList<>();
        Set<Subject> wanted = new HashSet<>();
        for (PlanCommand.Publish plan : plans) {
            Subject subject = plan.ref().subject();
            wanted.add(subject);
            if (ledger.states().find(subject).filter(held -> ((Plan) held.state()).inForce()).isEmpty()) {
                commands.add(envelope(subject, plan, now));
            }
        }
        ledger.states().all(SubjectKind.PLAN).stream().map(Versioned::state).map(Plan.class::cast)
                .filter(plan -> plan.inForce() && !wanted.contains(plan.subject()))
                .forEach(plan -> commands.add(envelope(plan.subject(), new PlanCommand.Withdraw(), now)));
        Map<Subject, String> refused = new LinkedHashMap<>();
        List<CommandAnswer> answers = commands.isEmpty() ? List.of() : ledger.submit(Actor.SYSTEM, commands);
        for (int i = 0; i < answers.size(); i++) {
            Subject subject = commands.get(i).subject();
            switch (answers.get(i)) {
                case CommandAnswer.Accepted accepted -> { }
                case CommandAnswer.Conflict conflict -> refused.put(subject, conflict.refusal().code());
                case CommandAnswer.Refused no -> refused.put(subject, no.refusal().code());
            }
        }
        return refused;
    }

    private CommandEnvelope envelope(Subject subject, Command command, Instant now) {
        long version = ledger.states().find(subject).map(Versioned::version).orElse(0L);
        return new CommandEnvelope(ids.command("plan", subject, command.wireName(), version), subject, version, command, now);
    }
}
