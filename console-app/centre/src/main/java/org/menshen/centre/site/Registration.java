package org.menshen.centre.site;

import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;

/// A command that enters something of a site, or states how it stands at the start. Given by the centre itself, in order.
///
/// @param subject what it is about
/// @param command what is asked
public record Registration(Subject subject, Command command) {
}
