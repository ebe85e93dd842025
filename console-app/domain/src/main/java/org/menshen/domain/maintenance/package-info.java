/// Windows of maintenance: planned work whose alerts are suppressed by design while it runs, named, counted, and never those of severity 1.
@NullMarked
package org.menshen.domain.maintenance;

import org.jspecify.annotations.NullMarked;
