/// Signals (M-ALERT): from the first beep to verdict and end. Not yet a situation.
package org.menshen.domain.alert;
