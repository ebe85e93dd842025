package org.menshen.map.core.base;

import static org.menshen.map.core.base.MapReadException.phrase;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.menshen.map.core.base.MapReadException.Problem;

/// The base map as a file: magic, version, checksum, then the packed features in gzip. Coordinates keep about 2 cm.
/// Writing is atomic: a reader sees the old file or the new one, never half of one.
public final class BaseMapFile {

    /// First bytes of every base map file.
    private static final byte[] MAGIC = "MENSHENMAP".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int LARGEST_BODY = 512 << 20;

    private BaseMapFile() {
    }

    /// Writes a map, replacing the file if there is one.
    ///
    /// @throws IOException when the folder cannot be written or the disk is full; an old file then stays as it was
    public static void write(BaseMap map, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                write(map, out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /// Writes a map to a stream, which stays open.
    ///
    /// @throws IOException when the stream fails
    public static void write(BaseMap map, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream body = new DataOutputStream(new GZIPOutputStream(bytes))) {
            BodyWriter.write(map, body);
        }
        byte[] content = bytes.toByteArray();
        DataOutputStream head = new DataOutputStream(out);
        head.write(MAGIC);
        head.writeByte(VERSION);
        head.writeInt(content.length);
        head.writeLong(checksum(content));
        head.write(content);
        head.flush();
    }

    /// True when a file starts like a base map; false for every other file and for none.
    public static boolean isBaseMap(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    /// Reads a map and prepares it for painting.
    ///
    /// @throws MapReadException when the file is missing, no base map, too new, cut off or damaged
    public static BaseMap read(Path file) throws MapReadException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, file.toString());
        } catch (MapReadException e) {
            throw e;
        } catch (IOException e) {
            throw new MapReadException(Problem.UNREADABLE, file.toString(), null, phrase("base.unopened"), e);
        }
    }

    /// Reads a map from a stream.
    ///
    /// @param name of the source, for the message of an exception
    /// @throws MapReadException when the content is no base map, too new, cut off or damaged
    /// @throws IOException when the stream itself fails
    public static BaseMap read(InputStream in, String name) throws IOException {
        DataInputStream head = new DataInputStream(in);
        if (!Arrays.equals(head.readNBytes(MAGIC.length), MAGIC)) {
            throw new MapReadException(Problem.UNKNOWN_FORMAT, name, phrase("at.byte", 0), phrase("base.other"), null);
        }
        byte[] content;
        long expected;
        try {
            int version = head.readUnsignedByte();
            if (version != VERSION) {
                throw new MapReadException(Problem.UNSUPPORTED, name, phrase("at.byte", MAGIC.length),
                    phrase("base.version", version, VERSION), null);
            }
            int length = head.readInt();
            if (length < 0 || length > LARGEST_BODY) {
                throw new MapReadException(Problem.MALFORMED, name, phrase("at.byte", MAGIC.length + 1), phrase("base.claims", length), null);
            }
            expected = head.readLong();
            content = head.readNBytes(length);
            if (content.length < length) {
                throw new MapReadException(Problem.TRUNCATED, name, phrase("at.body", content.length),
                    phrase("base.cut", content.length, length), null);
            }
        } catch (EOFException e) {
            throw new MapReadException(Problem.TRUNCATED, name, phrase("at.header"), phrase("base.head"), e);
        }
        if (checksum(content) != expected) {
            throw new MapReadException(Problem.MALFORMED, name, phrase("body"), phrase("base.checksum"), null);
        }
        try (DataInputStream body = new DataInputStream(new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(content))))) {
            return BodyReader.read(body);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new MapReadException(Problem.MALFORMED, name, phrase("body"), phrase("base.senseless"), e);
        }
    }

    private static long checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
