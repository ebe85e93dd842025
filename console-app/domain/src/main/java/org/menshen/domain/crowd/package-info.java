/// What a head count means: levels, the rule that fired, and how levels rise and fall over time.
package org.menshen.domain.crowd;
