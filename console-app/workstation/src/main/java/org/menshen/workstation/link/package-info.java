/// The centre's HTTP calls and how the line stands.
@NullMarked
package org.menshen.workstation.link;

import org.jspecify.annotations.NullMarked;
