/// Who sits where: bearer tokens of the seats and the demonstration sign-in.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.seat;
