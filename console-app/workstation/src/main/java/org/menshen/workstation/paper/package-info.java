/// Documents on paper: made as PDF, and looked at again.
@NullMarked
package org.menshen.workstation.paper;

import org.jspecify.annotations.NullMarked;
