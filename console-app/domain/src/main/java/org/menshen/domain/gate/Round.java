package org.menshen.domain.gate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.WorkItem;

/// A round of gate checks: the sites that were drawn for a month, and what they get.
///
/// @param id such as `R-…`; `DR-…` in a drill
/// @param month such as `2026-10`
/// @param seed what the sample follows from, by [SeededDraw]
/// @param siteType kind of site that was drawn from, a key of `site-types`
/// @param population how many sites there were to draw from
/// @param siteIds the sites, in the order in which they were drawn
/// @param stage how far it is
/// @param drawn who drew it, when
/// @param rule edition of the rule of rewards; empty until they are worked out
/// @param lines what each gets; empty until it is worked out
/// @param computed who worked it out, when; `null` when nobody did
/// @param noticed who published it, when; `null` when nobody did
/// @param until until when it can be objected to; `null` when it is not published
/// @param paid who paid, when; `null` when nobody did
/// @param reason why it was taken back; empty when it was not
public record Round(String id, String month, long seed, String siteType, int population, List<String> siteIds, RoundStage stage, Mark drawn,
                    String rule, List<RewardLine> lines, @Nullable Mark computed, @Nullable Mark noticed, @Nullable Instant until,
                    @Nullable Mark paid, String reason) implements State {

    /// The register of its checks.
    public static final String REGISTER = "gate-check";
    /// The kind of link from a check to its round.
    public static final String LINK = "draw";

    /// Copies the lists.
    public Round {
        siteIds = List.copyOf(siteIds);
        lines = List.copyOf(lines);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.ROUND, id);
    }

    /// The work item that checks a gate of it.
    ///
    /// @param place which of its sites, from 0
    public Subject check(int place) {
        return new Subject(SubjectKind.WORK, String.format(Locale.ROOT, "%s-%02d", id, place + 1));
    }

    /// Whether a work item was opened for a round: only the centre opens such ones.
    public static boolean opened(WorkItem item) {
        return item.flow().workflowId().equals(REGISTER) && item.steps().getFirst().by().role().equals(Actor.SYSTEM.role());
    }

    /// The work items that check its gates, in the order in which they were drawn.
    public List<Subject> checks() {
        return IntStream.range(0, siteIds.size()).mapToObj(this::check).toList();
    }

    /// What is paid in all, yuan.
    public long total() {
        return lines.stream().mapToLong(RewardLine::amount).sum();
    }
}
