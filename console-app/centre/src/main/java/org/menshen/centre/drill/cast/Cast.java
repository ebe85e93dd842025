package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.day.DaySpec;
import org.menshen.centre.drill.play.Cues;
import org.menshen.centre.drill.play.DrillClient;
import org.menshen.centre.drill.play.Extras;
import org.menshen.centre.site.Dice;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.level.Level;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.message.Message;
import org.menshen.domain.order.Order;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.report.Report;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.unit.Unit;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.route.StreetGraph;

/// The simulated people of a drill: crews with terminals, a colleague at the next desk, the seats above, and those of other bodies. They see the
/// centre as any console does and act in drill time on the player's thread.
public final class Cast implements Extras {

    private static final String GPS = "gps";
    /// Which role each of the cast's seats answers for.
    private static final Map<String, String> SEATS = Map.of("POLICE_LIAISON", "police", "FIRE_SAFETY", "fire", "WATCH_COMMANDER", "commander",
            "DISPATCHER", "dispatcher");

    private final DrillClient centre;
    private final Stage stage;
    private final Fleet fleet;
    private final Terminals terminals;
    private final Bodies bodies;
    private final Partners partners;
    private final @Nullable IncidentDesk incidents;
    private final @Nullable Colleague colleague;
    private final @Nullable Superiors superiors;
    private final @Nullable Crews field;
    private final String crews;
    private final String director;

    /// @param centre the centre
    /// @param spec how they act
    /// @param codes code lists
    /// @param map streets to move along
    /// @param json the written form of the domain
    /// @param seed seed of their chance
    /// @param feed runs the reading of changes until [#close()]
    public Cast(DrillClient centre, DaySpec.CastSpec spec, CodeBook codes, BaseMap map, DomainJson json, long seed, Executor feed) {
        this.centre = centre;
        crews = spec.users().getOrDefault("crews", "crews");
        director = spec.users().getOrDefault("director", "director");
        Mirror mirror = new Mirror(centre, crews, json);
        stage = new Stage(mirror, centre, new Dice(seed, "cast"));
        fleet = new Fleet(stage, spec.patrol(), codes, StreetGraph.of(map));
        terminals = new Terminals(stage, spec, fleet, crews, director);
        Map<String, String> byRole = new HashMap<>();
        SEATS.forEach((role, name) -> {
            if (spec.users().containsKey(name)) {
                byRole.put(role, spec.users().get(name));
            }
        });
        bodies = new Bodies(stage, spec, codes, byRole, director);
        partners = new Partners(stage, spec, codes, byRole);
        if (spec.desk() == null) {
            incidents = null;
            colleague = null;
        } else {
            incidents = new IncidentDesk(stage, spec, spec.desk(), codes, fleet);
            colleague = new Colleague(stage, spec, spec.desk(), spec.users().getOrDefault("colleague", crews), incidents, codes);
        }
        field = spec.field() == null ? null : new Crews(stage, spec, spec.field(), crews);
        superiors = spec.watch() == null ? null : new Superiors(stage, spec, spec.watch(), colleague);
        feed.execute(mirror);
    }

    @Override
    public void seen(Reading reading) {
        if (reading instanceof Reading.UnitPosition fix) {
            fleet.placed(fix);
        }
    }

    @Override
    public void act(Instant now) throws IOException, InterruptedException {
        if (!stage.mirror.ready()) {
            return;
        }
        stage.now(now);
        if (superiors != null) {
            superiors.signOn();
        }
        for (Subject subject : stage.mirror.drain()) {
            notice(subject);
        }
        List<Reading> fixes = fleet.move(now);
        if (!fixes.isEmpty()) {
            centre.ingest(director, GPS, new ArrayList<RawAlert>(), fixes);
        }
        if (colleague != null) {
            colleague.look(now);
        }
        bodies.look(now);
        stage.agenda.until(now);
    }

    @Override
    public Cues cues() {
        return Directions.of(stage.mirror.all(SubjectKind.DEBRIEF, Debrief.class));
    }

    private void notice(Subject subject) {
        if (superiors != null && subject.kind() == SubjectKind.ALERT) {
            stage.mirror.find(SubjectKind.ALERT, subject.id(), Alert.class).ifPresent(superiors::noticed);
        } else if (superiors != null && subject.kind() == SubjectKind.ROLLCALL) {
            stage.mirror.find(SubjectKind.ROLLCALL, subject.id(), Rollcall.class).ifPresent(superiors::noticed);
        } else if (superiors != null && subject.kind() == SubjectKind.LEVEL) {
            stage.mirror.find(SubjectKind.LEVEL, subject.id(), Level.class).ifPresent(superiors::noticed);
        } else if (superiors != null && subject.kind() == SubjectKind.REPORT) {
            stage.mirror.find(SubjectKind.REPORT, subject.id(), Report.class).ifPresent(superiors::noticed);
        } else if (superiors != null && subject.kind() == SubjectKind.INCIDENT) {
            stage.mirror.find(SubjectKind.INCIDENT, subject.id(), Incident.class).ifPresent(superiors::noticed);
        }
        if (subject.kind() == SubjectKind.INCIDENT) {
            stage.mirror.find(SubjectKind.INCIDENT, subject.id(), Incident.class).ifPresent(partners::noticed);
        }
        if (field != null && subject.kind() == SubjectKind.ROLLCALL) {
            stage.mirror.find(SubjectKind.ROLLCALL, subject.id(), Rollcall.class).ifPresent(field::noticed);
        } else if (field != null && subject.kind() == SubjectKind.MESSAGE) {
            stage.mirror.find(SubjectKind.MESSAGE, subject.id(), Message.class).ifPresent(field::noticed);
        }
        if (subject.kind() == SubjectKind.UNIT) {
            stage.mirror.find(SubjectKind.UNIT, subject.id(), Unit.class).ifPresent(fleet::enlist);
        } else if (subject.kind() == SubjectKind.ORDER) {
            stage.mirror.find(SubjectKind.ORDER, subject.id(), Order.class).ifPresent(order -> {
                terminals.noticed(order);
                if (incidents != null) {
                    incidents.noticed(order);
                }
            });
        } else if (subject.kind() == SubjectKind.LINKAGE) {
            stage.mirror.find(SubjectKind.LINKAGE, subject.id(), Linkage.class).ifPresent(linkage -> {
                bodies.noticed(linkage);
                if (incidents != null) {
                    incidents.noticed(linkage);
                }
            });
        }
    }

    @Override
    public void close() {
        stage.mirror.close();
    }
}
