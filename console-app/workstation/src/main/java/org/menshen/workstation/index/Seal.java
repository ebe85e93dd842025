package org.menshen.workstation.index;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256 in counter mode, so that a file can be read from any place. Each file has a beginning of its own, drawn at random. Safe from any thread.
public final class Seal {

    /// Bytes of the random beginning that stands before the content of every file.
    static final int HEADER = 16;
    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// @param master the console's key, from which the key of these files is made
    /// @param purpose what they are for: files of another purpose have another key
    public Seal(byte[] master, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /// A new beginning for a file.
    byte[] fresh() {
        byte[] beginning = new byte[HEADER];
        random.nextBytes(beginning);
        return beginning;
    }

    /// Enciphers or deciphers, which is the same, what stands at a position and goes on from there.
    ///
    /// @param beginning the file's own
    /// @param position of the next byte in the content
    Cipher at(byte[] beginning, long position) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            move(cipher, beginning, position);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /// Goes to another position of the same file.
    void move(Cipher cipher, byte[] beginning, long position) {
        byte[] counter = beginning.clone();
        long carry = position / BLOCK;
        for (int i = BLOCK - 1; i >= 0 && carry != 0; i--) {
            carry += counter[i] & 0xFF;
            counter[i] = (byte) carry;
            carry >>>= 8;
        }
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            int within = (int) (position % BLOCK);
            if (within > 0) {
                cipher.update(new byte[within]);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}
