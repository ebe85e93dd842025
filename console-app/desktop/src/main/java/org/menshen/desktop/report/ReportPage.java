package org.menshen.desktop.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Paper;
import org.menshen.domain.report.Report;

/// What the window of reports shows at one time.
///
/// @param rows the reports, the newest first
/// @param report the one that is shown; `null` when there is none
/// @param leaf what it says, figures of now while it is a draft; `null` when there is none
record ReportPage(List<ReportRow> rows, @Nullable Report report, Paper.@Nullable Leaf leaf) {

    /// Nothing.
    static final ReportPage EMPTY = new ReportPage(List.of(), null, null);

    ReportPage {
        rows = List.copyOf(rows);
    }
}
