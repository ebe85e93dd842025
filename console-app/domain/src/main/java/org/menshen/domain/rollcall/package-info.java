/// Roll calls (点名): posts are asked to answer, and who does not is shown, asked again, and told of above.
@NullMarked
package org.menshen.domain.rollcall;

import org.jspecify.annotations.NullMarked;
