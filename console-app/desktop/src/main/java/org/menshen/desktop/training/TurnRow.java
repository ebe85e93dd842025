package org.menshen.desktop.training;

/// A drill that somebody took, as shown.
///
/// @param id id of the run
/// @param day when it started
/// @param drill the exercise
/// @param points of this officer
/// @param trend against the drill before; empty for the first
/// @param time share reached of the part time
/// @param steps the same of steps
/// @param communication the same of communication
/// @param record the same of record
/// @param missed acts missed
/// @param wrong wrong moves, and acts out of order
/// @param verdict whether the run was passed
record TurnRow(String id, String day, String drill, String points, String trend, String time, String steps, String communication, String record,
               String missed, String wrong, String verdict) {
}
