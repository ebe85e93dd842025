/// YAML files whose every part knows its line, so that what is wrong with one can be found.
@org.jspecify.annotations.NullMarked
package org.menshen.wire.lined;
