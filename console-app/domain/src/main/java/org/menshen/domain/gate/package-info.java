/// Rounds of gate checks (M-GATE): a random sample that its seed repeats, rewards by published rules, notice and payment.
@org.jspecify.annotations.NullMarked
package org.menshen.domain.gate;
