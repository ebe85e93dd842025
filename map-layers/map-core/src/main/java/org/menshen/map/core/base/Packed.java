package org.menshen.map.core.base;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Numbers of variable length, as used in the body of a base map file.
final class Packed {

    /// world coordinates are written as multiples of this: 1.9 cm at the equator
    static final double QUANTUM = 1.0 / (1L << 31);

    private Packed() {
    }

    /// Writes a number of 0 or more, seven bits a byte, low bits first.
    static void writeCount(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest > 0x7f) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /// Writes any number: small ones of either sign stay short.
    static void writeSigned(DataOutputStream out, long value) throws IOException {
        writeCount(out, value << 1 ^ value >> 63);
    }

    static long readCount(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new IOException("a number longer than 64 bits");
    }

    /// Reads a count that sizes an array.
    static int readSize(DataInputStream in, int largest) throws IOException {
        long value = readCount(in);
        if (value < 0 || value > largest) {
            throw new IOException("a count of " + value + ", at most " + largest + " is sound");
        }
        return (int) value;
    }

    static long readSigned(DataInputStream in) throws IOException {
        long value = readCount(in);
        return value >>> 1 ^ -(value & 1);
    }
}
