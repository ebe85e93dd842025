/// The written form of everything in the domain, and the hash chain over it.
@NullMarked
package org.menshen.wire;

import org.jspecify.annotations.NullMarked;
