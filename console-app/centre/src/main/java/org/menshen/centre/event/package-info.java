/// Events that are prepared in files: read with line numbers, imported into a site, entered when the centre starts.
@NullMarked
package org.menshen.centre.event;

import org.jspecify.annotations.NullMarked;
