/// The console's local side: one class that puts the parts together.
@NullMarked
package org.menshen.workstation;

import org.jspecify.annotations.NullMarked;
