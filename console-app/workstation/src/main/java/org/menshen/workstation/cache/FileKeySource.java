package org.menshen.workstation.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Keeps the key in a file that only the user may read. It belongs into the user's configuration directory, never
/// beside the files it opens, so that a copied data directory alone tells nothing.
public final class FileKeySource implements KeySource {

    private static final int LENGTH = 32;

    private final Path file;

    /// @param file the key file; made with a random key when it does not exist
    public FileKeySource(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// The key file of the user's account: below `XDG_CONFIG_HOME` or `~/.config`, `%APPDATA%`, or
    /// `~/Library/Application Support`.
    ///
    /// @param environment the process environment
    /// @param home the user's home directory
    /// @param system name of the operating system, as in the property `os.name`
    /// @param name of the file, such as `workstation.key`
    public static FileKeySource ofUser(Map<String, String> environment, Path home, String system, String name) {
        String os = system.toLowerCase(Locale.ROOT);
        Path base;
        if (os.startsWith("windows")) {
            base = environment.containsKey("APPDATA") ? Path.of(environment.get("APPDATA")) : home.resolve("AppData/Roaming");
        } else if (os.startsWith("mac")) {
            base = home.resolve("Library/Application Support");
        } else {
            String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
            base = xdg.isBlank() ? home.resolve(".config") : Path.of(xdg);
        }
        return new FileKeySource(base.resolve("menshen").resolve(name));
    }

    /// Reads the key, or makes it. Two consoles that start together get the same key. A file of another length is no key:
    /// it is copied to `….damaged` and a new key is made; so is what is no file.
    @Override
    public byte[] key() throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(file.getParent());
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        // A file lock is held for the whole process; the monitor keeps two workstations of one process apart.
        synchronized (FileKeySource.class) {
            if (Files.isDirectory(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            }
            try (FileChannel channel = FileChannel.open(file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), rights)) {
                channel.lock();
                byte[] key = new byte[LENGTH];
                if (channel.size() == LENGTH && channel.read(ByteBuffer.wrap(key)) == LENGTH) {
                    return key;
                }
                if (channel.size() > 0) {
                    Files.copy(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
                    channel.truncate(0);
                }
                new SecureRandom().nextBytes(key);
                channel.write(ByteBuffer.wrap(key), 0);
                channel.force(true);
                return key;
            }
        }
    }

    /// The key file.
    public Path file() {
        return file;
    }
}
