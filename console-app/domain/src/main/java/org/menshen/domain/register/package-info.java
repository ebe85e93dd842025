/// The register of what finds alerts by itself: rules and models, how they stand and how often they were right. Pure.
@NullMarked
package org.menshen.domain.register;

import org.jspecify.annotations.NullMarked;
