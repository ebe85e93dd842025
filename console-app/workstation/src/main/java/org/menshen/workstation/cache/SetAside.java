package org.menshen.workstation.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.menshen.domain.port.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a damaged file out of the way under a dated name, so that nothing is lost and a new one can be begun; and counts those that lie there.
public final class SetAside {

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String MARK = ".damaged";

    private SetAside() {
    }

    /// Moves the file to `NAME.damaged-DATE`, with a number behind it when that exists already.
    ///
    /// @return where it went
    /// @throws StorageException when it cannot be moved
    public static Path move(Path real, Clock clock) throws StorageException {
        try {
            return moveNow(real, clock);
        } catch (IOException e) {
            throw new StorageException(real + " cannot be moved aside", e);
        }
    }

    /// The same for those who know no other failure than the disk's.
    ///
    /// @throws IOException when it cannot be moved
    public static Path moveNow(Path real, Clock clock) throws IOException {
        Path target = target(real, clock);
        Files.move(real, target);
        if (Files.exists(target)) {
            // a link that leads nowhere has no time
            Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
        }
        return target;
    }

    /// Copies the file to where [#move] would move it.
    ///
    /// @return where the copy lies
    /// @throws IOException when it cannot be copied
    public static Path copy(Path real, Clock clock) throws IOException {
        return Files.copy(real, target(real, clock));
    }

    private static Path target(Path real, Clock clock) {
        String name = real.getFileName() + MARK + "-" + STAMP.format(clock.instant());
        Path target = real.resolveSibling(name);
        for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
            target = real.resolveSibling(name + "-" + i);
        }
        return target;
    }

    /// Whether a file lies aside.
    public static boolean lies(Path file) {
        return String.valueOf(file.getFileName()).contains(MARK);
    }

    /// What lies aside in these folders. A folder that is not there holds nothing.
    public static Notices.Aside in(List<Path> folders) {
        int count = 0;
        Instant last = Instant.MIN;
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(SetAside::lies).toList()) {
                        count++;
                        Instant at = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
                        last = at.isAfter(last) ? at : last;
                    }
                } catch (IOException e) {
                    LOG.warn("{} cannot be looked through", folder, e);
                }
            }
        }
        return count == 0 ? Notices.Aside.NONE : new Notices.Aside(count, last);
    }
}
