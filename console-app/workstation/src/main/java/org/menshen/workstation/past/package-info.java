/// The recorded day as this console has loaded it, in memory only.
@org.jspecify.annotations.NullMarked
package org.menshen.workstation.past;
