/// Workflows as they are read from files, each named with the line and column where something is wrong, and the language of their expressions.
@org.jspecify.annotations.NullMarked
package org.menshen.wire.workflow;
