/// What may belong together, in words.
@NullMarked
package org.menshen.desktop.relation;

import org.jspecify.annotations.NullMarked;
