package org.menshen.domain.forecast;

/// What is expected at a time ahead.
///
/// @param ahead slots from now
/// @param count the most likely count
/// @param low lower end of the interval, not above the count
/// @param high upper end of the interval, not below the count
public record Expectation(int ahead, double count, double low, double high) {
}
