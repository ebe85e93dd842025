package org.menshen.domain.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;

/// What happened to a situation report.
public sealed interface ReportFact extends Fact {

    /// It was begun.
    record Drafted(ReportPeriod period, String text, List<String> incidentIds, @Nullable String replacesId) implements ReportFact {

        /// Copies the list.
        public Drafted {
            incidentIds = List.copyOf(incidentIds);
        }
    }

    /// Its text was written.
    record Written(String text) implements ReportFact {
    }

    /// An incident was named.
    record Chosen(String incidentId) implements ReportFact {
    }

    /// An incident was left out.
    record Left(String incidentId) implements ReportFact {
    }

    /// It was submitted.
    record Submitted(Report.Frozen frozen) implements ReportFact {
    }

    /// It was approved.
    ///
    /// @param number its number in its year and kind
    record Approved(int number, String remark) implements ReportFact {
    }

    /// It was sent back.
    record SentBack(String reason) implements ReportFact {
    }

    /// It was withdrawn.
    record Withdrawn(String reason) implements ReportFact {
    }

    /// Another one took its place.
    record Superseded(String byId) implements ReportFact {
    }
}
