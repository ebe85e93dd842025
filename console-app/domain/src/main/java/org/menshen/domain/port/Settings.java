package org.menshen.domain.port;

import java.util.Optional;

/// What this workstation remembers for its user: window layouts, layers, column widths. Small strings under dotted keys.
/// Reading never fails; writing is debounced and atomic. Safe from any thread.
public interface Settings {

    /// The remembered value.
    Optional<String> get(String key);

    /// Remembers a value; `null` forgets it.
    void put(String key, @org.jspecify.annotations.Nullable String value);
}
