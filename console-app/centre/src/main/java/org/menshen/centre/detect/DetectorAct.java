package org.menshen.centre.detect;

import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;

/// What a detector wants done.
///
/// @param subject about what
/// @param command what
record DetectorAct(Subject subject, Command command) {
}
