/// Personal fields in clear, from the centre to the screen and nowhere else.
@NullMarked
package org.menshen.workstation.reveal;

import org.jspecify.annotations.NullMarked;
