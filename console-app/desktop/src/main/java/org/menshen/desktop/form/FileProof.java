package org.menshen.desktop.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.menshen.domain.work.WorkProof;

/// Proves a file: its name, its size and its hash. The file itself stays where it is. Reads the whole file: meant for a background thread.
final class FileProof {

    private static final List<String> PHOTOS = List.of(".jpg", ".jpeg", ".png", ".heic", ".webp", ".bmp", ".gif");
    private static final List<String> CLIPS = List.of(".mp4", ".avi", ".mov", ".mkv", ".flv", ".ps");
    private static final int AT_ONCE = 65_536;
    private static final double KILO = 1024;

    private FileProof() {
    }

    /// @throws IOException when the file cannot be read
    static WorkProof of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String end = name.toLowerCase(Locale.ROOT).replaceFirst("^.*(?=\\.)", "");
        String kind = PHOTOS.contains(end) ? "photo" : CLIPS.contains(end) ? "clip" : "file";
        Instant taken = Files.getLastModifiedTime(file).toInstant();
        return new WorkProof(kind, name + " (" + size(Files.size(file)) + ")", hash(file), taken, null);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[AT_ONCE];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String size(long bytes) {
        return bytes < KILO ? bytes + " B" : bytes < KILO * KILO ? String.format(Locale.ROOT, "%.0f kB", bytes / KILO)
                : String.format(Locale.ROOT, "%.1f MB", bytes / KILO / KILO);
    }
}
