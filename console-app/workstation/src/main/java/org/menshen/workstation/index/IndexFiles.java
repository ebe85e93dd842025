package org.menshen.workstation.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.text.Cause;
import org.menshen.workstation.cache.SetAside;
import org.menshen.workstation.feed.NoticeBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When the files of an index are opened, put onto the disk, given up and made again. Damaged ones are removed, and that is said; when the disk fails
/// they are tried again after a while. For one thread; only [#open], [#trouble] and [#suspect] are for all.
///
/// @param <I> what is in them
public final class IndexFiles<I extends IndexFiles.Kept> {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    private static final Duration COMMIT = Duration.ofSeconds(3);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Place place;
    private final Opening<I> opening;
    private final Doing<I> opened;
    private final Runnable closing;
    private volatile @Nullable I index;
    private volatile boolean suspect;
    private volatile String trouble = "";
    private long nextTry = System.nanoTime();
    private long lastCommit;

    /// What is read from and written to the files of an index.
    public interface Kept extends Closeable {

        /// The files themselves.
        FilledIndex files();

        /// Lets go of the files; what was not committed is lost.
        @Override
        default void close() throws IOException {
            files().close();
        }
    }

    /// Where the files lie and how they are spoken of.
    ///
    /// @param folder of their own
    /// @param what is in them, for the program's log
    /// @param remade the notice that they were made again, with its `reason`
    /// @param notices where that is said
    /// @param system the system's clock
    public record Place(Path folder, String what, String remade, NoticeBoard notices, Clock system) {
    }

    /// Opens the files.
    ///
    /// @param <I> what is in them
    public interface Opening<I> {

        /// @throws CorruptIndexException when they are damaged
        I open(Path folder) throws IOException;
    }

    /// Something that is done with the files.
    ///
    /// @param <I> what is in them
    public interface Doing<I> {

        /// Does it.
        void with(I open) throws IOException;
    }

    /// @param opening opens the files
    /// @param opened done when they are open, before anybody finds them
    /// @param closing done before they are closed
    public IndexFiles(Place place, Opening<I> opening, Doing<I> opened, Runnable closing) {
        this.place = place;
        this.opening = opening;
        this.opened = opened;
        this.closing = closing;
    }

    /// The files; `null` while they are not open.
    public @Nullable I open() {
        return index;
    }

    /// The files, for whoever has seen that they are open.
    public I opened() {
        return Objects.requireNonNull(index, "only while they are open");
    }

    /// What failed, in words; empty when nothing did.
    public String trouble() {
        return trouble;
    }

    /// Somebody could not read what is in them: they are made again.
    public void suspect() {
        suspect = true;
    }

    /// Opens the files when it is time.
    ///
    /// @return whether they are open
    public boolean ready() {
        if (suspect) {
            suspect = false;
            shut();
            remake("it could not be read");
        }
        if (index == null && System.nanoTime() - nextTry >= 0) {
            openNow();
        }
        return index != null;
    }

    /// Opens the files, whatever time it is.
    public void openNow() {
        try {
            try {
                take();
            } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException damaged) {
                LOG.warn("The {} in {} cannot be read and are made again", place.what, place.folder, damaged);
                remake(Cause.of(damaged));
                take();
            }
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void take() throws IOException {
        if (!FilledIndex.fits(place.folder)) {
            throw new CorruptIndexException("something else lies in its place", place.folder.toString());
        }
        I open = opening.open(place.folder);
        try {
            opened.with(open);
        } catch (IOException | RuntimeException e) {
            closing.run();
            close(open);
            throw e;
        }
        lastCommit = System.nanoTime();
        trouble = "";
        index = open;
    }

    private void remake(String reason) {
        try {
            if (!FilledIndex.remove(place.folder)) {
                // whoever laid something there may want it back
                SetAside.moveNow(place.folder, place.system);
            }
            place.notices.post(place.remade, Weight.WARNING, "reason", reason);
        } catch (IOException e) {
            failed(e);
        }
    }

    /// The disk, or something else, failed: the files are tried again after a while.
    public void failed(Exception e) {
        LOG.warn("The {} cannot be kept now", place.what, e);
        trouble = Cause.of(e);
        nextTry = System.nanoTime() + RETRY.toNanos();
        suspect |= e instanceof CorruptIndexException;
        shut();
    }

    /// Puts everything onto the disk, now and then.
    ///
    /// @return whether it was
    public boolean commit() throws IOException {
        if (System.nanoTime() - lastCommit < COMMIT.toNanos()) {
            return false;
        }
        opened().files().commit();
        lastCommit = System.nanoTime();
        return true;
    }

    /// Keeps what came last and lets go of the files.
    ///
    /// @param last writes what came last
    public void close(Doing<I> last) {
        I open = index;
        if (open != null) {
            try {
                last.with(open);
                open.files().commit();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The newest of the {} were not kept and are asked for again", place.what, e);
            }
        }
        shut();
    }

    private void shut() {
        I open = index;
        index = null;
        closing.run();
        if (open != null) {
            close(open);
        }
    }

    private void close(I open) {
        try {
            open.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("the {} did not close well", place.what, e);
        }
    }
}
