/// Tables of work items: what their columns say, how their rows are read and entered, and how items are written into rows. Pure.
@org.jspecify.annotations.NullMarked
package org.menshen.domain.intake;
