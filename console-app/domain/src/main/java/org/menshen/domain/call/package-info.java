/// Taking a call: what kind of incident the words speak of, what is open at the place already, and what happened there before. Pure.
@NullMarked
package org.menshen.domain.call;

import org.jspecify.annotations.NullMarked;
