/// The Common Alerting Protocol, versions 1.0 to 1.2 (OASIS): reading documents that nobody vouches for, what they mean here, and what a chain of
/// them comes to.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.ingest.cap;
