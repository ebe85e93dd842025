package org.menshen.domain.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.response.Sight;
import org.menshen.domain.site.Site;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.DeadlineUnit;
import org.menshen.domain.work.WorkItem;

/// The rules of rounds of gate checks: one a month and kind of site, drawn by a seed, rewarded by a published rule only, and not before every check
/// has its score and no appeal is open. Pure; any thread.
public final class RoundDecider {

    /// States of a gate check of which the score stands.
    private static final List<String> SCORED = List.of("SCORED", "NOTICED", "PAID", "NO_REWARD");
    private static final String APPEALED = "APPEALED";
    private static final String BEFORE_CHECK = "DRAWN";
    private static final String SCORE = "score";
    private static final int MOST = 99;

    /// Answers a command on the present state; `null` when there is no such round yet.
    ///
    /// @param sight the states of sites, checks, rules and other rounds
    public Decision<RoundFact> decide(@Nullable Round round, Subject subject, RoundCommand command, Context context, Sight sight) {
        if (command instanceof RoundCommand.Draw c) {
            return round != null ? Decision.refuse("round.exists", "id", subject.id()) : draw(c, context, sight);
        }
        if (round == null) {
            return Decision.refuse("round.unknown", "id", subject.id());
        }
        return switch (command) {
            case RoundCommand.Draw c -> Decision.refuse("round.exists", "id", subject.id());
            case RoundCommand.Cancel c -> cancel(round, c, sight);
            case RoundCommand.Compute c -> compute(round, c, sight);
            case RoundCommand.Notice c -> notice(round, context, sight);
            case RoundCommand.Pay c -> pay(round, context, sight);
        };
    }

    private static Decision<RoundFact> draw(RoundCommand.Draw c, Context context, Sight sight) {
        if (!c.month().matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return Decision.refuse("round.bad-month", "month", c.month());
        }
        if (!context.codes("site-types").contains(c.siteType())) {
            return Decision.refuse("round.unknown-type", "type", c.siteType());
        }
        if (sight.all(SubjectKind.ROUND, Round.class).anyMatch(other -> other.stage() != RoundStage.CANCELLED && other.month().equals(c.month())
            && other.siteType().equals(c.siteType()))) {
            return Decision.refuse("round.month-drawn", "month", c.month());
        }
        List<String> sites = sight.all(SubjectKind.SITE, Site.class).filter(site -> site.typeCode().equals(c.siteType())).map(Site::id).toList();
        if (c.count() < 1 || c.count() > Math.min(sites.size(), MOST)) {
            return Decision.refuse("round.bad-count", "count", String.valueOf(c.count()), "most", String.valueOf(Math.min(sites.size(), MOST)));
        }
        return Decision.accept(new RoundFact.Drawn(c.month(), c.seed(), c.siteType(), sites.size(), SeededDraw.of(c.seed(), sites, c.count())));
    }

    private static Decision<RoundFact> cancel(Round round, RoundCommand.Cancel c, Sight sight) {
        if (round.stage() != RoundStage.DRAWN || checks(round, sight).stream().anyMatch(check -> !BEFORE_CHECK.equals(check.at()))) {
            return Decision.refuse("round.begun", "month", round.month());
        }
        return c.reason().isBlank() ? Decision.refuse("round.needs-reason") : Decision.accept(new RoundFact.Cancelled(c.reason().strip()));
    }

    private static Decision<RoundFact> compute(Round round, RoundCommand.Compute c, Sight sight) {
        if (round.stage() == RoundStage.PAID || round.stage() == RoundStage.CANCELLED) {
            return Decision.refuse("round.locked", "month", round.month());
        }
        Reward reward = sight.find(SubjectKind.REWARD, c.rule(), Reward.class).orElse(null);
        if (reward == null) {
            return Decision.refuse("reward.unknown", "rule", c.rule());
        }
        if (!reward.inForce()) {
            return Decision.refuse("reward.withdrawn", "rule", c.rule());
        }
        if (!reward.rule().holds(round.month())) {
            return Decision.refuse("round.rule-later", "month", round.month(), "from", reward.rule().from());
        }
        return open(round, sight).map(Decision::<RoundFact>refuse)
            .orElseGet(() -> Decision.accept(new RoundFact.Computed(c.rule(), lines(round, reward.rule(), sight))));
    }

