/// Deploying ahead (提前部署, domain.md B-09): drafts of who stands where at the posts of an event, what such a draft is worth by demand, streets and
/// rest, and what a proposal has to keep. A person decides.
@NullMarked
package org.menshen.domain.deploy;

import org.jspecify.annotations.NullMarked;
