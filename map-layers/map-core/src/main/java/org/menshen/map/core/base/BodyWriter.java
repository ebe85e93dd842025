package org.menshen.map.core.base;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the body of a base map file: credit, names once each, then the features kind by kind with coordinates as differences.
final class BodyWriter {

    /// bits of a rule for turns
    static final int ONLY = 1;
    static final int CARS = 2;
    static final int CYCLES = 4;

    private BodyWriter() {
    }

    static void write(BaseMap map, DataOutputStream out) throws IOException {
        List<BaseFeature> all = new ArrayList<>();
        for (FeatureKind kind : FeatureKind.values()) {
            all.addAll(map.features(kind));
        }
        Map<String, Integer> names = new LinkedHashMap<>();
        for (BaseFeature feature : all) {
            names.putIfAbsent(feature.name(), names.size());
            names.putIfAbsent(feature.nameEn(), names.size());
        }
        out.writeUTF(map.attribution());
        out.writeBoolean(map.schematic());
        Packed.writeCount(out, names.size());
        for (String name : names.keySet()) {
            out.writeUTF(name);
        }
        Packed.writeCount(out, all.size());
        for (BaseFeature feature : all) {
            // kinds go by name, so a new kind may be put anywhere in the enum; traits are bits in their order, so new ones go last
            out.writeUTF(feature.kind().name());
            Packed.writeCount(out, names.get(feature.name()));
            Packed.writeCount(out, names.get(feature.nameEn()));
            out.writeByte(feature.rank());
            out.writeByte(mask(feature.traits()));
            write(feature.shape(), out);
        }
        // last, so that a reader of maps without turns stops before them
        Packed.writeCount(out, map.turns().size());
        for (TurnRule turn : map.turns()) {
            out.writeByte((turn.only() ? ONLY : 0) | (turn.cars() ? CARS : 0) | (turn.cycles() ? CYCLES : 0));
            write(Shape.single(turn.xy()), out);
        }
    }

    private static int mask(Set<Trait> traits) {
        int mask = 0;
        for (Trait trait : EnumSet.allOf(Trait.class)) {
            mask |= traits.contains(trait) ? 1 << trait.ordinal() : 0;
        }
        return mask;
    }

    private static void write(Shape shape, DataOutputStream out) throws IOException {
        Packed.writeCount(out, shape.parts());
        long x = 0;
        long y = 0;
        for (int part = 0; part < shape.parts(); part++) {
            Packed.writeCount(out, shape.end(part) - shape.start(part));
            for (int i = shape.start(part); i < shape.end(part); i++) {
                long nextX = Math.round(shape.x(i) / Packed.QUANTUM);
                long nextY = Math.round(shape.y(i) / Packed.QUANTUM);
                Packed.writeSigned(out, nextX - x);
                Packed.writeSigned(out, nextY - y);
                x = nextX;
                y = nextY;
            }
        }
    }
}
