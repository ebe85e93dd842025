package org.menshen.desktop.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.widget.SteadyOrder;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Pin;
import org.menshen.domain.reading.Reading;

/// Keeps the page of crowds up to date, off the FX thread and not more than once a second. Zones change places at most once in some seconds, and
/// never while a hand is in the list.
final class CrowdViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration STILL = Duration.ofSeconds(10);
    private static final long AGEING_S = 5;

    private final ConsolePorts ports;
    private final CrowdBoard board;
    private final CrowdWords words;
    private final DetailWords details;
    private final SteadyOrder order = new SteadyOrder(STILL);
    private final ReadOnlyObjectWrapper<CrowdPage> page = new ReadOnlyObjectWrapper<>(CrowdPage.EMPTY);
    private final FxBridge.Channel<CrowdPage> channel;
    private final Throttle throttle;
    private final Throttle hand;
    private final List<Pin> pins;
    private final ScheduledFuture<?> ageing;
    private final Object turn = new Object();
    private volatile @Nullable String selected;
    private volatile boolean inside;
    private volatile Instant touched = Instant.MIN;
    private List<String> shown = List.of();
    private @Nullable CrowdPage last;

    CrowdViewModel(ConsolePorts ports, FxBridge bridge) {
        this.ports = ports;
        this.board = new CrowdBoard(ports);
        this.words = new CrowdWords(ports);
        this.details = new DetailWords(ports, words);
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.hand = new Throttle(ports.background(), ports.timer(), Duration.ofMillis(50), this::compute);
        this.pins = List.of(ports.workspace().observe(this::changed), ports.readings().observe(batch -> {
            if (batch.stream().anyMatch(reading -> reading instanceof Reading.CrowdSample || reading instanceof Reading.CrowdOutlook)) {
                throttle.ask();
            }
        }));
        this.ageing = ports.timer().scheduleAtFixedRate(throttle::ask, AGEING_S, AGEING_S, TimeUnit.SECONDS);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.ZONE)) {
            hand.ask();
        }
    }

    private void compute() {
        synchronized (turn) {
            Instant now = ports.clock().instant();
            List<ZoneLine> lines = board.lines(now);
            List<ZoneLine> ordered = ordered(lines);
            String wanted = selected;
            CrowdPage next = new CrowdPage(words.totals(lines), ordered.stream().map(line -> words.row(line, now)).toList(),
                    ordered.stream().filter(line -> line.id().equals(wanted)).findFirst().or(() -> ordered.stream().findFirst())
                            .map(line -> details.of(line, now)).orElse(null));
            if (!next.equals(last)) {
                last = next;
                channel.offer(next);
            }
        }
    }

    private List<ZoneLine> ordered(List<ZoneLine> lines) {
        Instant desk = ports.deskClock().instant();
        Map<String, ZoneLine> byId = lines.stream().collect(Collectors.toMap(ZoneLine::id, line -> line));
        boolean held = inside || !touched.equals(Instant.MIN) && touched.plus(STILL).isAfter(desk);
        if (!held || shown.isEmpty()) {
            shown = order.next(lines.stream().map(ZoneLine::id).toList(), desk);
        }
        List<ZoneLine> ordered = new ArrayList<>();
        shown.stream().map(byId::remove).filter(java.util.Objects::nonNull).forEach(ordered::add);
        // zones that came meanwhile stand at the end until places may change
        lines.stream().filter(line -> byId.containsKey(line.id())).forEach(ordered::add);
        return ordered;
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<CrowdPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows the details of a zone; `null` for the worst.
    void select(@Nullable String id) {
        selected = id;
        hand.ask();
    }

    /// The hand came into the list, moved in it or left it.
    void hand(boolean in) {
        inside = in;
        touched = ports.deskClock().instant();
    }

    @Override
    public void close() {
        ageing.cancel(false);
        pins.forEach(Pin::close);
        throttle.close();
        hand.close();
        channel.close();
    }
}
