package org.menshen.domain.report;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// A situation report.
///
/// @param id such as `RP-…`; `DR-…` in a drill
/// @param period what it is about
/// @param stage how far it is
/// @param made who began it, when
/// @param text what a person wrote, numbers of persons masked; may be empty
/// @param incidentIds incidents that it names, in the order in which they were chosen
/// @param frozen figures and incidents as they stood when it was submitted; `null` while a draft
/// @param submitted who submitted it, when; `null` while a draft
/// @param decided who approved it, sent it back or withdrew it last, when; `null` before
/// @param remark of that person; empty for none
/// @param number its number in its year and kind, from 1; 0 before it is approved
/// @param replacesId the approved report that it takes the place of; `null` for none
/// @param replacedById the report that took its place; `null` while none has
public record Report(String id, ReportPeriod period, Stage stage, Mark made, String text, List<String> incidentIds, @Nullable Frozen frozen,
                     @Nullable Mark submitted, @Nullable Mark decided, String remark, int number, @Nullable String replacesId,
                     @Nullable String replacedById) implements State {


    /// Copies the list.
    public Report {
        incidentIds = List.copyOf(incidentIds);
    }

    /// How far a report is.
    public enum Stage {
        /// 草稿.
        DRAFT,
        /// 待审批.
        SUBMITTED,
        /// 已签发.
        APPROVED,
        /// 已被替代. Final.
        SUPERSEDED,
        /// 已撤回. Final.
        WITHDRAWN
    }

    /// What stands in a report whatever happens later.
    ///
    /// @param figures the figures
    /// @param incidents the chosen incidents
    /// @param name what the event is called; `null` unless it is about one
    public record Frozen(ReportFigures figures, List<ReportIncident> incidents, @Nullable String name) {

        /// Copies the list.
        public Frozen {
            incidents = List.copyOf(incidents);
        }
    }

    @Override
    public Subject subject() {
        return subject(id);
    }

    /// The subject of a report.
    public static Subject subject(String id) {
        return new Subject(SubjectKind.REPORT, id);
    }

    /// Whether it was made in a drill.
    public boolean drill() {
        return DrillIds.drill(id);
    }

    /// Whether it can still be written.
    public boolean open() {
        return stage == Stage.DRAFT;
    }

    /// Who may not approve it: whoever began or submitted it.
    boolean by(String userId) {
        return made.userId().equals(userId) || submitted != null && submitted.userId().equals(userId);
    }

    Report written(String words) {
        return new Report(id, period, stage, made, words, incidentIds, frozen, submitted, decided, remark, number, replacesId, replacedById);
    }

    Report with(String incidentId) {
        return choosing(Stream.concat(incidentIds.stream(), Stream.of(incidentId)).toList());
    }

    Report without(String incidentId) {
        return choosing(incidentIds.stream().filter(each -> !each.equals(incidentId)).toList());
    }

    private Report choosing(List<String> ids) {
        return new Report(id, period, stage, made, text, ids, frozen, submitted, decided, remark, number, replacesId, replacedById);
    }

    Report submits(Frozen as, Mark by) {
        return new Report(id, period, Stage.SUBMITTED, made, text, incidentIds, as, by, null, "", number, replacesId, replacedById);
    }

    Report approved(int as, Mark by, String words) {
        return new Report(id, period, Stage.APPROVED, made, text, incidentIds, frozen, submitted, by, words, as, replacesId, replacedById);
    }

    /// Back on the desk of its author: its figures are taken anew when it is submitted again.
    Report sentBack(Mark by, String words) {
        return new Report(id, period, Stage.DRAFT, made, text, incidentIds, null, null, by, words, number, replacesId, replacedById);
    }

    Report withdrawn(Mark by, String words) {
        return new Report(id, period, Stage.WITHDRAWN, made, text, incidentIds, frozen, submitted, by, words, number, replacesId, replacedById);
    }

    Report superseded(String by) {
        return new Report(id, period, Stage.SUPERSEDED, made, text, incidentIds, frozen, submitted, decided, remark, number, replacesId, by);
    }
}
