package org.menshen.workstation.cache;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals rows with HMAC-SHA256. H2's encryption hides a row but does not notice a changed byte in it; a seal does.
public final class RowSeal {

    private final Mac prototype;

    /// @param key the key of the file, 32 bytes
    public RowSeal(byte[] key) {
        try {
            prototype = Mac.getInstance("HmacSHA256");
            prototype.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /// The seal of a row's columns, 32 bytes.
    public byte[] of(String... columns) {
        Mac mac = mac();
        for (String column : columns) {
            add(mac, column.getBytes(StandardCharsets.UTF_8));
        }
        return mac.doFinal();
    }

    /// The seal of a page of the picture, 32 bytes.
    byte[] of(long no, long base, int total, String position, byte[] content) {
        Mac mac = mac();
        for (String column : new String[] {Long.toString(no), Long.toString(base), Integer.toString(total), position}) {
            add(mac, column.getBytes(StandardCharsets.UTF_8));
        }
        add(mac, content);
        return mac.doFinal();
    }

    private Mac mac() {
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's HMAC can be cloned", e);
        }
    }

    private static void add(Mac mac, byte[] bytes) {
        mac.update((byte) (bytes.length >>> 24));
        mac.update((byte) (bytes.length >>> 16));
        mac.update((byte) (bytes.length >>> 8));
        mac.update((byte) bytes.length);
        mac.update(bytes);
    }

    /// Whether a row is as it was written.
    public boolean fits(byte[] seal, String... columns) {
        return MessageDigest.isEqual(seal, of(columns));
    }
}
