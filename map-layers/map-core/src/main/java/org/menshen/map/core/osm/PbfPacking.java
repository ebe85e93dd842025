package org.menshen.map.core.osm;

import com.google.protobuf.ByteString;
import io.airlift.compress.v3.Decompressor;
import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.lz4.Lz4JavaDecompressor;
import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Unpacks the content of a block. The size after unpacking is checked where the block tells it, and bounded where it does not.
final class PbfPacking {

    /// stands for a size that the block does not tell
    static final int UNTOLD = -1;

    private static final int FIRST_GUESS = 1 << 20;

    private PbfPacking() {
    }

    /// The content cannot be unpacked.
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final transient Object[] details;

        Damaged(@Nullable Throwable cause, String code, Object... details) {
            super(code, cause);
            this.code = code;
            this.details = details;
        }

        Damaged(String code, Object... details) {
            this(null, code, details);
        }

        String code() {
            return code;
        }

        Object[] details() {
            return details;
        }
    }

    static ByteString zlib(ByteString packed, int size) throws Damaged {
        byte[] content = new byte[size == UNTOLD ? FIRST_GUESS : size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed.toByteArray());
            int got = 0;
            int step = 1;
            while (step > 0 && !inflater.finished()) {
                if (got == content.length) {
                    content = size == UNTOLD ? longer(content) : content;
                    if (got == content.length) {
                        break;
                    }
                }
                step = inflater.inflate(content, got, content.length - got);
                got += step;
            }
            if (size == UNTOLD ? !inflater.finished() : got < size) {
                throw new Damaged("block.unpacked", got, size == UNTOLD ? "?" : size);
            }
            return ByteString.copyFrom(content, 0, got);
        } catch (DataFormatException e) {
            throw new Damaged(e, "block.damaged");
        } finally {
            inflater.end();
        }
    }

    private static byte[] longer(byte[] content) throws Damaged {
        if (content.length >= PbfBlocks.LARGEST_BLOB) {
            throw new Damaged("block.larger", PbfBlocks.LARGEST_BLOB);
        }
        return Arrays.copyOf(content, Math.min(PbfBlocks.LARGEST_BLOB, 2 * content.length));
    }

    static ByteString lz4(ByteString packed, int size) throws Damaged {
        return unpack(new Lz4JavaDecompressor(), packed.toByteArray(), size);
    }

    static ByteString zstd(ByteString packed, int size) throws Damaged {
        return unpack(new ZstdJavaDecompressor(), packed.toByteArray(), size);
    }

    private static ByteString unpack(Decompressor decompressor, byte[] packed, int size) throws Damaged {
        byte[] content = new byte[size == UNTOLD ? PbfBlocks.LARGEST_BLOB : size];
        try {
            int got = decompressor.decompress(packed, 0, packed.length, content, 0, content.length);
            if (size != UNTOLD && got != size) {
                throw new Damaged("block.unpacked", got, size);
            }
            return ByteString.copyFrom(content, 0, got);
        } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Damaged(e, "block.damaged");
        }
    }
}
