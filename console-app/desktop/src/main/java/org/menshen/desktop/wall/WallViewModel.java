package org.menshen.desktop.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.crowd.CrowdBoard;
import org.menshen.desktop.crowd.ZoneLine;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.desktop.widget.SteadyOrder;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.port.Pin;
import org.menshen.map.core.geo.LatLon;

/// Keeps the wall's page up to date: computed off the FX thread, twice a second at most, and once a second when nothing arrives, for
/// everything grows old.
final class WallViewModel implements AutoCloseable {

    /// How many crowd zones are named.
    static final int ZONES = 8;
    /// How many incidents are named.
    static final int INCIDENTS = 4;
    /// Rows that are read from afar change places at most this often.
    static final Duration STILL = Duration.ofSeconds(10);

    private static final Duration PERIOD = Duration.ofMillis(500);

    private final ConsolePorts ports;
    private final WallRows rows;
    private final CrowdBoard crowd;
    private final WallTurns turns;
    /// of the page that stands: another page has an order of its own
    private SteadyOrder zoneOrder = new SteadyOrder(STILL);
    private SteadyOrder incidentOrder = new SteadyOrder(STILL);
    private WallTurns.@Nullable Stand stood;
    private List<String> worstBefore = List.of();
    private final FxBridge.Channel<WallPage> channel;
    private final Throttle throttle;
    private final List<Pin> pins;
    private final ScheduledFuture<?> ageing;

    /// Begins to follow.
    ///
    /// @param ahead how many pages it is ahead of the first wall
    /// @param onPage takes the newest page on the FX thread
    WallViewModel(ConsolePorts ports, FxBridge bridge, Texts texts, int ahead, Consumer<WallPage> onPage) {
        this.ports = ports;
        this.rows = new WallRows(ports, texts);
        this.crowd = new CrowdBoard(ports);
        this.turns = new WallTurns(ports, ahead);
        this.channel = bridge.beat(FxBridge.BEAT_HZ, onPage);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, () -> channel.offer(page()));
        this.pins = List.of(ports.workspace().observe(this::changed), ports.readings().observe(batch -> throttle.ask()));
        this.ageing = ports.timer().scheduleAtFixedRate(throttle::ask, 1, 1, TimeUnit.SECONDS);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject.kind() != SubjectKind.DEVICE && subject.kind() != SubjectKind.SHIFT) {
                throttle.ask();
                return;
            }
        }
    }

    private WallPage page() {
        Instant now = ports.clock().instant();
        Instant desk = ports.deskClock().instant();
        List<Incident> open = rows.incidents();
        Map<String, LatLon> places = new LinkedHashMap<>();
        for (Incident incident : open) {
            if (incident.position() != null) {
                places.put(incident.id(), incident.position());
            }
        }
        List<ZoneLine> zones = crowd.lines(now);
        List<WallPage.PostLine> posts = rows.posts();
        WallTurns.Stand stand = turns.next(open, zones.size(), posts, desk);
        if (stood == null || stood.incidents().page() != stand.incidents().page()) {
            incidentOrder = new SteadyOrder(STILL);
        }
        if (stood == null || stood.part() != stand.part() || stood.parts().page() != stand.parts().page()) {
            zoneOrder = new SteadyOrder(STILL);
        }
        stood = stand;
        List<String> worst = open.stream().skip(stand.incidentsFrom()).limit(INCIDENTS).map(Incident::id).toList();
        // a page whose incidents have all ended keeps them until it is turned
        worst = worst.isEmpty() && !open.isEmpty() ? worstBefore : worst;
        worstBefore = worst;
        List<WallPage.IncidentLine> incidents = incidentOrder.next(worst, desk).stream().map(rows::incident).filter(Objects::nonNull).toList();
        List<WallPage.SourceLine> sources = rows.sources(ports.link().sources());
        int used = (int) sources.stream().filter(source -> source.kind() != StatusDot.Kind.IDLE).count();
        int well = (int) sources.stream().filter(source -> source.kind() == StatusDot.Kind.OK).count();
        List<ZoneLine> page = zones.stream().skip(stand.zonesFrom()).toList();
        return new WallPage(rows.alerts(), incidents, open.size(), Map.copyOf(places), rows.home(), rows.units(),
                steady(page, zones, desk), zones.size(), sources, well, used, stand.incidents(),
                stand.part(), stand.parts(), stand.part() == WallPart.POSTS ? posts
                .stream().skip(stand.postsFrom()).limit(ZONES).toList() : List.of());
    }

    /// @param page those of the page, the worst first
    private List<ZoneLine> steady(List<ZoneLine> page, List<ZoneLine> all, Instant desk) {
        Map<String, ZoneLine> byId = all.stream().collect(Collectors.toMap(ZoneLine::id, line -> line));
        List<String> worst = page.stream().limit(ZONES).map(ZoneLine::id).toList();
        List<ZoneLine> shown = new ArrayList<>();
        for (String id : zoneOrder.next(worst, desk)) {
            ZoneLine line = byId.get(id);
            if (line != null) {
                shown.add(line);
            }
        }
        return List.copyOf(shown);
    }

    @Override
    public void close() {
        ageing.cancel(false);
        pins.forEach(Pin::close);
        throttle.close();
        channel.close();
    }
}
