package org.menshen.desktop.gesture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.AsideEnd;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;

/// The commands of each gesture on an alert. A gesture fills in the steps before it: whoever marks a new alert false has answered and checked
/// it. Pure.
public final class AlertSteps {

    private AlertSteps() {
    }

    /// 签收.
    public static List<Step> acknowledge(Alert alert) {
        return List.of(step(alert, new AlertCommand.Acknowledge()));
    }

    /// 核实, answering first when nobody has.
    public static List<Step> verify(Alert alert) {
        List<Step> steps = new ArrayList<>();
        if (alert.status().isUnanswered()) {
            steps.add(step(alert, new AlertCommand.Acknowledge()));
        }
        // what was found on trial is judged where it stands
        if (alert.status() != AlertStatus.VERIFYING && alert.status() != AlertStatus.TRIAL) {
            steps.add(step(alert, new AlertCommand.StartVerifying()));
        }
        return steps;
    }

    /// 属实.
    public static List<Step> confirm(Alert alert, String remark) {
        List<Step> steps = new ArrayList<>(verify(alert));
        steps.add(step(alert, new AlertCommand.Confirm(remark)));
        return steps;
    }

    /// 误报.
    ///
    /// @param reasonCode a key of `false-reasons`
    public static List<Step> markFalse(Alert alert, String reasonCode, String remark) {
        List<Step> steps = new ArrayList<>(verify(alert));
        steps.add(step(alert, new AlertCommand.MarkFalse(reasonCode, remark)));
        return steps;
    }

    /// 重复: it says what another alert says.
    public static List<Step> markDuplicate(Alert alert, String targetId) {
        List<Step> steps = new ArrayList<>(verify(alert));
        steps.add(step(alert, new AlertCommand.MarkDuplicate(targetId)));
        return steps;
    }

    /// 测试: somebody tried the device.
    public static List<Step> markTest(Alert alert, String remark) {
        List<Step> steps = new ArrayList<>(verify(alert));
        steps.add(step(alert, new AlertCommand.MarkTest(remark)));
        return steps;
    }

    /// 搁置.
    ///
    /// @param ends what ends it before that time; `null` for nothing
    public static List<Step> shelve(Alert alert, Instant until, String reason, @Nullable AsideEnd ends) {
        return List.of(step(alert, new AlertCommand.Shelve(until, reason, ends)));
    }

    /// Off the shelf.
    public static List<Step> unshelve(Alert alert) {
        return List.of(step(alert, new AlertCommand.Unshelve()));
    }

    /// A warning for other ground into the queue.
    public static List<Step> takeIn(Alert alert, String reason) {
        return List.of(step(alert, new AlertCommand.TakeIn(reason)));
    }

    /// Taken over from the one who has it.
    public static List<Step> takeOver(Alert alert, String reason) {
        return List.of(step(alert, new AlertCommand.TakeOver(reason)));
    }

    /// 立事件: found true when it was not yet, an incident of it, and the link back.
    ///
    /// @param incidentId a fresh id
    /// @param typeCode a key of `incident-types`
    /// @param title shown title
    /// @param sourceCode a key of `case-sources`
    public static List<Step> raise(Alert alert, String incidentId, String typeCode, String title, String sourceCode) {
        List<Step> steps = new ArrayList<>(alert.status() == AlertStatus.CONFIRMED ? List.of() : confirm(alert, ""));
        Incident.Details details = new Incident.Details(typeCode, title, alert.siteId(), alert.buildingId(), alert.position(),
                alert.place(), sourceCode);
        Subject incident = new Subject(SubjectKind.INCIDENT, incidentId);
        steps.add(new Step(incident, new IncidentCommand.Report(details, alert.severity(), alert.id(), alert.why())));
        steps.add(step(alert, new AlertCommand.Link(incidentId)));
        return steps;
    }

    private static Step step(Alert alert, AlertCommand command) {
        return new Step(alert.subject(), command);
    }
}
