package org.menshen.domain.work;

/// A value of a field, as it is written.
///
/// @param field id of the field
/// @param text the value; empty takes it away
public record WorkValue(String field, String text) {
}
