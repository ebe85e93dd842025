package org.menshen.desktop.report;

import org.menshen.domain.report.Report;

/// A report in the list.
///
/// @param id of the report
/// @param stage how far it is
/// @param title what it is, with its number
/// @param note of what stretch, and by whom
/// @param state how far it is, in words
/// @param pending whether the centre has not taken the last act yet
record ReportRow(String id, Report.Stage stage, String title, String note, String state, boolean pending) {
}
