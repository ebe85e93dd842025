package org.menshen.desktop.situation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.BundleMembers;
import org.menshen.desktop.nearby.SiteFigures;
import org.menshen.desktop.nearby.Whereabouts;
import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.relation.RelationWords;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.situation.Detail.Line;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.FactWords;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.ReceiptWords;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.desktop.tile.CameraStates;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.Doubts;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.GbId;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.police.PoliceIncident;
import org.menshen.domain.plan.Plan;
import org.menshen.domain.port.Link;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.register.Model;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.UnitShifts;
import org.menshen.domain.site.Site;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.sketch.SketchFact;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;

/// Says in words what a subject is, where, why and how it stands. Any thread.
final class SubjectWords {

    /// beginning of the texts for what a source says
    private static final String SAID = "line.said.";
    private static final int HISTORY = 6;
    private static final int MEMBERS = 3;

    private final ConsolePorts ports;
    private final Names names;
    private final Texts texts;
    private final FactWords facts;
    private final StatusWords states;
    private final FenceWords fences;
    private final WarningWords warnings;
    private final PlanWords plans;
    private final RelationWords relations;
    private final ReceiptWords receipts;
    private final CameraStates cameras;
    private final Titles titles;
    private final Whereabouts whereabouts;
    private final ZoneId zone;

    SubjectWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.names = ports.names();
        this.texts = texts;
        this.facts = new FactWords(ports.lang());
        this.states = new StatusWords(ports.lang());
        this.fences = new FenceWords(ports, texts);
        this.warnings = new WarningWords(ports.lang(), ports.zone(), texts);
        this.plans = new PlanWords(ports, texts);
        this.relations = new RelationWords(ports);
        this.receipts = new ReceiptWords(ports.lang(), names, ports.zone());
        this.cameras = new CameraStates(ports);
        this.titles = new Titles(names);
        this.whereabouts = new Whereabouts(ports);
        this.zone = ports.zone();
    }

    Optional<State> state(Subject subject) {
        return ports.workspace().find(subject).map(Versioned::state);
    }

    /// The short name of a subject.
    String title(State state) {
        return titles.of(state);
    }

    /// Where a subject is; empty when it has no place.
    Optional<LatLon> place(State state) {
        return whereabouts.of(state);
    }

    /// What, where, why and how it stands.
    List<Line> lines(State state, Instant now) {
        return lines(state, now, null);
    }

    /// What, where, why and how it stands.
    ///
    /// @param past the instant that the state of a drawing is of; `null` for the present
    List<Line> lines(State state, Instant now, @Nullable PastMoment past) {
        List<Line> lines = new ArrayList<>();
        switch (state) {
            case Alert alert -> alert(alert, lines);
            case Incident incident -> {
                add(lines, "line.place", incident.details().place());
                add(lines, "line.kind", names.of("incident-types", incident.typeCode()));
                add(lines, "line.state", since(states.of(incident.status()), incident.since()));
                add(lines, "line.grade", incident.grade() == null ? texts.get("grade.none") : texts.get("grade", incident.grade()));
                add(lines, "line.owner", incident.owner() == null ? texts.get("owner.none") : incident.owner().name());
                add(lines, "line.up", up(incident.escalatedTo(), incident.receipt()));
                lines.addAll(plans.lines(incident, now));
                related(incident, lines);
            }
            case Device device -> device(device, lines, now);
            case Unit unit -> {
                add(lines, "line.kind", names.of("unit-types", unit.typeCode()));
                add(lines, "line.state", since(states.of(unit.status()), unit.since()));
                add(lines, "line.why", states.why(unit));
                add(lines, "line.on-unit", onUnit(unit, now));
                add(lines, "line.site", siteName(unit.siteId()));
                ports.readings().latest("unit/" + unit.id()).ifPresent(r -> add(lines, "line.age", age(r, now)));
            }
            case Zone crowd -> zone(crowd, lines, now);
            case Site site -> site(site, lines);
            case Sketch sketch -> {
                add(lines, "line.kind", names.of("sketch-kinds", sketch.kindCode()));
                add(lines, "line.author", sketch.author().name() + " · " + Numbers.clock(sketch.drawnAt(), zone));
                add(lines, "line.erase", texts.get(sketch.erased() ? "sketch.erased" : "sketch.erase"));
                lines.addAll(fences.lines(sketch, past));
            }
            case Maintenance work -> {
                add(lines, "line.aside", Numbers.stretch(work.from(), work.until(), zone));
                add(lines, "line.author", work.planned().name() + " · " + work.reason());
            }
            case Patrol patrol -> patrol(patrol, lines);
            case WorkItem item -> lines.addAll(new ItemLines(ports, texts).of(item));
            case PoliceIncident incident -> {
                add(lines, "line.kind", incident.report().kind());
                add(lines, "line.place", incident.report().place());
                add(lines, "line.state", since(states.of(incident.status()), incident.since()));
                add(lines, "line.note", texts.get("police.mirror"));
            }
            default -> add(lines, "line.id", state.subject().id());
        }
        return List.copyOf(lines);
    }

    /// Who is on with a unit and until when, as the roster has it; empty when it names nobody.
    private String onUnit(Unit unit, Instant now) {
        UnitShifts.Standing standing = new UnitShifts(ports.codes(), ports.workspace().all(SubjectKind.DUTY).stream()
                .map(held -> (Duty) held.state()).toList(), zone).at(unit, now);
        String people = String.join("、", standing.people());
        return people.isEmpty() || standing.until() == null ? people : texts.get("on-unit", people, Numbers.minute(standing.until(), zone));
    }

    /// The route, and the tour that matters now: who, when, which points, how much.
    private void patrol(Patrol patrol, List<Line> lines) {
        add(lines, "line.author", patrol.drawn().name() + " · " + Numbers.clock(patrol.drawn().at(), zone));
        Tour tour = patrol.current().orElse(null);
        int points = patrol.points().size();
        if (tour == null) {
            add(lines, "line.tour", texts.get("tour.none", points));
            return;
        }
        String unit = state(new Subject(SubjectKind.UNIT, tour.unitId())).map(this::title).orElse(tour.unitId());
        add(lines, "line.tour", unit + " · " + Numbers.stretch(tour.from(), tour.to(), zone));
        add(lines, "line.state", tour.strayedSince() == null ? states.of(tour.status()) : since(texts.get("tour.strayed"), tour.strayedSince()));
        add(lines, "line.covered", texts.get("tour.covered", tour.visits().size(), points, Math.round(100 * tour.coverage(points))));
        add(lines, "line.visits", tour.visits().stream()
                .map(visit -> (visit.point() + 1) + " " + Numbers.minute(visit.since(), zone)).collect(Collectors.joining(", ")));
    }

    private void alert(Alert alert, List<Line> lines) {
        add(lines, "line.place", alert.place().isBlank() ? siteName(alert.siteId()) : alert.place());
        Optional<Explanation> found = Explanation.of(alert);
        add(lines, "line.basis", found.map(Explanation::words).map(said -> said.in(texts.lang().code()))
                .filter(said -> alert.why().equals(alert.basis())).orElse(alert.why()));
        found.ifPresent(rule -> rule(rule, lines));
        said(alert, lines);
        add(lines, "line.state", since(states.of(alert.status()), alert.since())
                + (alert.acknowledged() == null ? "" : " · " + who(alert.acknowledged())));
        add(lines, "line.up", up(alert.escalatedTo(), alert.receipt()));
        add(lines, "line.raised", raised(alert));
        doubts(alert, lines);
        bundle(alert, lines);
        if (alert.aside() != null) {
            Instant until = alert.aside().until();
            String why = who(alert.aside().by()) + " · " + alert.aside().reason();
            String once = alert.aside().ends() == null ? why : texts.get("aside.once", why);
            add(lines, "line.aside", until == null ? once : texts.get("aside", once, Numbers.minute(until, zone)));
        }
        if (alert.verdict() != null && alert.verdict().reasonCode() != null) {
            add(lines, "line.verdict", names.of("false-reasons", alert.verdict().reasonCode()) + " " + alert.verdict().remark());
        }
        lines.addAll(warnings.lines(alert));
        add(lines, "line.before", before(alert));
        related(alert, lines);
    }

    /// When, and by which feed, under the name that the top line lists it by; what rules find has no feed.
    private String raised(Alert alert) {
        String at = Numbers.clock(alert.raisedAt(), zone);
        String id = alert.origin().sourceId();
        return id.equals(Explanation.SOURCE) ? texts.get("raised.rule", at) : texts.get("raised", at, ports.link().sources().stream()
                .filter(feed -> feed.id().equals(id)).map(Link.SourceHealth::name).findFirst().orElse(id));
    }

    private void related(State state, List<Line> lines) {
        List<String> related = relations.lines(state, new PlanSight(ports.workspace()));
        for (int i = 0; i + 1 < related.size(); i += 2) {
            lines.add(new Line(related.get(i), related.get(i + 1)));
        }
    }

    /// Which rule raised it, in which version, what it rests on, and the plan it names.
    private void rule(Explanation why, List<Line> lines) {
        Optional<Model> model = state(Model.subject(why.modelId())).filter(Model.class::isInstance).map(Model.class::cast);
        add(lines, "line.rule", model.map(found -> texts.get("rule", titles.of(found), found.version())).orElse(why.modelId()));
        add(lines, "line.causes", why.alertIds().stream().map(id -> state(new Subject(SubjectKind.ALERT, id))).flatMap(Optional::stream)
                .limit(MEMBERS)
                .map(cause -> title(cause) + " " + Numbers.clock(((Alert) cause).raisedAt(), zone))
                .collect(Collectors.joining(texts.get("marks.between"))));
        add(lines, "line.rule-plan", ports.workspace().all(SubjectKind.PLAN).stream().map(Versioned::state).map(Plan.class::cast)
                .filter(plan -> plan.inForce() && plan.ref().planId().equals(why.planId())).map(plan -> plan.content().name().in(texts.lang().code()))
                .findFirst().orElse(""));
    }

    /// What the source says beside the basis, as far as this desk has a name for it.
    private void said(Alert alert, List<Line> lines) {
        new TreeMap<>(alert.told().attributes()).forEach((name, value) -> {
            if (texts.has(SAID + name)) {
                add(lines, SAID + name, value);
            }
        });
    }

    /// Those that it stands for, the first by name, or the one that stands for it.
    private void bundle(Alert alert, List<Line> lines) {
        BundleMembers bundles = new BundleMembers(ports.workspace());
        List<Alert> members = bundles.of(alert);
        if (!members.isEmpty()) {
            String first = members.stream().limit(MEMBERS)
                    .map(member -> member.place().isBlank() ? title(member) : title(member) + " " + member.place()).collect(Collectors.joining("; "));
            add(lines, "line.bundle", texts.get("bundle", Counts.of(members.size() + 1L, texts.lang())) + " · " + first);
        }
        bundles.leadOf(alert).ifPresent(lead -> add(lines, "line.bundle", texts.get("bundle.in", title(lead), lead.id())));
        String cause = alert.remembered().cause();
        add(lines, "line.cause", cause == null || alert.bundleId() == null ? "" : names.of("alert-causes", cause));
    }

    /// What is not believed, what got worse, and what came before.
    private void doubts(Alert alert, List<Line> lines) {
        alert.positionDoubt().ifPresent(why -> add(lines, "line.doubt.position", claimed(texts.get("doubt.position." + why),
                Doubts.claimedPosition(alert.told().attributes()))));
        alert.timeDoubt().ifPresent(why -> add(lines, "line.doubt.time", claimed(texts.get("doubt.time." + why),
                Doubts.claimedTime(alert.origin().attributes()))));
        Doubts.type(alert.told().attributes()).ifPresent(claimed -> add(lines, "line.doubt.type", texts.get("doubt.type", claimed)));
        Doubts.severity(alert.told().attributes()).ifPresent(claimed -> add(lines, "line.doubt.severity", texts.get("doubt.severity", claimed)));
        if (alert.was() != null && alert.was() != alert.severity()) {
            add(lines, "line.was", texts.get("was", SeverityIcon.numeral(alert.was()), SeverityIcon.numeral(alert.severity()),
                    alert.why().equals(alert.basis()) ? "" : texts.get("was.basis", alert.basis())));
        }
        if (alert.latest() != null && alert.told().severity() != alert.severity()) {
            add(lines, "line.told", SeverityIcon.numeral(alert.told().severity()));
        }
        String earlier = alert.origin().earlierId();
        if (earlier != null && state(new Subject(SubjectKind.ALERT, earlier)).orElse(null) instanceof Alert before) {
            add(lines, "line.earlier", texts.get("earlier", Numbers.clock(before.raisedAt(), zone), states.of(before.status()), before.id()));
        }
    }

    private String claimed(String why, Optional<String> claim) {
        return claim.map(words -> texts.get("doubt.claimed", why, words)).orElse(why);
    }

    /// How often the same happened at the same site within what is known here.
    private String before(Alert alert) {
        if (alert.siteId() == null) {
            return "";
        }
        long same = ports.workspace().all(SubjectKind.ALERT).stream().map(Versioned::state).filter(Alert.class::isInstance)
                .map(Alert.class::cast).filter(other -> !other.id().equals(alert.id()) && alert.siteId().equals(other.siteId())
                        && alert.typeCode().equals(other.typeCode()) && other.raisedAt().isBefore(alert.raisedAt())).count();
        return texts.get("before", Counts.of(same, texts.lang()));
    }

    private void device(Device device, List<Line> lines, Instant now) {
        add(lines, "line.kind", names.of("sensor-types", device.typeCode()));
        add(lines, "line.state", since(states.of(device.status()), device.since())
                + (device.reason() == null ? "" : " · " + device.reason()));
        if (device.kind() == DeviceKind.CAMERA) {
            add(lines, "line.picture", cameras.of(device).words());
        }
        add(lines, "line.site", siteName(device.siteId()));
        add(lines, "line.id", device.gbId().map(GbId::text).orElse(device.id()));
        ports.readings().latest("device/" + device.id()).ifPresent(r -> {
            if (r instanceof Reading.Telemetry value) {
                add(lines, "line.value", value.value() + " " + value.unit());
                add(lines, "line.age", age(r, now));
            }
        });
    }

    private void zone(Zone crowd, List<Line> lines, Instant now) {
        add(lines, "line.kind", names.of("zone-kinds", crowd.kindCode()));
        add(lines, "line.capacity", texts.get("capacity", crowd.capacity(), Math.round(crowd.areaM2())));
        ports.readings().latest("zone/" + crowd.id()).ifPresent(r -> {
            if (r instanceof Reading.CrowdSample sample) {
                add(lines, "line.crowd", texts.get("crowd", Math.round(sample.count()), Math.round(100 * sample.count() / crowd.capacity()),
                        String.format(java.util.Locale.ROOT, "%.2f", sample.count() / crowd.areaM2()), Math.round(sample.coverage() * 100)));
                add(lines, "line.age", age(r, now));
            }
        });
        ports.readings().latest("outlook/" + crowd.id()).map(Reading.CrowdOutlook.class::cast)
                .ifPresent(outlook -> add(lines, "line.ahead", expected(outlook)));
        if (crowd.thresholds() != null && crowd.thresholds().until().isAfter(now)) {
            add(lines, "line.lines", texts.get("lines.until", Numbers.minute(crowd.thresholds().until(), ports.zone()),
                    crowd.thresholds().reason()));
        }
    }

    private String expected(Reading.CrowdOutlook outlook) {
        return outlook.ahead().isEmpty() ? texts.get("ahead.none", outlook.historyMin()) : outlook.ahead().stream().map(each -> texts.get("ahead",
                each.minutes(), Math.round(each.count()), Math.round(each.low()), Math.round(each.high()))).collect(Collectors.joining("　"));
    }

    private void site(Site site, List<Line> lines) {
        add(lines, "line.kind", names.of("site-types", site.typeCode()));
        add(lines, "line.committee", names.of("committees", site.committeeCode()));
        add(lines, "line.buildings", texts.get("buildings", site.buildings().size(), site.gates().size()));
        SiteFigures.of(ports).summary(site).forEach((label, words) -> lines.add(new Line(label, words)));
        add(lines, "line.note", site.schematic() ? texts.get("schematic") : "");
    }

    /// What there is to say of a subject that is not known here, or not any more.
    Detail unknown(Subject subject) {
        return new Detail(subject, 0, subject.id(), null, List.of(new Line(texts.get("line.state"), texts.get("detail.unknown"))),
                Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), true);
    }

    /// What happened to a subject, the newest first.
    List<Line> history(Subject subject) {
        List<Change> changes = ports.workspace().history(subject);
        // who crossed a fence stands with the fence itself and would push out who drew it
        return changes.reversed().stream().filter(change -> !(change.fact() instanceof SketchFact.Crossed)).limit(HISTORY)
                .map(change -> new Line(Numbers.clock(change.stamp().operatorTime(), zone),
                        facts.said(change))).toList();
    }

    private String since(String state, Instant since) {
        return state + " " + Numbers.clock(since, zone);
    }

    private String up(@Nullable String role, @Nullable Receipt receipt) {
        return role == null || receipt == null ? "" : receipts.full(role, receipt);
    }

    private String who(Mark mark) {
        return mark.userId().equals(ports.workspace().actor().userId()) ? texts.get("me") : mark.name();
    }

    private String siteName(@Nullable String siteId) {
        return siteId == null ? "" : state(new Subject(SubjectKind.SITE, siteId)).map(this::title).orElse(siteId);
    }

    private String age(Reading reading, Instant now) {
        return texts.get("age", Numbers.age(java.time.Duration.between(reading.at(), now)));
    }

    private void add(List<Line> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(new Line(texts.get(key), words));
        }
    }
}
