/// What the desktop asks of whoever runs it.
@NullMarked
package org.menshen.domain.port;

import org.jspecify.annotations.NullMarked;
