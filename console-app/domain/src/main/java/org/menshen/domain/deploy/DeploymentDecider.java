package org.menshen.domain.deploy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.text.PersonalNumbers;

/// The rules of deployments: 草稿→待批→已下达 (domain.md B-09), approved by another person than the ones who drafted it and asked for it. What posts,
/// units and other deployments forbid is asked by the rulebook.
public final class DeploymentDecider implements Decider<Deployment, DeploymentCommand, DeploymentFact> {

    @Override
    public Decision<DeploymentFact> decide(@Nullable Deployment deployment, Subject subject, DeploymentCommand command, Context context) {
        if (command instanceof DeploymentCommand.Draft c) {
            return deployment != null ? Decision.refuse("deployment.exists", "name", deployment.name()) : draft(c, context);
        }
        if (deployment == null) {
            return Decision.refuse("deployment.unknown", "id", subject.id());
        }
        return switch (command) {
            case DeploymentCommand.Draft c -> throw new IllegalStateException("answered above");
            case DeploymentCommand.Assign c -> assign(deployment, c);
            case DeploymentCommand.Fill c -> deployment.stage() != Deployment.Stage.DRAFT ? wrong(deployment)
                : twice(c.assignments()) ? Decision.refuse("deployment.post-twice")
                : Decision.accept(new DeploymentFact.Filled(c.assignments()));
            case DeploymentCommand.Submit c -> deployment.stage() != Deployment.Stage.DRAFT ? wrong(deployment)
                : deployment.assignments().isEmpty() ? Decision.refuse("deployment.empty")
                : said(c.remark(), false, new DeploymentFact.Submitted(c.remark()));
            case DeploymentCommand.Approve c -> approve(deployment, context);
            case DeploymentCommand.GiveBack c -> deployment.stage() != Deployment.Stage.SUBMITTED ? wrong(deployment)
                : said(c.reason(), true, new DeploymentFact.GivenBack(c.reason()));
            case DeploymentCommand.Withdraw c -> deployment.stage() == Deployment.Stage.WITHDRAWN ? wrong(deployment)
                : deployment.phase(context.now()) == Deployment.Phase.ENDED ? Decision.refuse("deployment.over")
                : said(c.reason(), true, new DeploymentFact.Withdrawn(c.reason()));
        };
    }

    private static Decision<DeploymentFact> draft(DeploymentCommand.Draft c, Context context) {
        if (c.name().isBlank()) {
            return Decision.refuse("deployment.needs-name");
        }
        if (!c.from().isBefore(c.to())) {
            return Decision.refuse("deployment.ends-before-it-begins");
        }
        long most = (long) context.figure("deploy.span-d");
        if (Duration.between(c.from(), c.to()).compareTo(Duration.ofDays(most)) > 0) {
            return Decision.refuse("deployment.too-long", "days", String.valueOf(most));
        }
        return twice(c.assignments()) ? Decision.refuse("deployment.post-twice")
            : said(c.name(), true, new DeploymentFact.Drafted(c.eventId(), c.name(), c.from(), c.to(), c.assignments()));
    }

    private static boolean twice(List<Assignment> assignments) {
        Set<String> posts = new HashSet<>();
        return assignments.stream().anyMatch(each -> !posts.add(each.postId()));
    }

    private static Decision<DeploymentFact> assign(Deployment deployment, DeploymentCommand.Assign c) {
        String unit = c.unitId() == null || c.unitId().isBlank() ? null : c.unitId();
        if (deployment.stage() != Deployment.Stage.DRAFT) {
            return wrong(deployment);
        }
        return Objects.equals(deployment.unitAt(c.postId()).orElse(null), unit) ? Decision.refuse("deployment.stands-so")
            : Decision.accept(new DeploymentFact.Assigned(c.postId(), unit));
    }

    private static Decision<DeploymentFact> approve(Deployment deployment, Context context) {
        Mark asked = deployment.submitted();
        if (deployment.stage() != Deployment.Stage.SUBMITTED || asked == null) {
            return wrong(deployment);
        }
        String me = context.actor().userId();
        if (asked.userId().equals(me) || deployment.made().userId().equals(me)) {
            return Decision.refuse("deployment.needs-other-person", "by", asked.userId().equals(me) ? asked.name() : deployment.made().name());
        }
        return context.now().isBefore(deployment.to()) ? Decision.accept(new DeploymentFact.Approved()) : Decision.refuse("deployment.over");
    }

    private static Decision<DeploymentFact> said(String words, boolean needed, DeploymentFact fact) {
        return needed && words.isBlank() ? Decision.refuse("deployment.needs-reason")
            : PersonalNumbers.within(words) ? Decision.refuse("deployment.number-in-clear") : Decision.accept(fact);
    }

    private static Decision<DeploymentFact> wrong(Deployment deployment) {
        return Decision.refuse("deployment.wrong-stage", "stage", deployment.stage().name());
    }

    @Override
    public Deployment evolve(@Nullable Deployment d, Subject subject, DeploymentFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case DeploymentFact.Drafted f -> new Deployment(subject.id(), f.eventId(), f.name(), f.from(), f.to(), Deployment.Stage.DRAFT, by, null,
                null, "", f.assignments());
            case DeploymentFact.Assigned f -> d.with(f.postId(), f.unitId());
            case DeploymentFact.Filled f -> d.with(f.assignments());
            case DeploymentFact.Submitted f -> d.at(Deployment.Stage.SUBMITTED, by, null, f.remark());
            case DeploymentFact.Approved f -> d.at(Deployment.Stage.APPROVED, d.submitted(), by, d.remark());
            case DeploymentFact.GivenBack f -> d.at(Deployment.Stage.DRAFT, null, null, f.reason());
            case DeploymentFact.Withdrawn f -> d.at(Deployment.Stage.WITHDRAWN, d.submitted(), d.approved(), f.reason());
        };
    }
}
