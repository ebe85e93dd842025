package org.menshen.domain.fact;

import java.time.Instant;
import java.util.UUID;

/// A command on its way to the centre. The id makes it idempotent: the same id is answered the same way, however often it arrives.
///
/// @param id the command's own id, made where it was given
/// @param subject what it is about
/// @param expectedVersion the subject's version it was decided on; 0 for a new subject
/// @param command what is asked
/// @param operatorTime when the person acted
public record CommandEnvelope(UUID id, Subject subject, long expectedVersion, Command command, Instant operatorTime) {
}
