package org.menshen.domain.work;

import org.menshen.domain.fact.Mark;

/// More time that somebody asked for and nobody has answered.
///
/// @param clock id of the deadline
/// @param amount how much more, in its unit
/// @param reason why
/// @param by who asked, when
public record AskedExtension(String clock, double amount, String reason, Mark by) {
}
