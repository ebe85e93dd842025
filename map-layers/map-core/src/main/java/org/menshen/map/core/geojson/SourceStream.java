package org.menshen.map.core.geojson;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of a file, which remember whether it was they that failed. The parser throws one kind of exception for a disk that cannot be
/// read and for bytes that are no text in any encoding it knows; only the first is not the author's to mend.
final class SourceStream extends FilterInputStream {

    private @Nullable IOException failure;

    SourceStream(InputStream in) {
        super(in);
    }

    /// What the file threw, null when every byte that was asked for came.
    @Nullable IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
