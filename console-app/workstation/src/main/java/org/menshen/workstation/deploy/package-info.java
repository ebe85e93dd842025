/// Proposals of who stands where, worked out by Timefold. Nothing of it is loaded before somebody asks for one.
@NullMarked
package org.menshen.workstation.deploy;

import org.jspecify.annotations.NullMarked;
