/// The call sheet (接警单): a call becomes an incident, an alert to be verified, or one more word about what is open already. Laid over any window
/// that has room for it.
@NullMarked
package org.menshen.desktop.call;

import org.jspecify.annotations.NullMarked;
