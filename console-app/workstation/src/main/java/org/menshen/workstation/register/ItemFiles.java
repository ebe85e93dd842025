package org.menshen.workstation.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Arrival;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.index.FilledIndex;
import org.menshen.workstation.index.FilledSpans;
import org.menshen.workstation.index.IndexFiles;
import org.menshen.workstation.link.CentreClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/// What is done with the files of work items, step by step, by one thread; only [#trouble] and [#arrival] are for all.
public final class ItemFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ItemFiles.class);
    private static final int PIECE = 2_000;

    private final Place place;
    private final Surroundings around;
    private final ItemShelf shelf;
    private final List<FilledSpans.Span> lacks = new ArrayList<>();
    private final IndexFiles<ItemIndex> files;
    private boolean checked;
    private long opened;

    /// Where the files lie and what is in them.
    ///
    /// @param folder of their own
    /// @param keys the console's key
    /// @param json the written form of the domain
    /// @param nearShare see [org.menshen.domain.work.WorkDue]
    record Place(Path folder, KeySource keys, JsonMapper json, double nearShare) {
    }

    /// What else of the console it touches.
    ///
    /// @param position how far the picture goes; `null` before there is one
    /// @param sight for which role the items are here: those of another may be others
    /// @param flow an edition of a workflow; `null` when it is not known here
    /// @param live whether the centre is followed
    /// @param centre the centre
    /// @param arrived told which items may look different though the stream did not bring them
    /// @param filled told of the registers to which such items belong
    /// @param notices told when files were made again
    /// @param system the system's clock
    /// @param settle how long the files are not checked once they are open, while windows are made
    public record Surroundings(Supplier<@Nullable Position> position, Supplier<String> sight,
                        Function<WorkflowRef, @Nullable WorkflowContent> flow, Supplier<Boolean> live,
                        CentreClient centre, Consumer<Predicate<Subject>> arrived, Consumer<Set<String>> filled, NoticeBoard notices, Clock system,
                        Duration settle) {
    }

    /// What the stream brought.
    ///
    /// @param dataSet whose changes they are
    /// @param after the change before the first
    /// @param until the last
    record Stretch(String dataSet, long after, long until) {
    }

    ItemFiles(Place place, Surroundings around, ItemShelf shelf) {
        this.place = place;
        this.around = around;
        this.shelf = shelf;
        this.files = new IndexFiles<>(new IndexFiles.Place(place.folder, "work items", "work.made-again", around.notices, around.system),
                folder -> ItemIndex.open(folder, place.keys.key(), place.json, place.nearShare), this::opened, shelf::shut);
    }

    /// What failed, in words; empty when nothing did.
    String trouble() {
        return files.trouble();
    }

    /// How far the items are here.
    ///
    /// @param heard up to which change the items of the stream are in the files or on the shelf at least; what comes behind it is no gap
    Arrival arrival(long heard) {
        ItemIndex open = files.open();
        Position reached = around.position.get();
        if (open == null || reached == null) {
            return new Arrival(trouble().isEmpty() ? Arrival.Phase.OPENING : Arrival.Phase.TROUBLE, 0, trouble(), 0, 0);
        }
        boolean whole = open.files().coverage().gaps(Math.min(reached.seq(), heard)).isEmpty();
        return new Arrival(whole ? Arrival.Phase.WHOLE : around.live.get() ? Arrival.Phase.COMING : Arrival.Phase.CUT_OFF,
                open.files().coverage().share(reached.seq()), "", 0, 0);
    }

    /// Opens the files when it is time.
    ///
    /// @return whether they are open
    boolean ready() {
        if (shelf.suspect() && files.open() != null) {
            files.suspect();
        }
        return files.ready();
    }

    private void opened(ItemIndex open) throws IOException {
        Position reached = around.position.get();
        if (reached != null) {
            know(open.files(), name(reached));
        }
        checked = false;
        opened = System.nanoTime();
        shelf.open(open);
        around.arrived.accept(subject -> true);
    }

    /// The disk, or something else, failed: the files are tried again after a while.
    void failed(Exception e) {
        files.failed(e);
    }

    /// Opens the files once, reads every byte and closes them, which makes damaged ones anew.
    void repair() {
        files.openNow();
        try {
            if (files.open() != null) {
                checkNow();
            }
        } catch (IOException e) {
            files.failed(e);
            files.ready();
        }
        close(List.of());
    }

    /// Keeps what came last and lets go of the files.
    void close(List<Stretch> last) {
        files.close(open -> write(open, last, List.of()));
    }

    /// Reads every byte of the files once, some time after they were opened.
    ///
    /// @throws CorruptIndexException when one was altered
    void check() throws IOException {
        if (!checked && System.nanoTime() - opened >= around.settle.toNanos()) {
            checkNow();
        }
    }

    private void checkNow() throws IOException {
        files.opened().files().check();
        checked = true;
    }

    /// The centre's log is another one.
    void begin() throws IOException {
        FilledIndex open = files.opened().files();
        open.clear("");
        // what is gone is gone from the disk, too
        open.commit();
        lacks.clear();
        shelf.cleared();
    }

    /// What the files are called that hold what may be here: items of this data as this role gets them.
    String name(Position reached) {
        return reached.dataSet() + " · " + around.sight.get();
    }

    private static void know(FilledIndex open, String dataSet) throws IOException {
        if (!open.dataSet().equals(dataSet)) {
            LOG.info("The work items of {} begin anew", dataSet);
            open.clear(dataSet);
        }
    }

    /// Does what is to be done next.
    ///
    /// @param stretches what the stream brought since
    /// @param reached how far the picture went when they were taken over; `null` before there is one
    /// @return whether there may be another piece to ask for
    boolean step(List<Stretch> stretches, @Nullable Position reached) throws IOException {
        ItemIndex open = files.opened();
        if (reached != null) {
            know(open.files(), name(reached));
        }
        write(open, stretches, List.of());
        return reached != null && checked && fill(open, reached);
    }

    /// Puts everything onto the disk, now and then.
    ///
    /// @return whether it was
    boolean commit() throws IOException {
        return files.commit();
    }

    /// Writes what the shelf has that the files have not.
    ///
    /// @param stretches of the stream, whose items are on the shelf
    /// @param pieces that were asked for, whose items are on the shelf
    private void write(ItemIndex open, List<Stretch> stretches, List<ItemPiece.End> pieces) throws IOException {
        ItemShelf.Load load = shelf.take();
        for (Versioned<State> item : load.items()) {
            WorkItem state = (WorkItem) item.state();
            open.put(item, around.flow.apply(state.flow()));
        }
        lacks.addAll(load.lacking());
        for (Stretch stretch : stretches) {
            if (open.files().dataSet().equals(stretch.dataSet)) {
                cover(open.files(), stretch);
            }
        }
        pieces.forEach(piece -> open.files().cover(piece.after(), piece.until()));
        if (!load.items().isEmpty()) {
            open.files().refresh();
            shelf.written(load.items());
        }
    }

    /// All of a stretch but where items are lacking.
    private void cover(FilledIndex open, Stretch stretch) {
        long from = stretch.after;
        lacks.sort((a, b) -> Long.compare(a.after(), b.after()));
        for (FilledSpans.Span lack : lacks) {
            if (lack.until() > from && lack.after() < stretch.until) {
                open.cover(from, Math.max(from, lack.after()));
                from = Math.max(from, Math.min(stretch.until, lack.until()));
            }
        }
        open.cover(from, stretch.until);
        lacks.removeIf(lack -> lack.until() <= stretch.until);
    }

    private boolean fill(ItemIndex open, Position reached) throws IOException {
        List<FilledSpans.Span> gaps = open.files().coverage().gaps(reached.seq());
        if (gaps.isEmpty() || !around.live.get()) {
            return false;
        }
        FilledSpans.Span gap = gaps.getLast();
        ItemPiece piece;
        try {
            piece = ItemPiece.read(around.centre.workItems(gap.after(), gap.until(), PIECE), place.json);
        } catch (IOException away) {
            LOG.debug("no piece of work items: {}", away.toString());
            return false;
        }
        Set<Subject> newer = shelf.take(piece.items());
        write(open, List.of(), List.of(piece.end()));
        around.arrived.accept(newer::contains);
        around.filled.accept(piece.items().stream().map(item -> ((WorkItem) item.state()).flow().workflowId()).collect(Collectors.toSet()));
        return true;
    }
}
