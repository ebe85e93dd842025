/// Rules tried on days that are over: what they would have raised, and what persons found out about its causes.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.trial;
