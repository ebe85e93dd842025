package org.menshen.map.core.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tiles kept on disk, `zoom/x/y`, with a size limit and an age at which they should be asked for anew. A tile is written whole or not at
/// all. Any thread; one folder belongs to one cache of one process.
public final class TileCache {

    private static final Logger LOG = LoggerFactory.getLogger(TileCache.class);
    /// a sweep makes this much room, so that it does not come with every tile
    private static final double KEPT = 0.8;

    private final Path folder;
    private final long limit;
    private final Duration fresh;
    private final Clock clock;
    private final AtomicLong size;

    /// @param limit bytes; when they are exceeded the oldest tiles go
    /// @param fresh how long a tile need not be asked for again
    /// @throws IOException when the folder cannot be made or read
    public TileCache(Path folder, long limit, Duration fresh, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.limit = limit;
        this.fresh = fresh;
        this.clock = clock;
        this.size = new AtomicLong(files().stream().mapToLong(Kept::bytes).sum());
    }

    /// A tile that is kept.
    ///
    /// @param expired whether it should be asked for anew; it is still better than nothing
    record Entry(byte[] picture, boolean expired) {
    }

    private record Kept(Path file, long bytes, Instant since) {
    }

    Optional<Entry> get(TileId id) {
        Path file = file(id);
        try {
            Instant since = Files.getLastModifiedTime(file).toInstant();
            byte[] bytes = Files.readAllBytes(file);
            return Pictures.isPicture(bytes) ? Optional.of(new Entry(bytes, since.plus(fresh).isBefore(clock.instant()))) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /// Keeps a tile; a disk that is full or gone costs the tile, no more.
    void put(TileId id, byte[] picture) {
        Path file = file(id);
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(folder, "tile", ".part");
            try {
                Files.write(half, picture);
                Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
                long before = Files.exists(file) ? Files.size(file) : 0;
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                if (size.addAndGet(picture.length - before) > limit) {
                    sweep();
                }
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            LOG.warn("tile {} is not kept: {}", id, e.toString());
        }
    }

    /// Bytes of all tiles that are kept.
    public long size() {
        return size.get();
    }

    private synchronized void sweep() throws IOException {
        if (size.get() <= limit) {
            return;
        }
        List<Kept> oldestFirst = files().stream().sorted(Comparator.comparing(Kept::since)).toList();
        long left = oldestFirst.stream().mapToLong(Kept::bytes).sum();
        for (Kept kept : oldestFirst) {
            if (left <= limit * KEPT) {
                break;
            }
            Files.deleteIfExists(kept.file);
            left -= kept.bytes;
        }
        size.set(left);
    }

    private List<Kept> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).flatMap(file -> {
                try {
                    return Stream.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
                } catch (NoSuchFileException gone) {
                    return Stream.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Path file(TileId id) {
        return folder.resolve(Integer.toString(id.zoom())).resolve(Integer.toString(id.x())).resolve(Integer.toString(id.y()));
    }
}
