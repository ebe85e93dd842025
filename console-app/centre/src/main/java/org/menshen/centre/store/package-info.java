/// The centre's memory: the hash-chained change log, the answers to commands, last readings, source health and seat tokens,
/// on H2 or PostgreSQL through the same SQL.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.store;
