package org.menshen.workstation.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.cache.SetAside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records one behind the other in a plain file, each encrypted with AES-256-GCM, forced to the disk and never moved again. H2 may fall
/// back by some commits when its process is killed; what stands here does not. Not safe from several threads.
final class OutboxJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxJournal.class);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = NONCE + TAG_BITS / Byte.SIZE;
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private final KeySource keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable FileChannel channel;
    private @Nullable SecretKeySpec key;
    private boolean read;
    private long end;
    private int count;
    private @Nullable Path strange;

    /// @param file the file; made when it is first written
    /// @param keys the key
    /// @param clock names a damaged file that is set aside
    OutboxJournal(Path file, KeySource keys, Clock clock) {
        this.file = file;
        this.keys = keys;
        this.clock = clock;
    }

    /// What the file holds.
    ///
    /// @param records every record that is as it was written, in order
    /// @param altered places at which something else stood between or behind them
    /// @param torn whether the file ended within a record: a kill cut it short, and nobody had been promised anything
    /// @param aside where the file lies as it was found, when a part of it was altered
    /// @param strange where that lies now which stood in its place and was no file: a folder, or a link that leads nowhere
    record Found(List<byte[]> records, int altered, boolean torn, Optional<Path> aside, Optional<Path> strange) {
    }

    /// All records in order. A record that a kill cut short was never promised to anybody and is dropped. Around an altered part every record
    /// before and behind it is read; the file is kept aside as it was and written anew with what was read.
    ///
    /// @throws IOException when the disk or the key cannot be read
    Found read() throws IOException {
        ByteBuffer all = content(open());
        List<byte[]> records = new ArrayList<>();
        int altered = 0;
        boolean torn = false;
        long good = 0;
        while (all.hasRemaining()) {
            int start = all.position();
            Optional<byte[]> record = record(all, start);
            if (record.isPresent()) {
                records.add(record.get());
                good = all.position();
                continue;
            }
            int next = next(all, start + 1);
            torn = next < 0 && cutShort(all, start);
            if (!torn) {
                altered++;
            }
            if (next < 0) {
                break;
            }
            all.position(next);
        }
        Optional<Path> aside = Optional.empty();
        if (altered > 0) {
            aside = Optional.of(SetAside.copy(file, clock));
            LOG.warn("{} was altered at {} places and lies now at {}", file, altered, aside.get());
            rewrite(records);
        } else {
            open().truncate(good);
            end = good;
            count = records.size();
            read = true;
        }
        return new Found(records, altered, torn, aside, Optional.ofNullable(strange));
    }

    private static ByteBuffer content(FileChannel open) throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) open.size());
        while (all.hasRemaining() && open.read(all, all.position()) >= 0) {
            // until everything is here
        }
        return all.flip();
    }

    /// The record at a place, and the buffer behind it; empty when there is none.
    private Optional<byte[]> record(ByteBuffer all, int start) {
        if (all.limit() - start < Integer.BYTES) {
            return Optional.empty();
        }
        int length = all.getInt(start);
        int body = start + Integer.BYTES;
        if (length < SHORTEST || length > LONGEST || length > all.limit() - body) {
            return Optional.empty();
        }
        byte[] sealed = new byte[length];
        all.get(body, sealed);
        try {
            byte[] record = cipher(Cipher.DECRYPT_MODE, sealed).doFinal(sealed, NONCE, length - NONCE);
            all.position(body + length);
            return Optional.of(record);
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /// The next place with a record; -1 for none.
    private int next(ByteBuffer all, int from) {
        for (int place = from; place <= all.limit() - Integer.BYTES - SHORTEST; place++) {
            if (record(all, place).isPresent()) {
                return place;
            }
        }
        return -1;
    }

    /// Whether a record begins here whose end has not come to the disk.
    private static boolean cutShort(ByteBuffer all, int start) {
        int left = all.limit() - start;
        if (left < Integer.BYTES) {
            return true;
        }
        int length = all.getInt(start);
        return length >= SHORTEST && length <= LONGEST && length > left - Integer.BYTES;
    }

    /// The file.
    Path file() {
        return file;
    }

    /// How many records the file holds.
    int count() {
        return count;
    }

    /// Adds records; when this returns they outlive a power cut.
    ///
    /// @throws IOException when they could not be written; then none is there
    void append(List<byte[]> records) throws IOException {
        if (!read) {
            read();
        }
        FileChannel open = open();
        // what a full disk left of an earlier try
        open.truncate(end);
        long reached = end;
        for (byte[] record : records) {
            reached = write(open, reached, record);
        }
        open.force(false);
        end = reached;
        count += records.size();
    }

    private long write(FileChannel to, long at, byte[] record) throws IOException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(record);
            if (NONCE + secret.length > LONGEST) {
                // it would be taken for damage when it is read
                throw new IOException("a record of " + record.length + " bytes is too long");
            }
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + NONCE + secret.length).putInt(NONCE + secret.length).put(nonce).put(secret).flip();
            long next = at + bytes.remaining();
            while (bytes.hasRemaining()) {
                to.write(bytes, next - bytes.remaining());
            }
            return next;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key fits no AES-256", e);
        }
    }

    /// Puts these records in place of all others; a kill at any moment leaves the old ones or the new ones.
    ///
    /// @throws IOException when they could not be written; then the old ones are there
    void rewrite(List<byte[]> records) throws IOException {
        open();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        long length = 0;
        try (FileChannel to = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (byte[] record : records) {
                length = write(to, length, record);
            }
            to.force(true);
        }
        close();
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        end = length;
        count = records.size();
        read = true;
    }

    /// Drops all records.
    void clear() throws IOException {
        open().truncate(0);
        end = 0;
        count = 0;
    }

    private FileChannel open() throws IOException {
        // an interrupted thread closes the channel under whoever comes after it
        if (channel == null || !channel.isOpen()) {
            key = new SecretKeySpec(keys.key(), "AES");
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
                strange = SetAside.moveNow(file, clock);
                LOG.warn("{} is no file and lies now at {}", file, strange);
            }
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return channel;
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        return cipher;
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.warn("{} was not closed", file, e);
            }
            channel = null;
            read = false;
        }
    }
}
