/// What the user's windows remember.
@NullMarked
package org.menshen.workstation.settings;

import org.jspecify.annotations.NullMarked;
