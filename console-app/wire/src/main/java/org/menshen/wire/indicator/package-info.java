/// Indicators as they are read from files, each named with the line where something is wrong.
@org.jspecify.annotations.NullMarked
package org.menshen.wire.indicator;
