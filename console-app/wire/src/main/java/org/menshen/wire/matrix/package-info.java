/// Editions of the responsibility matrix in files.
@org.jspecify.annotations.NullMarked
package org.menshen.wire.matrix;
