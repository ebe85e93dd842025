package org.menshen.map.core.osm;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.base.MapReadException.Problem;

/// The outer framing of an OSM PBF file: length, header, blob, again and again.
/// The library's own block reader takes a file that ends inside a block for a complete one, so the frames are read here.
final class PbfBlocks {

    private static final int LARGEST_HEADER = 64 << 10;
    private static final int LARGEST_BLOB = 32 << 20;

    private final DataInputStream in;
    private final String file;
    private long position;

    PbfBlocks(InputStream in, String file) {
        this.in = new DataInputStream(in);
        this.file = file;
    }

    /// One block with its content unpacked.
    ///
    /// @param at byte in the file where it starts
    record Block(long at, String type, ByteString content) {
    }

    /// The next block, absent at the proper end of the file.
    Optional<Block> next() throws IOException {
        long at = position;
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        try {
            int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            Fileformat.BlobHeader header = Fileformat.BlobHeader.parseFrom(bytes(length, LARGEST_HEADER, at));
            Fileformat.Blob blob = Fileformat.Blob.parseFrom(bytes(header.getDatasize(), LARGEST_BLOB, at));
            position += 4L + length + header.getDatasize();
            return Optional.of(new Block(at, header.getType(), unpack(blob, at)));
        } catch (EOFException e) {
            throw new MapReadException(Problem.TRUNCATED, file, "byte " + at, "ends in the middle of the block that starts here", e);
        } catch (InvalidProtocolBufferException e) {
            throw new MapReadException(Problem.MALFORMED, file, "byte " + at, "holds no PBF block here (" + e.getMessage() + ")", e);
        }
    }

    private byte[] bytes(int length, int limit, long at) throws IOException {
        if (length < 0 || length > limit) {
            throw new MapReadException(Problem.MALFORMED, file, "byte " + at, "claims a block part of " + length + " bytes", null);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private ByteString unpack(Fileformat.Blob blob, long at) throws MapReadException {
        if (blob.hasRaw()) {
            return blob.getRaw();
        }
        if (!blob.hasZlibData()) {
            throw new MapReadException(Problem.UNSUPPORTED, file, "byte " + at, "packs its blocks with something other than zlib", null);
        }
        int size = blob.getRawSize();
        if (size < 0 || size > LARGEST_BLOB) {
            throw new MapReadException(Problem.MALFORMED, file, "byte " + at, "claims a content of " + size + " bytes", null);
        }
        byte[] content = new byte[size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(blob.getZlibData().toByteArray());
            int got = 0;
            int step = 1;
            while (got < size && step > 0) {
                step = inflater.inflate(content, got, size - got);
                got += step;
            }
            if (got < size) {
                throw new MapReadException(Problem.MALFORMED, file, "byte " + at, "unpacks to " + got + " of " + size + " bytes", null);
            }
        } catch (DataFormatException e) {
            throw new MapReadException(Problem.MALFORMED, file, "byte " + at, "cannot be unpacked (" + e.getMessage() + ")", e);
        } finally {
            inflater.end();
        }
        return ByteString.copyFrom(content);
    }
}
