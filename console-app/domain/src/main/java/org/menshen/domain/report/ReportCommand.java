package org.menshen.domain.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;

/// What can be asked about a situation report.
public sealed interface ReportCommand extends Command {

    /// 起草: begins a report.
    ///
    /// @param replacesId the approved report that it is to take the place of; `null` for none
    record Draft(ReportPeriod period, String text, List<String> incidentIds, @Nullable String replacesId) implements ReportCommand {

        /// Copies the list.
        public Draft {
            incidentIds = List.copyOf(incidentIds);
        }
    }

    /// Writes its text.
    record Write(String text) implements ReportCommand {
    }

    /// Names an incident.
    record Choose(String incidentId) implements ReportCommand {
    }

    /// Leaves an incident out.
    record Leave(String incidentId) implements ReportCommand {
    }

    /// 送审: freezes figures and incidents as they stand now.
    record Submit() implements ReportCommand {
    }

    /// 签发: another person approves it, and it gets its number.
    record Approve(String remark) implements ReportCommand {
    }

    /// 退回: another person sends it back.
    record SendBack(String reason) implements ReportCommand {
    }

    /// 撤回: it is not to be.
    record Withdraw(String reason) implements ReportCommand {
    }

    /// 替代: another approved report takes its place.
    record Supersede(String byId) implements ReportCommand {
    }
}
