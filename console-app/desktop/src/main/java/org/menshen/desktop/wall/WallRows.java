package org.menshen.desktop.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.PostBoard;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.port.Link.RowNote;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;

/// Counts and masks: makes lines for the wall out of alerts, incidents, units and feeds. Titles, places and notes that people write are never
/// taken, for they may name somebody; only types and sites. Any thread.
final class WallRows {

    private static final int SEVERITIES = 5;
    private static final Set<PostBoard.State> AS_GOOD = EnumSet.of(PostBoard.State.READY, PostBoard.State.EXCUSED);
    private static final Set<PostBoard.State> AMISS = EnumSet.of(PostBoard.State.MISSING, PostBoard.State.NOT_READY, PostBoard.State.UNSTAFFED);
    private static final Comparator<Incident> WORST_FIRST = Comparator.comparingInt(Incident::severity)
            .thenComparing((Incident incident) -> incident.reported().at()).thenComparing(Incident::id);

    private final ConsolePorts ports;
    private final Workspace workspace;
    private final Texts texts;
    private final Names names;
    private final StatusWords states;

    WallRows(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.workspace = ports.workspace();
        this.texts = texts;
        this.names = ports.names();
        this.states = new StatusWords(ports.lang());
    }

    /// The open alerts by severity, counted as the queue counts them: each for one, whatever stands for it.
    List<WallPage.AlertLine> alerts() {
        List<Alert> open = new ArrayList<>();
        for (Versioned<State> versioned : workspace.all(SubjectKind.ALERT)) {
            if (versioned.state() instanceof Alert alert && alert.status().isOpen() && alert.status() != AlertStatus.LINKED) {
                open.add(alert);
            }
        }
        int[] count = new int[SEVERITIES];
        int[] unanswered = new int[SEVERITIES];
        Alert[] oldest = new Alert[SEVERITIES];
        for (Alert alert : open) {
            int slot = alert.severity() - 1;
            count[slot]++;
            if (alert.status().isUnanswered()) {
                unanswered[slot]++;
                oldest[slot] = oldest[slot] == null || alert.raisedAt().isBefore(oldest[slot].raisedAt()) ? alert : oldest[slot];
            }
        }
        List<WallPage.AlertLine> lines = new ArrayList<>();
        for (int slot = 0; slot < SEVERITIES; slot++) {
            Alert first = oldest[slot];
            lines.add(first == null ? new WallPage.AlertLine(slot + 1, count[slot], 0, "", "", null)
                    : new WallPage.AlertLine(slot + 1, count[slot], unanswered[slot], names.of("alert-types", first.typeCode()),
                            place(first.siteId(), first.zoneId()), first.raisedAt()));
        }
        return List.copyOf(lines);
    }

    private String place(@Nullable String siteId, @Nullable String zoneId) {
        if (siteId != null && find(SubjectKind.SITE, siteId) instanceof Site site) {
            return site.name();
        }
        return zoneId != null && find(SubjectKind.ZONE, zoneId) instanceof Zone zone ? zone.name() : "";
    }

    private @Nullable State find(SubjectKind kind, String id) {
        return workspace.find(new Subject(kind, id)).map(Versioned::state).orElse(null);
    }

    /// The open incidents, the worst first, then the oldest.
    List<Incident> incidents() {
        List<Incident> open = new ArrayList<>();
        for (Versioned<State> versioned : workspace.all(SubjectKind.INCIDENT)) {
            if (versioned.state() instanceof Incident incident && incident.status().isOpen()) {
                open.add(incident);
            }
        }
        open.sort(WORST_FIRST);
        return open;
    }

    /// The line of an incident, open or not; `null` when it is not known.
    WallPage.@Nullable IncidentLine incident(String id) {
        if (!(find(SubjectKind.INCIDENT, id) instanceof Incident incident)) {
            return null;
        }
        return new WallPage.IncidentLine(id, incident.severity(), names.of("incident-types", incident.typeCode()),
                place(incident.details().siteId(), null), states.of(incident.status()), incident.reported().at(), incident.status().isOpen());
    }

    /// The posts of the running event by committee, those with most amiss first; empty while none runs.
    List<WallPage.PostLine> posts() {
        Event event = workspace.all(SubjectKind.EVENT).stream().map(Versioned::state).map(Event.class::cast).filter(Event::running)
                .min(Comparator.comparing(Event::id)).orElse(null);
        if (event == null) {
            return List.of();
        }
        List<Rollcall> calls = workspace.all(SubjectKind.ROLLCALL).stream().map(Versioned::state).map(Rollcall.class::cast).toList();
        return PostBoard.of(event, calls).committees().stream().map(committee -> new WallPage.PostLine(names.of("committees", committee.code()),
                        count(committee, AS_GOOD), committee.entries().size(), count(committee, AMISS)))
                .sorted(Comparator.comparingInt(WallPage.PostLine::amiss).reversed().thenComparing(WallPage.PostLine::name)).toList();
    }

    private static int count(PostBoard.Committee committee, Set<PostBoard.State> states) {
        return (int) committee.entries().stream().filter(entry -> states.contains(entry.ready())).count();
    }

    /// The box around all sites: what is guarded; `null` while there are none.
    @Nullable Bounds home() {
        List<LatLon> corners = new ArrayList<>();
        for (Versioned<State> versioned : workspace.all(SubjectKind.SITE)) {
            if (versioned.state() instanceof Site site) {
                corners.addAll(site.ring());
            }
        }
        return corners.isEmpty() ? null : Bounds.around(corners).grown(0.03);
    }

    /// Own units by how they stand. Units that cannot be given orders belong to others and are only counted (domain.md rule 1).
    WallPage.UnitCount units() {
        int free = 0;
        int onTheWay = 0;
        int onScene = 0;
        int silent = 0;
        int resting = 0;
        int mirrored = 0;
        for (Versioned<State> versioned : workspace.all(SubjectKind.UNIT)) {
            if (!(versioned.state() instanceof Unit unit)) {
                continue;
            }
            if (!ports.codes().unitType(unit.typeCode()).map(UnitType::orderable).orElse(true)) {
                mirrored++;
                continue;
            }
            switch (unit.status()) {
                case STANDBY, RETURNING -> free++;
                case ASSIGNED, EN_ROUTE -> onTheWay++;
                case ON_SCENE, DISPOSING -> onScene++;
                case LOST -> silent++;
                case RESTING -> resting++;
                case OFFLINE -> { }
            }
        }
        return new WallPage.UnitCount(free, onTheWay, onScene, silent, resting, mirrored);
    }

    /// The feeds as the centre lists them.
    List<WallPage.SourceLine> sources(List<SourceHealth> sources) {
        List<WallPage.SourceLine> lines = new ArrayList<>();
        for (SourceHealth source : sources) {
            StatusDot.Kind kind = switch (source.state()) {
                case NORMAL -> StatusDot.Kind.OK;
                case DELAYED -> StatusDot.Kind.LATE;
                case INTERRUPTED -> StatusDot.Kind.DOWN;
                case DISABLED -> StatusDot.Kind.IDLE;
            };
            String state = texts.get("source." + source.state());
            long refused = source.notes().stream().filter(note -> !note.taken()).mapToLong(RowNote::count).sum();
            lines.add(new WallPage.SourceLine(source.name(), kind, refused == 0 ? state : texts.get("source.refused", state, refused),
                    source.lastAt()));
        }
        return List.copyOf(lines);
    }
}
