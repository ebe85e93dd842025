/// Opening a drill by name and putting its player together.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.drill.run;