    private static Decision<RoundFact> notice(Round round, Context context, Sight sight) {
        if (round.stage() != RoundStage.COMPUTED) {
            return Decision.refuse("round.not-computed", "month", round.month());
        }
        Instant until = context.deadlines().due(context.now(), new DeadlineRule(DeadlineUnit.WORK_DAY, context.figure("gate.notice-work-days")),
            List.of()).at();
        return open(round, sight).or(() -> stale(round, sight)).map(Decision::<RoundFact>refuse)
            .orElseGet(() -> Decision.accept(new RoundFact.Noticed(until)));
    }

    private static Decision<RoundFact> pay(Round round, Context context, Sight sight) {
        Instant until = round.until();
        Mark noticed = round.noticed();
        if (round.stage() != RoundStage.NOTICED || until == null || noticed == null) {
            return Decision.refuse("round.not-noticed", "month", round.month());
        }
        if (context.now().isBefore(until)) {
            return Decision.refuse("round.notice-runs", "until", until.toString());
        }
        if (noticed.userId().equals(context.actor().userId())) {
            return Decision.refuse("round.same-person", "by", noticed.name());
        }
        return open(round, sight).or(() -> stale(round, sight)).map(Decision::<RoundFact>refuse)
            .orElseGet(() -> Decision.accept(new RoundFact.Paid()));
    }

    /// What keeps the month open: an appeal, or a check without a score. Empty when nothing does.
    private static Optional<Refusal> open(Round round, Sight sight) {
        List<WorkItem> checks = checks(round, sight);
        List<String> appealed = checks.stream().filter(check -> APPEALED.equals(check.at())).map(WorkItem::number).toList();
        if (!appealed.isEmpty()) {
            return Optional.of(Refusal.of("round.appeal-open", "count", String.valueOf(appealed.size()), "checks", String.join(", ", appealed)));
        }
        long scored = checks.stream().filter(check -> SCORED.contains(check.at())).count();
        return scored == round.siteIds().size() ? Optional.empty()
            : Optional.of(Refusal.of("round.not-scored", "count", String.valueOf(round.siteIds().size() - scored)));
    }

    /// A score that was decided anew since it was worked out what each gets.
    private static Optional<Refusal> stale(Round round, Sight sight) {
        return checks(round, sight).stream().filter(check -> round.lines().stream()
                .noneMatch(line -> line.itemId().equals(check.id()) && line.score() == score(check)))
            .findFirst().map(check -> Refusal.of("round.score-changed", "check", check.number()));
    }

    private static List<RewardLine> lines(Round round, RewardRule rule, Sight sight) {
        List<RewardLine> lines = new ArrayList<>();
        for (int i = 0; i < round.siteIds().size(); i++) {
            String site = round.siteIds().get(i);
            sight.find(round.check(i)).map(WorkItem.class::cast).filter(Round::opened).ifPresent(check -> lines.add(
                new RewardLine(site, check.id(), check.number(), score(check), rule.amount(score(check)))));
        }
        return lines;
    }

    private static List<WorkItem> checks(Round round, Sight sight) {
        return round.checks().stream().flatMap(check -> sight.find(check).stream()).map(WorkItem.class::cast).filter(Round::opened).toList();
    }

    private static int score(WorkItem check) {
        return check.field(SCORE).matches("\\d{1,3}") ? Integer.parseInt(check.field(SCORE)) : 0;
    }

    /// The state after a fact; `null` before the first.
    public Round evolve(@Nullable Round round, Subject subject, RoundFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case RoundFact.Drawn f -> new Round(subject.id(), f.month(), f.seed(), f.siteType(), f.population(), f.siteIds(), RoundStage.DRAWN, by,
                "", List.of(), null, null, null, null, "");
            case RoundFact.Cancelled f -> new Round(round.id(), round.month(), round.seed(), round.siteType(), round.population(), round.siteIds(),
                RoundStage.CANCELLED, round.drawn(), "", List.of(), null, null, null, null, f.reason());
            case RoundFact.Computed f -> new Round(round.id(), round.month(), round.seed(), round.siteType(), round.population(), round.siteIds(),
                RoundStage.COMPUTED, round.drawn(), f.rule(), f.lines(), by, null, null, null, "");
            case RoundFact.Noticed f -> new Round(round.id(), round.month(), round.seed(), round.siteType(), round.population(), round.siteIds(),
                RoundStage.NOTICED, round.drawn(), round.rule(), round.lines(), round.computed(), by, f.until(), null, "");
            case RoundFact.Paid f -> new Round(round.id(), round.month(), round.seed(), round.siteType(), round.population(), round.siteIds(),
                RoundStage.PAID, round.drawn(), round.rule(), round.lines(), round.computed(), round.noticed(), round.until(), by, "");
        };
    }
}
