/// The responsibility matrix, rounds of gate checks with their rewards, and the ranking of sites (责任清单).
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.responsibility;
