package org.menshen.map.fx.gluon;

import java.util.LinkedHashMap;
import java.util.Map;

/// The last painted tiles by use, so that a picture asked for again is filled at once. FX thread only.
final class PixelCache<K> extends LinkedHashMap<K, int[]> {

    private static final long serialVersionUID = 1L;
    private final int capacity;

    /// @param capacity tiles; one costs 256 KiB
    PixelCache(int capacity) {
        super(16, 0.75f, true);
        this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, int[]> eldest) {
        return size() > capacity;
    }
}
