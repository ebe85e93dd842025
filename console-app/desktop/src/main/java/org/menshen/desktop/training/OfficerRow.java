package org.menshen.desktop.training;

/// An officer as shown.
///
/// @param id user id
/// @param rank place in the table of all; empty when there is none
/// @param name shown name
/// @param drills how many drills were taken
/// @param mean mean of the points
record OfficerRow(String id, String rank, String name, String drills, String mean) {
}
