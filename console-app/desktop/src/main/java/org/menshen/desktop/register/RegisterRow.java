package org.menshen.desktop.register;

import org.menshen.domain.correlation.Standing;

/// A rule or model as it is shown: text already.
///
/// @param id id of the model
/// @param name what it is called
/// @param kind rule or model, in words
/// @param finds what it finds
/// @param version its version
/// @param standing how it stands
/// @param state that in words
/// @param hits how many it found
/// @param confirmed how many were found true
/// @param wrong how many were found false
/// @param rate the false rate, or that there are too few verdicts
/// @param last when it found something last
record RegisterRow(String id, String name, String kind, String finds, String version, Standing standing, String state, String hits,
                   String confirmed, String wrong, String rate, String last) {
}
