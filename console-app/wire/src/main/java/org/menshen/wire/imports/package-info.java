/// What all imports share: tables as programs of all kinds write them, their numbers, and reasons in words.
@org.jspecify.annotations.NullMarked
package org.menshen.wire.imports;
