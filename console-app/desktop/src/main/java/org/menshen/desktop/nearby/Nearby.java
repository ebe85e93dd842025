package org.menshen.desktop.nearby;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.order.Order;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.suggest.CameraOffer;
import org.menshen.domain.suggest.Forces;
import org.menshen.domain.suggest.Ground;
import org.menshen.domain.suggest.SpotSight;
import org.menshen.domain.suggest.Suggestions;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.domain.unit.Unit;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.Reach;

/// What is near a place, as the rules suggest it from what this seat sees: the cameras that see it and the forces that can come. Meant for a
/// background thread, a few milliseconds for thousands of devices.
public final class Nearby {

    private static final String ON_FOOT = "FOOT";
    private static final List<Duration> MINUTES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(5));
    private static final String POLICE_SEAT = "POLICE_LIAISON";

    private final Workspace workspace;
    private final ReadingFeed readings;
    private final Suggestions suggestions;
    private final Ground ground;
    private final CodeBook codes;
    private final Clock clock;
    private final ZoneId zone;

    /// Looks in the workspace and readings of these ports.
    public Nearby(ConsolePorts ports) {
        this.workspace = ports.workspace();
        this.readings = ports.readings();
        this.suggestions = new Suggestions(ports.codes());
        this.ground = ports.ground();
        this.codes = ports.codes();
        this.clock = ports.clock();
        this.zone = ports.zone();
    }

    /// The cameras to look through, those that see the place past the buildings first.
    public List<CameraOffer> cameras(LatLon place) {
        return suggestions.cameras(all(SubjectKind.DEVICE, Device.class), place, workspace.actor().role().equals(POLICE_SEAT),
                ground.walls());
    }

    /// The cameras that can be looked through from this seat now.
    public List<Device> openable() {
        boolean police = workspace.actor().role().equals(POLICE_SEAT);
        return all(SubjectKind.DEVICE, Device.class).stream().filter(device -> suggestions.usable(device, police)).toList();
    }

    /// Which cameras see a spot on the ground past the buildings, and why the nearest do not.
    public SpotSight sight(LatLon spot) {
        return suggestions.sight(all(SubjectKind.DEVICE, Device.class), spot, workspace.actor().role().equals(POLICE_SEAT), ground.walls());
    }

    /// The forces that this centre may order and that are free, the best at the top by time of arrival, load, shift, and what each leaves
    /// uncovered.
    public List<UnitOffer> forces(LatLon place) {
        return forces(place, null, Set.of());
    }

    /// The forces that this centre may order and that are free, the best at the top, also by what the kind of incident needs.
    ///
    /// @param incidentType a key of `incident-types`; `null` when that is not known
    /// @param without units that were asked already
    public List<UnitOffer> forces(LatLon place, @Nullable String incidentType, Set<String> without) {
        Forces known = new Forces(codes, incidentType, clock.instant(), zone, all(SubjectKind.ORDER, Order.class),
                all(SubjectKind.DUTY, Duty.class), without);
        return suggestions.units(all(SubjectKind.UNIT, Unit.class), this::position, place, ground.streets(), Optional.of(known));
    }

    /// The type of incident that forces are wanted for; `null` when that is not known.
    ///
    /// @param about the alert, incident or order; `null` for none
    public @Nullable String wantedFor(@Nullable State about) {
        return switch (about) {
            case Incident incident -> incident.typeCode();
            case Alert alert -> codes.list("incident-types").all().stream().filter(code -> code.items("fromAlerts").contains(alert.typeCode()))
                    .map(Code::code).findFirst().orElse(null);
            case Order order when order.incidentId() != null -> workspace.find(new Subject(SubjectKind.INCIDENT, order.incidentId()))
                    .map(found -> ((Incident) found.state()).typeCode()).orElse(null);
            case null, default -> null;
        };
    }

    /// What is reached from a place on foot along the streets in 1, 3 and 5 minutes; empty without streets, or while they are not ready.
    public List<Reach> reach(LatLon place) {
        return ground.streets().map(streets -> suggestions.reach(ON_FOOT, place, MINUTES, streets)).orElse(List.of());
    }

    private Optional<LatLon> position(String unitId) {
        return readings.latest("unit/" + unitId)
                .filter(Reading.UnitPosition.class::isInstance).map(r -> ((Reading.UnitPosition) r).position());
    }

    private <S extends State> Collection<S> all(SubjectKind kind, Class<S> type) {
        List<S> states = new ArrayList<>();
        for (Versioned<State> versioned : workspace.all(kind)) {
            if (type.isInstance(versioned.state())) {
                states.add(type.cast(versioned.state()));
            }
        }
        return states;
    }
}
