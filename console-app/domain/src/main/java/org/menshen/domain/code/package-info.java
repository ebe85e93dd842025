/// The code lists and figures of `config/codes`: what the field calls things, in Chinese and English, and every number of the rules.
@NullMarked
package org.menshen.domain.code;

import org.jspecify.annotations.NullMarked;
