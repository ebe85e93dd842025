/// The code lists of `config/codes` as they are read from YAML.
@org.jspecify.annotations.NullMarked
package org.menshen.wire.code;
