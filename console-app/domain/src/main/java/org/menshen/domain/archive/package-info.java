/// The alerts of the past as a console keeps them for years: what is kept of each, and what can be asked. Pure.
@NullMarked
package org.menshen.domain.archive;

import org.jspecify.annotations.NullMarked;
