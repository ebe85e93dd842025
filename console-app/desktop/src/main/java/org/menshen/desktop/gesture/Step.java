package org.menshen.desktop.gesture;

import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;

/// One command of a gesture.
///
/// @param subject what it is about
/// @param command what is asked
public record Step(Subject subject, Command command) {
}
