/// Guarded compounds and parks.
@NullMarked
package org.menshen.domain.site;

import org.jspecify.annotations.NullMarked;
