package org.menshen.centre.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system of H2 (`full:/path`) that a test can fill up.
public final class FullDisk extends FilePathWrapper {

    /// Whether there is no room left.
    public static final AtomicBoolean FULL = new AtomicBoolean();

    /// Makes H2 know it.
    public static void register() {
        FilePath.register(new FullDisk());
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel under;

        Channel(FileChannel under) {
            this.under = under;
        }

        @Override
        public long size() throws IOException {
            return under.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            under.truncate(size);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return under.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            if (FULL.get()) {
                throw new IOException("No space left on device");
            }
            return under.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            under.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return under.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            under.close();
        }
    }
}
