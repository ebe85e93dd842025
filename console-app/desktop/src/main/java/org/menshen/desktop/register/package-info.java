/// The register of rules and models: how each stands, what it found, how often it was wrong; and the commands that switch it.
@NullMarked
package org.menshen.desktop.register;

import org.jspecify.annotations.NullMarked;
