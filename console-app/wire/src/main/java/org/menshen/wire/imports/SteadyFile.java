package org.menshen.wire.imports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// A file that is to be imported: there, readable, not empty, and the same at the end of the reading as at its beginning.
public final class SteadyFile {

    private final Path file;
    private final long size;
    private final FileTime time;
    private final Object key;

    private SteadyFile(Path file, BasicFileAttributes now) {
        this.file = file;
        this.size = now.size();
        this.time = now.lastModifiedTime();
        this.key = String.valueOf(now.fileKey());
    }

    /// Looks at a file before it is read.
    ///
    /// @throws ImportFault when it is not there, is none, may not be read, or is empty
    public static SteadyFile of(Path file) throws IOException {
        if (!Files.exists(file)) {
            boolean link = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            throw ImportFault.of(null, link ? "dangling" : "absent", file);
        }
        if (!Files.isRegularFile(file)) {
            throw ImportFault.of(null, Files.isDirectory(file) ? "folder" : "no-file", file);
        }
        if (!Files.isReadable(file)) {
            throw ImportFault.of(null, "no-right", file);
        }
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (now.size() == 0) {
            throw ImportFault.of(null, "empty", file);
        }
        return new SteadyFile(file, now);
    }

    /// Looks once more after it was read, before anything is written.
    ///
    /// @throws ImportFault when it has changed meanwhile
    public void check() throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw ImportFault.of(e, "changed", file);
        }
        if (now.size() != size || !now.lastModifiedTime().equals(time) || !String.valueOf(now.fileKey()).equals(key)) {
            throw ImportFault.of(null, "changed", file);
        }
    }

    /// Why the disk failed, in plain words.
    ///
    /// @param otherwise the file or folder that is concerned, unless the failure names one
    public static ImportFault fault(IOException failure, Path otherwise) {
        String file = failure instanceof FileSystemException known && known.getFile() != null ? known.getFile() : otherwise.toString();
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException) {
            return ImportFault.of(failure, "absent", file);
        }
        if (failure instanceof AccessDeniedException || said.contains("Permission denied")) {
            return ImportFault.of(failure, "no-right", file);
        }
        if (said.contains("No space left") || said.contains("not enough space")) {
            return ImportFault.of(failure, "disk-full", file);
        }
        return ImportFault.of(failure, said.contains("Read-only") ? "read-only" : "unwritten", file);
    }
}
