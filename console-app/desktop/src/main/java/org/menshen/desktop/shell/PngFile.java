package org.menshen.desktop.shell;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a picture as PNG (ISO/IEC 15948): 8-bit RGB, each line filtered by its left neighbour. Any thread.
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngFile() {
    }

    /// Writes a picture; the file appears at once and whole.
    ///
    /// @param argb pixels line by line, opaque
    /// @throws IllegalArgumentException when the pixels do not fill the picture
    public static void write(Path file, int[] argb, int width, int height) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes(argb, width, height));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A picture as PNG.
    ///
    /// @param argb pixels line by line, opaque
    /// @throws IllegalArgumentException when the pixels do not fill the picture
    public static byte[] bytes(int[] argb, int width, int height) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " pixels for " + width + "x" + height);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream png = new DataOutputStream(out)) {
            png.write(SIGNATURE);
            byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array();
            chunk(png, "IHDR", header);
            chunk(png, "IDAT", deflate(argb, width, height));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException never) {
            throw new UncheckedIOException("memory takes what is written", never);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(int[] argb, int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            byte[] line = new byte[1 + width * 3];
            line[0] = 1;
            for (int y = 0; y < height; y++) {
                int left = 0;
                for (int x = 0, i = 1; x < width; x++) {
                    int p = argb[y * width + x];
                    line[i++] = (byte) ((p >> 16) - (left >> 16));
                    line[i++] = (byte) ((p >> 8) - (left >> 8));
                    line[i++] = (byte) (p - left);
                    left = p;
                }
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeInt(data.length);
        png.write(name);
        png.write(data);
        png.writeInt((int) crc.getValue());
    }
}
