package org.menshen.domain.fact;

import java.util.UUID;

/// One fact in the centre's total order, as it stands in the hash-chained change log.
///
/// @param seq the centre's order, from 1, without gaps
/// @param subject what it is about
/// @param version the subject's version after it, from 1
/// @param fact the fact
/// @param stamp who and when
/// @param commandId the command that caused it
/// @param previousHash hash of the change before, 64 hex digits; 64 zeros for the first
/// @param hash SHA-256 over the previous hash and the canonical JSON of everything else
public record Change(long seq, Subject subject, long version, Fact fact, Stamp stamp, UUID commandId,
                     String previousHash, String hash) {
}
