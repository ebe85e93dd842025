/// Patrols, planned against walked.
@NullMarked
package org.menshen.desktop.patrol;

import org.jspecify.annotations.NullMarked;
