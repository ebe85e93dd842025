/// The Common Alerting Protocol, versions 1.1 and 1.2 (OASIS): reading documents that nobody vouches for, and what they mean here.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.ingest.cap;
