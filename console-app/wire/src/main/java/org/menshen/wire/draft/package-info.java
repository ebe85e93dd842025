/// Drafts of drills as YAML.
@org.jspecify.annotations.NullMarked
package org.menshen.wire.draft;
