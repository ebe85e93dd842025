/// Rules of rewards in files.
@org.jspecify.annotations.NullMarked
package org.menshen.wire.reward;
