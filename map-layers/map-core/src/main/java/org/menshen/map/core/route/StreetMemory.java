package org.menshen.map.core.route;

import com.graphhopper.storage.DAType;
import com.graphhopper.storage.DataAccess;
import com.graphhopper.storage.RAMDirectory;

/// Memory of a street store in small pieces. GraphHopper takes a megabyte for each of its ten tables, which is right for a country; the
/// streets of a subdistrict fill a twentieth of it.
final class StreetMemory extends RAMDirectory {

    /// bytes; a power of two
    private static final int PIECE = 1 << 15;

    @Override
    public DataAccess create(String name, DAType type, int segmentSize) {
        return super.create(name, type, segmentSize > 0 ? segmentSize : PIECE);
    }
}
