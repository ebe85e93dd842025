package org.menshen.desktop.director;

/// A trainee as the instructor sees them.
///
/// @param id user id
/// @param name shown name
/// @param seat seat and role
/// @param sees the window in front and what is selected there
/// @param about what is selected, such as `alert/DR-A-1`; empty for nothing
/// @param did what was done last, and how long ago
/// @param score how many expected acts came from this trainee
record TraineeRow(String id, String name, String seat, String sees, String about, String did, String score) {
}
