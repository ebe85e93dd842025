/// Statistics of the police and of theft (警情统计): counts of a series, a committee and a stretch of days, compared with the year before, small counts
/// hidden. No addresses, no persons.
@org.jspecify.annotations.NullMarked
package org.menshen.domain.statistic;
