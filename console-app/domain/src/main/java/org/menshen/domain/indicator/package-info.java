/// Indicators (指标): figures with numerator and denominator over work items, alerts and orders, described as data, each with the rows it is made of.
@org.jspecify.annotations.NullMarked
package org.menshen.domain.indicator;
