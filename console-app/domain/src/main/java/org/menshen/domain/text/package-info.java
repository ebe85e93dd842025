/// Texts of others, made harmless before they reach a screen, a log or a print.
@NullMarked
package org.menshen.domain.text;

import org.jspecify.annotations.NullMarked;
