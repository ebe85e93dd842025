package org.menshen.desktop.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.ArrivalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.port.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what the window shows, off the FX thread, and only when it is asked for something else or the registers changed; the figures of one time
/// are kept while another of them is looked at.
final class FiguresViewModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresViewModel.class);
    private static final Duration SOON = Duration.ofMillis(80);
    private static final Duration CHANGED = Duration.ofSeconds(15);

    private final ConsolePorts ports;
    private final Texts texts;
    private final FiguresRoom room;
    private final Map<FiguresSection, FiguresSource> sources;
    private final ReadOnlyObjectWrapper<FiguresPage> page = new ReadOnlyObjectWrapper<>(FiguresPage.EMPTY);
    private final FxBridge.Channel<FiguresPage> channel;
    private final ArrivalWords arrivals;
    private final Throttle soon;
    private final Throttle later;
    private final Pin pin;
    private volatile FiguresWanted wanted;
    private volatile boolean stop;
    private volatile boolean stale = true;
    private volatile boolean told = true;
    private @Nullable Counted counted;

    /// What was counted once.
    private record Counted(FiguresSection section, FigureSpan span, Instant at, IndicatorBook book, List<FiguresPage.Tile> tiles) {
    }

    FiguresViewModel(ConsolePorts ports, FxBridge bridge, Texts texts, FiguresRoom room, Map<FiguresSection, FiguresSource> sources) {
        this.ports = ports;
        this.texts = texts;
        this.room = room;
        this.sources = sources;
        this.wanted = new FiguresWanted(FiguresSection.INDICATORS, FigureSpan.of(FigureSpan.Kind.MONTH, room.today()), "", null, null, null, 0);
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.arrivals = new ArrivalWords(ports.lang());
        this.soon = new Throttle(ports.background(), ports.timer(), SOON, this::compute);
        this.later = new Throttle(ports.background(), ports.timer(), CHANGED, this::changed);
        this.pin = ports.works().registers().observe(changed -> later.ask());
        soon.ask();
    }

    ReadOnlyObjectProperty<FiguresPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    FiguresWanted wanted() {
        return wanted;
    }

    /// Wants something else.
    void want(UnaryOperator<FiguresWanted> change) {
        FiguresWanted before = wanted;
        wanted = change.apply(before);
        if (!wanted.equals(before)) {
            stop = false;
            soon.ask();
        }
    }

    private void changed() {
        stale = true;
        soon.ask();
    }

    /// Counts anew, and says so while it does.
    void recount() {
        stale = true;
        told = true;
        stop = false;
        soon.ask();
    }

    /// Stops counting. @return false when nothing is being counted
    boolean stop() {
        boolean busy = page.get().busy();
        stop = busy;
        return busy;
    }

    private synchronized void compute() {
        FiguresWanted asked = wanted;
        FiguresSource source = sources.get(asked.section());
        Counted last = counted;
        boolean again = stale || last == null || last.section != asked.section() || !last.span.equals(asked.span());
        stale = false;
        try {
            if (again) {
                if (told || last == null || last.section != asked.section() || !last.span.equals(asked.span())) {
                    channel.offer(page.get().busy(true));
                }
                told = false;
                Instant now = ports.clock().instant();
                IndicatorBook book = room.book();
                last = new Counted(asked.section(), asked.span(), now, book, source.tiles(new FiguresLook(now, asked, book, () -> stop)));
                counted = last;
            }
            List<FiguresPage.Tile> tiles = last.tiles;
            String tile = tiles.stream().map(FiguresPage.Tile::id).filter(asked.tile()::equals).findFirst()
                    .orElse(tiles.isEmpty() ? "" : tiles.getFirst().id());
            FiguresPage.Detail detail = tile.isEmpty() ? FiguresPage.Detail.NONE
                    : source.detail(new FiguresLook(last.at, asked, last.book, () -> stop), tile);
            String arrival = arrivals.words(ports.works().registers().arrival());
            if (!arrival.isEmpty()) {
                later.askIn(CHANGED);
            }
            String missing = arrival.isEmpty() ? room.note() : texts.get("note.partial", arrival);
            String note = texts.get(room.drill() ? "note.drill" : "note.live", Numbers.day(last.at, ports.zone()),
                    missing.isEmpty() ? "" : " · " + missing);
            channel.offer(new FiguresPage(asked.section(), source.title(asked), note, tiles, detail, false));
        } catch (CancellationException stopped) {
            ended(asked, source.title(asked), "note.stopped");
        } catch (RuntimeException e) {
            LOG.warn("the figures of {} could not be counted", asked.section(), e);
            ended(asked, "", "note.failed");
        }
    }

    /// Says that nothing was counted; what was counted before does not stand for it.
    private void ended(FiguresWanted asked, String title, String why) {
        stale = true;
        told = true;
        counted = null;
        channel.offer(new FiguresPage(asked.section(), title, texts.get(why), List.of(), FiguresPage.Detail.NONE, false));
    }

    @Override
    public void close() {
        stop = true;
        pin.close();
        soon.close();
        later.close();
        channel.close();
    }
}
