package org.menshen.workstation.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import javax.crypto.CipherOutputStream;

import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.OutputStreamIndexOutput;

/// A folder of index files of which nothing can be read without the key (domain.md SEC-16). What was altered shows by Lucene's own checksums, which
/// stand inside. Memory-mapped: a thread that is interrupted while it reads closes nothing.
public final class SealedDirectory extends FilterDirectory {

    private static final int BUFFER = 8 * 1024;

    private final Seal seal;

    /// @param folder made when it is not there
    public SealedDirectory(Path folder, Seal seal) throws IOException {
        super(new MMapDirectory(folder));
        this.seal = seal;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return sealed(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return sealed(in.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput sealed(IndexOutput raw) throws IOException {
        byte[] beginning = seal.fresh();
        raw.writeBytes(beginning, beginning.length);
        return new OutputStreamIndexOutput("sealed " + raw.getName(), raw.getName(),
                new CipherOutputStream(new Into(raw), seal.at(beginning, 0)), BUFFER);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        IndexInput raw = in.openInput(name, context);
        try {
            return SealedInput.open(name, raw, seal);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return Math.max(0, in.fileLength(name) - Seal.HEADER);
    }

    /// Bytes on the disk.
    public long size() throws IOException {
        long size = 0;
        for (String name : in.listAll()) {
            size += in.fileLength(name);
        }
        return size;
    }

    /// A file as a stream.
    private static final class Into extends OutputStream {

        private final IndexOutput raw;

        Into(IndexOutput raw) {
            this.raw = raw;
        }

        @Override
        public void write(int one) throws IOException {
            raw.writeByte((byte) one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            raw.writeBytes(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            raw.close();
        }
    }
}
