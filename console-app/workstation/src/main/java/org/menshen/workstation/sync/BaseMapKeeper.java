package org.menshen.workstation.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.menshen.domain.port.Pin;
import org.menshen.workstation.cache.LocalCache;
import org.menshen.workstation.cache.SetAside;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.link.CentreClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import okhttp3.Response;

/// Keeps the centre's base map in a file beside the cache and fetches it again when the centre has another one.
/// Safe from any thread.
public final class BaseMapKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(BaseMapKeeper.class);
    private static final String TAG = "basemap.tag";
    private static final String DIGEST = "basemap.sha256";

    private final Path file;
    private final LocalCache cache;
    private final CentreClient centre;
    private final Feed<String, Path> feed;
    private boolean checked;

    /// @param file where it is kept
    /// @param cache remembers which one it is
    /// @param centre where it comes from
    /// @param thread calls observers
    public BaseMapKeeper(Path file, LocalCache cache, CentreClient centre, Executor thread) {
        this.file = file;
        this.cache = cache;
        this.centre = centre;
        this.feed = new Feed<>(thread);
    }

    /// The base map that is here, in the format of `map-core`; empty before the first.
    public synchronized Optional<Path> file() {
        if (!checked) {
            checked = true;
            discardIfAltered();
        }
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /// Calls back on a feed thread when another base map has come.
    public Pin observe(Consumer<Path> observer) {
        return feed.observe(news -> news.values().forEach(observer));
    }

    /// Asks the centre for a newer one.
    ///
    /// @throws IOException when it does not answer or the disk does not take it
    public void ask() throws IOException {
        String tag = file().isPresent() ? cache.note(TAG).orElse(null) : null;
        Optional<Response> answer = centre.baseMap(tag);
        if (answer.isEmpty()) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Response response = answer.get()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            MessageDigest digest = sha256();
            try (InputStream in = new DigestInputStream(response.body().byteStream(), digest)) {
                Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            synchronized (this) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                cache.keepNote(TAG, response.header("ETag"));
                cache.keepNote(DIGEST, HexFormat.of().formatHex(digest.digest()));
            }
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        feed.publish(Map.of("", file));
    }

    private void discardIfAltered() {
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            try {
                LOG.warn("{} is no file and lies now at {}", file, SetAside.moveNow(file, Clock.systemUTC()));
            } catch (IOException e) {
                LOG.warn("{} is no file and cannot be moved", file, e);
            }
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            in.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
            if (!cache.note(DIGEST).equals(Optional.of(HexFormat.of().formatHex(digest.digest())))) {
                LOG.warn("The base map in {} is not the one that was fetched and will be fetched again", file);
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("The base map in {} cannot be read", file, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
