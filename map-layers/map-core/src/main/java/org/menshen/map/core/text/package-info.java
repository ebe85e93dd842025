/// Sentences for people, in the language of whoever reads them.
@NullMarked
package org.menshen.map.core.text;

import org.jspecify.annotations.NullMarked;
