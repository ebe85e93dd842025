package org.menshen.map.core.base;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Reads what [BodyWriter] wrote.
final class BodyReader {

    private static final int MOST = 50_000_000;
    private static final int FIRST_ARRAY = 1024;

    private BodyReader() {
    }

    static BaseMap read(DataInputStream in) throws IOException {
        BaseMapBuilder builder = new BaseMapBuilder().attribution(in.readUTF()).schematic(in.readBoolean());
        String[] names = new String[FIRST_ARRAY];
        int count = Packed.readSize(in, MOST);
        for (int i = 0; i < count; i++) {
            // arrays grow with what is really there, so a false count cannot eat the memory
            names = i == names.length ? Arrays.copyOf(names, 2 * i) : names;
            names[i] = in.readUTF();
        }
        int features = Packed.readSize(in, MOST);
        for (int i = 0; i < features; i++) {
            FeatureKind kind = FeatureKind.valueOf(in.readUTF());
            String name = names[Packed.readSize(in, count - 1)];
            String nameEn = names[Packed.readSize(in, count - 1)];
            int rank = in.readUnsignedByte();
            Set<Trait> traits = traits(in.readUnsignedByte());
            builder.add(kind, name, nameEn, rank, traits, shape(in));
        }
        turns(in, builder);
        return builder.build();
    }

    /// Maps written before turns were kept end here.
    private static void turns(DataInputStream in, BaseMapBuilder builder) throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return;
        }
        in.reset();
        int turns = Packed.readSize(in, MOST);
        for (int i = 0; i < turns; i++) {
            int bits = in.readUnsignedByte();
            builder.turn(new TurnRule((bits & BodyWriter.ONLY) != 0, (bits & BodyWriter.CARS) != 0, (bits & BodyWriter.CYCLES) != 0,
                shape(in).xy()));
        }
    }

    private static Set<Trait> traits(int mask) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if ((mask & 1 << trait.ordinal()) != 0) {
                traits.add(trait);
            }
        }
        return traits;
    }

    private static Shape shape(DataInputStream in) throws IOException {
        int parts = Packed.readSize(in, MOST);
        int[] ends = new int[Math.min(parts, FIRST_ARRAY)];
        double[] xy = new double[8];
        int length = 0;
        long x = 0;
        long y = 0;
        for (int part = 0; part < parts; part++) {
            int points = Packed.readSize(in, MOST);
            for (int i = 0; i < points; i++) {
                x += Packed.readSigned(in);
                y += Packed.readSigned(in);
                xy = length == xy.length ? Arrays.copyOf(xy, 2 * length) : xy;
                xy[length++] = x * Packed.QUANTUM;
                xy[length++] = y * Packed.QUANTUM;
            }
            ends = part == ends.length ? Arrays.copyOf(ends, 2 * part) : ends;
            ends[part] = length / 2;
        }
        return new Shape(Arrays.copyOf(xy, length), Arrays.copyOf(ends, parts));
    }
}
