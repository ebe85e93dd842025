/// A year of made-up work items for demonstrations, as tables that are imported like any other.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.year;
