/// What the seat sees: confirmed states under its own pending commands.
@NullMarked
package org.menshen.workstation.view;

import org.jspecify.annotations.NullMarked;
