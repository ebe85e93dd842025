/// Signals (M-ALERT): from the first beep to verdict and end. Not yet a situation.
@NullMarked
package org.menshen.domain.alert;

import org.jspecify.annotations.NullMarked;
