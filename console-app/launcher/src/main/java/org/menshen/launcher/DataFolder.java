package org.menshen.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.workstation.cache.SetAside;

/// A data folder in the hands of one process. Another process, and files that cannot be written, are refused before anything is opened, in
/// words that say what helps.
final class DataFolder implements AutoCloseable {

    private static final String HELD = "in-use";
    private static final int LONGEST_ID = 20;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// The folder.
    Path path() {
        return path;
    }

    /// Takes the folder, making it when it is not there. It is held until it is closed or the process ends, however it ends.
    ///
    /// @param folder the folder
    /// @param texts words for a refusal
    /// @throws IOException in words for the person who started the program
    static DataFolder take(Path folder, ResourceBundle texts) throws IOException {
        Path held = folder.resolve(HELD);
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            refuseReadOnly(folder, texts);
            if (Files.isDirectory(held)) {
                // nothing of it is ours: the mark of the holder is a file
                SetAside.moveNow(held, Clock.systemUTC());
            }
            channel = FileChannel.open(held, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (java.nio.file.FileSystemException e) {
            throw refusal(texts, "data.not-writable", e.getFile() == null ? folder : e.getFile());
        }
        if (lock(channel) == null) {
            String holder = holder(channel);
            channel.close();
            throw refusal(texts, "data.in-use", folder.toAbsolutePath(), holder);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        return new DataFolder(folder, channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer id = ByteBuffer.allocate(LONGEST_ID);
        channel.read(id, 0);
        return new String(id.array(), 0, id.position(), StandardCharsets.US_ASCII);
    }

    private static void refuseReadOnly(Path folder, ResourceBundle texts) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> forbidden = Stream.concat(Stream.of(folder), files.filter(Files::isRegularFile))
                    .filter(file -> !file.getFileName().toString().contains(".damaged") && !Files.isWritable(file)).findFirst();
            if (forbidden.isPresent()) {
                throw refusal(texts, "data.not-writable", forbidden.get());
            }
        }
    }

    private static IOException refusal(ResourceBundle texts, String key, Object... values) {
        return new IOException(MessageFormat.format(texts.getString(key), values));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
