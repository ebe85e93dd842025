/// The written form of everything in the domain, and the hash chain over it.
package org.menshen.domain.wire;
