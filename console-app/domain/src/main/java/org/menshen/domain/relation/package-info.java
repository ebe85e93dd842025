/// Relations between alerts, incidents and places: suggested with a basis and a score, and worth nothing until a person has confirmed them. Pure.
@NullMarked
package org.menshen.domain.relation;

import org.jspecify.annotations.NullMarked;
