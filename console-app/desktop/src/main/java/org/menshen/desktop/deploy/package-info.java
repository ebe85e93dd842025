/// The window of deployments (提前部署): drafts, posts and who stands there, coverage on the map, demand, comparison and proposal.
@NullMarked
package org.menshen.desktop.deploy;

import org.jspecify.annotations.NullMarked;
