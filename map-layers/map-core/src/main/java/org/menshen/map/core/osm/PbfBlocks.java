package org.menshen.map.core.osm;

import static org.menshen.map.core.base.MapReadException.phrase;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.base.MapReadException.Problem;

/// The outer framing of an OSM PBF file: length, header, blob, again and again.
/// The library's own block reader takes a file that ends inside a block for a complete one, so the frames are read here.
final class PbfBlocks {

    private static final int LARGEST_HEADER = 64 << 10;
    /// what the format allows a block to hold, packed or not
    static final int LARGEST_BLOB = 32 << 20;

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
            throw new MapReadException(Problem.TRUNCATED, file, phrase("at.byte", at), phrase("block.cut"), e);
        } catch (InvalidProtocolBufferException e) {
            throw malformed(at, e, "block.none");
        }
    }

    private byte[] bytes(int length, int limit, long at) throws IOException {
        if (length < 0 || length > limit) {
            throw malformed(at, null, "block.part", length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private ByteString unpack(Fileformat.Blob blob, long at) throws MapReadException {
        // the size is wanted for everything that is packed, but some writers leave it out
        int size = blob.hasRawSize() ? blob.getRawSize() : PbfPacking.UNTOLD;
        if (size != PbfPacking.UNTOLD && (size < 0 || size > LARGEST_BLOB)) {
            throw malformed(at, null, "block.size", size);
        }
        try {
            return switch (blob.getDataCase()) {
                case RAW -> blob.getRaw();
                case ZLIB_DATA -> PbfPacking.zlib(blob.getZlibData(), size);
                case LZ4_DATA -> PbfPacking.lz4(blob.getLz4Data(), size);
                case ZSTD_DATA -> PbfPacking.zstd(blob.getZstdData(), size);
                case LZMA_DATA -> throw unsupported(at, "lzma");
                case OBSOLETE_BZIP2_DATA -> throw unsupported(at, "bzip2");
                case DATA_NOT_SET -> throw malformed(at, null, "block.nothing");
            };
        } catch (PbfPacking.Damaged e) {
            throw malformed(at, e, e.code(), e.details());
        }
    }

    private MapReadException unsupported(long at, String packing) {
        return new MapReadException(Problem.UNSUPPORTED, file, phrase("at.byte", at), phrase("block.packing", packing), null);
    }

    private MapReadException malformed(long at, @Nullable Exception cause, String code, Object... details) {
        return new MapReadException(Problem.MALFORMED, file, phrase("at.byte", at), phrase(code, details), cause);
    }
}
