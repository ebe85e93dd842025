/// Commands from the moment they are given until the centre has answered them.
@NullMarked
package org.menshen.workstation.outbox;

import org.jspecify.annotations.NullMarked;
