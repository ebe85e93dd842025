package org.menshen.workstation.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.menshen.workstation.cache.KeySource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records one behind the other in a plain file, each encrypted with AES-256-GCM, forced to the disk and never moved again. H2 may fall
/// back by some commits when its process is killed; what stands here does not. Not safe from several threads.
final class OutboxJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxJournal.class);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 1 << 24;

    private final Path file;
    private final KeySource keys;
    private final SecureRandom random = new SecureRandom();
    private @Nullable FileChannel channel;
    private @Nullable SecretKeySpec key;
    private boolean read;
    private long end;

    /// @param file the file; made when it is first written
    /// @param keys the key
    OutboxJournal(Path file, KeySource keys) {
        this.file = file;
        this.keys = keys;
    }

    /// All records in order. A record that a kill cut short was never promised to anybody and is dropped; a file with an altered one is
    /// set aside as `….damaged` after what stands before it was read.
    ///
    /// @throws IOException when the disk or the key cannot be read
    List<byte[]> read() throws IOException {
        FileChannel open = open();
        ByteBuffer all = ByteBuffer.allocate((int) open.size());
        while (all.hasRemaining() && open.read(all, all.position()) >= 0) {
            // until everything is here
        }
        all.flip();
        List<byte[]> records = new ArrayList<>();
        end = 0;
        try {
            while (all.remaining() >= Integer.BYTES) {
                int length = all.getInt();
                if (length < NONCE || length > LONGEST) {
                    throw new GeneralSecurityException("a record of " + length + " bytes");
                }
                if (length > all.remaining()) {
                    break;
                }
                byte[] sealed = new byte[length];
                all.get(sealed);
                records.add(cipher(Cipher.DECRYPT_MODE, sealed).doFinal(sealed, NONCE, length - NONCE));
                end = all.position();
            }
        } catch (GeneralSecurityException e) {
            LOG.warn("{} was altered at {} and is set aside", file, end, e);
            Files.copy(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        }
        open.truncate(end);
        read = true;
        return records;
    }

    /// Adds a record; when this returns it outlives a power cut.
    ///
    /// @throws IOException when it could not be written; then it is not there
    void append(byte[] record) throws IOException {
        if (!read) {
            read();
        }
        FileChannel open = open();
        // what a full disk left of an earlier try
        open.truncate(end);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(record);
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + NONCE + secret.length).putInt(NONCE + secret.length).put(nonce).put(secret).flip();
            long next = end + bytes.remaining();
            while (bytes.hasRemaining()) {
                open.write(bytes, next - bytes.remaining());
            }
            open.force(false);
            end = next;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key fits no AES-256", e);
        }
    }

    /// Drops all records.
    void clear() throws IOException {
        open().truncate(0);
        end = 0;
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            key = new SecretKeySpec(keys.key(), "AES");
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
