package org.menshen.map.core.label;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where labels stood in the last picture, so that they stay there in the next. The longest unseen are forgotten. One thread at a time.
public final class LabelMemory {

    private static final int KEPT = 4096;

    private final Map<Object, Side> sides = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Side> eldest) {
            return size() > KEPT;
        }
    };

    /// Where the label of a key stood; empty when it has not been seen.
    Optional<Side> side(Object key) {
        return Optional.ofNullable(sides.get(key));
    }

    void remember(Object key, Side side) {
        sides.put(key, side);
    }
}
