package org.menshen.desktop.sites;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.nearby.Grounds;
import org.menshen.desktop.nearby.SiteFigures;
import org.menshen.desktop.nearby.Whereabouts;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.WorkPorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.code.Code;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.indicator.DeviceMinutes;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.matrix.GroundFinder;
import org.menshen.domain.port.Archive;
import org.menshen.domain.site.JointDefence;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationStatus;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteStanding;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.domain.work.PlaceTally;
import org.menshen.domain.work.TallySpan;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.map.core.fence.PolygonFence;

/// Everything about one guarded site, line by line; most lines can be opened. Meant for a background thread.
final class SiteCards {

    private static final String SITUATION = "situation";
    private static final String DISPATCH = "dispatch";
    private static final String CAMERAS = "cameras";
    private static final String REGISTERS = "work";
    private static final String PAST = "past";
    private static final String RESPONSIBILITY = "responsibility";
    private static final int MOST_ITEMS = 40;
    private static final int MOST_DEVICES = 15;
    private static final int MOST_CAMERAS = 8;
    private static final int MOST_PAST = 6;
    private static final Duration PAST_AGAIN = Duration.ofMinutes(1);

    private final ConsolePorts ports;
    private final Texts texts;
    private final SiteFigures figures;
    private final Archive archive;
    private final Runnable onPast;
    private final Titles titles;
    private final StatusWords states;
    private volatile Known known = new Known("", 0, List.of(), 0);

    /// What the archive said of a site.
    private record Known(String site, long at, List<PastAlert> alerts, long hits) {
    }

    /// @param onPast called when past alerts of a site have come; any thread
    SiteCards(ConsolePorts ports, Texts texts, SiteFigures figures, Archive archive, Runnable onPast) {
        this.ports = ports;
        this.texts = texts;
        this.figures = figures;
        this.archive = archive;
        this.onPast = onPast;
        this.titles = new Titles(ports.names());
        this.states = new StatusWords(ports.lang());
    }

    SitePage.Card of(Site site, SiteStanding standing, List<PlaceTally> tallies, Instant now) {
        List<SitePage.Line> lines = new ArrayList<>();
        about(site, lines);
        open(site, standing, lines);
        items(site, tallies, lines, now);
        checks(site, tallies, lines, now);
        responsible(site, lines);
        forces(site, lines);
        groups(site, lines, now);
        devices(site, standing, lines, now);
        past(site, lines);
        String note = Stream.of(ports.names().of("site-types", site.typeCode()), ports.names().of("committees", site.committeeCode()),
                figures.health(standing)).filter(words -> !words.isBlank()).reduce((a, b) -> a + " · " + b).orElse("");
        return new SitePage.Card(site.id(), site.name(), note, List.copyOf(lines));
    }

    private void about(Site site, List<SitePage.Line> lines) {
        lines.add(line("plan", texts.get("card.plan"), texts.get("card.plan.words", site.buildings().size(), site.gates().size()),
                site.schematic() ? texts.get("card.schematic") : "", site.subject(), SITUATION));
        if (!site.notes().isBlank()) {
            lines.add(SitePage.Line.plain("notes", texts.get("card.notes"), site.notes()));
        }
    }

    private <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return ports.workspace().all(kind).stream().map(Versioned::state).filter(type::isInstance).map(type::cast);
    }

    private void devices(Site site, SiteStanding standing, List<SitePage.Line> lines, Instant now) {
        lines.add(SitePage.Line.head("h-devices", texts.get("card.devices"), texts.get("card.on", standing.on(), standing.inUse())));
        List<Device> here = all(SubjectKind.DEVICE, Device.class).filter(device -> site.id().equals(device.siteId())).toList();
        Map<String, int[]> types = new TreeMap<>();
        here.stream().filter(device -> device.kind() == DeviceKind.SENSOR && device.status() != DeviceStatus.DISABLED).forEach(device -> {
            int[] count = types.computeIfAbsent(device.typeCode(), key -> new int[2]);
            count[0]++;
            count[1] += device.status() == DeviceStatus.ONLINE ? 1 : 0;
        });
        List<Device> silent = here.stream().filter(device -> device.status() != DeviceStatus.ONLINE)
                .sorted(Comparator.comparing(Device::kind).thenComparing(Device::since)).toList();
        silent.stream().limit(MOST_DEVICES).forEach(device -> lines.add(line("d-" + device.id(), states.of(device.status()),
                device.name() + (device.reason() == null || device.reason().isBlank() ? "" : " · " + device.reason()),
                Numbers.minute(device.since(), ports.zone()), device.subject(), SITUATION)));
        if (silent.size() > MOST_DEVICES) {
            lines.add(SitePage.Line.plain("d-more", "", texts.get("card.more", silent.size() - MOST_DEVICES)));
        }
        online(here, now).ifPresent(lines::add);
        long cameras = here.stream().filter(device -> device.kind() == DeviceKind.CAMERA && device.status() != DeviceStatus.DISABLED).count();
        lines.add(line("cameras", texts.get("card.cameras"), texts.get("card.cameras.words", cameras), "V", site.subject(), CAMERAS));
        String sensors = types.entrySet().stream().map(entry -> texts.get("card.type", ports.names().of("sensor-types", entry.getKey()),
                entry.getValue()[1], entry.getValue()[0])).reduce((a, b) -> a + texts.get("card.and") + b).orElse("");
        if (!sensors.isEmpty()) {
            lines.add(SitePage.Line.plain("sensors", texts.get("card.sensors"), sensors));
        }
        here.stream().filter(device -> device.kind() == DeviceKind.CAMERA && device.status() == DeviceStatus.ONLINE && device.streamUrl() != null)
                .sorted(Comparator.comparing(Device::name)).limit(MOST_CAMERAS).forEach(device -> lines.add(line("c-" + device.id(), "",
                        device.name(), "", device.subject(), CAMERAS)));
    }

    /// 设备在线率 of this month, with the minutes it is made of and since when they are known.
    private Optional<SitePage.Line> online(List<Device> here, Instant now) {
        LocalDate month = LocalDate.ofInstant(now, ports.zone()).withDayOfMonth(1);
        Instant begins = month.atStartOfDay(ports.zone()).toInstant();
        IndicatorFigure figure = new DeviceMinutes(here, all(SubjectKind.MAINTENANCE, Maintenance.class).toList(), now)
                .figure(new TallySpan(begins, now));
        Instant since = here.stream().map(device -> device.uptime().since()).min(Comparator.naturalOrder()).orElse(now);
        return figure.percent().map(percent -> SitePage.Line.plain("online", texts.get("card.online"), texts.get("card.online.words",
                percent.toPlainString(), figure.part(), figure.whole(), Numbers.day(since.isAfter(begins) ? since : begins, ports.zone()))));
    }

    private void open(Site site, SiteStanding standing, List<SitePage.Line> lines) {
        lines.add(SitePage.Line.head("h-open", texts.get("card.open"), String.valueOf(standing.alerts() + standing.incidents())));
        all(SubjectKind.INCIDENT, Incident.class).filter(incident -> incident.status().isOpen() && site.id().equals(incident.details().siteId()))
                .sorted(Comparator.comparingInt(Incident::severity)).forEach(incident -> lines.add(new SitePage.Line("i-" + incident.id(), false,
                        texts.get("card.incident"), incident.title() + " · " + states.of(incident.status()),
                        Numbers.minute(incident.reported().at(), ports.zone()), incident.severity(), false, incident.subject(), DISPATCH)));
        all(SubjectKind.ALERT, Alert.class).filter(alert -> alert.status().isOpen() && site.id().equals(alert.siteId()))
                .sorted(Comparator.comparingInt(Alert::severity).thenComparing(Alert::raisedAt)).limit(MOST_DEVICES)
                .forEach(alert -> lines.add(new SitePage.Line("a-" + alert.id(), false, texts.get("card.alert"),
                        titles.of(alert) + " · " + states.of(alert.status()), Numbers.minute(alert.raisedAt(), ports.zone()), alert.severity(), false,
                        alert.subject(), SITUATION)));
        if (standing.alerts() + standing.incidents() == 0) {
            lines.add(SitePage.Line.plain("open-none", "", texts.get("card.open.none")));
        }
    }

    private Optional<WorkflowContent> flow(WorkItem item) {
        return ports.works().registers().flow(item.flow()).map(flow -> flow.content());
    }

    private void items(Site site, List<PlaceTally> tallies, List<SitePage.Line> lines, Instant now) {
        int open = tallies.stream().mapToInt(PlaceTally::open).sum();
        int late = tallies.stream().mapToInt(PlaceTally::late).sum();
        lines.add(SitePage.Line.head("h-items", texts.get("card.items"), late == 0 ? String.valueOf(open) : texts.get("card.late", open, late)));
        double near = WorkPorts.near(ports.codes());
        ports.works().registers().at(site.subject().toString(), "", true, MOST_ITEMS).forEach(found -> {
            WorkItem item = found.state();
            WorkDue due = WorkDue.of(item, now, near);
            flow(item).ifPresent(flow -> lines.add(new SitePage.Line("w-" + item.id(), false, ports.names().in(flow.name()),
                    item.number() + " · " + flow.state(item.at()).map(state -> ports.names().in(state.name())).orElse(item.at()),
                    due == WorkDue.LATE ? texts.get("card.item-late") : due == WorkDue.NEAR ? texts.get("card.item-near")
                            : Numbers.day(item.since(), ports.zone()), 0, due == WorkDue.LATE, item.subject(), REGISTERS)));
        });
        related(site, lines);
        if (open == 0) {
            lines.add(SitePage.Line.plain("items-none", "", texts.get("card.items.none")));
        } else if (open > MOST_ITEMS) {
            lines.add(SitePage.Line.plain("items-more", "", texts.get("card.more", open - MOST_ITEMS)));
        }
    }

    /// Items that do not name the site, but of which a person confirmed that they belong to it.
    private void related(Site site, List<SitePage.Line> lines) {
        all(SubjectKind.RELATION, Relation.class).filter(relation -> relation.status() == RelationStatus.CONFIRMED && relation.has(site.subject()))
                .map(relation -> relation.beside(site.subject())).filter(other -> other.kind() == SubjectKind.WORK)
                .flatMap(other -> ports.works().registers().find(other.id()).map(Versioned::state).stream())
                .sorted(Comparator.comparing(WorkItem::since).reversed()).limit(MOST_ITEMS)
                .forEach(item -> flow(item).ifPresent(flow -> lines.add(line("w-" + item.id(), ports.names().in(flow.name()), standing(item),
                        texts.get("card.related"), item.subject(), REGISTERS))));
    }

    /// The last one of each register of which the card tells when.
    private void checks(Site site, List<PlaceTally> tallies, List<SitePage.Line> lines, Instant now) {
        lines.add(SitePage.Line.head("h-checks", texts.get("card.checks"), ""));
        for (Code column : figures.columns()) {
            String name = column.name(ports.lang().code());
            String register = column.attribute("register").orElse("");
            if (column.attribute("last").isPresent()) {
                Optional<WorkItem> last = ports.works().registers().at(site.subject().toString(), register, false, 1).stream()
                        .map(Versioned::state).findFirst();
                lines.add(last.map(item -> line("k-" + register, name, standing(item), figures.figure(column, tallies, now).orElse(""),
                        item.subject(), REGISTERS)).orElseGet(() -> SitePage.Line.plain("k-" + register, name, texts.get("card.never"))));
            } else {
                lines.add(SitePage.Line.plain("k-" + register, name, figures.figure(column, tallies, now)
                        .map(figure -> texts.get("card.count", figure)).orElseGet(() -> texts.get("card.never"))));
            }
        }
    }

    /// Number and state of an item, and its score when it has one.
    private String standing(WorkItem item) {
        return item.number() + flow(item).flatMap(flow -> flow.state(item.at())).map(state -> " · " + ports.names().in(state.name())).orElse("")
                + (item.field("score").isEmpty() ? "" : " · " + texts.get("card.score", item.field("score")));
    }

    /// Who leads for what here by the responsibility matrix: a line a unit, which opens the matrix.
    private void responsible(Site site, List<SitePage.Line> lines) {
        Grounds grounds = new Grounds(ports);
        grounds.matrix().ifPresent(matrix -> {
            lines.add(SitePage.Line.head("h-leads", texts.get("card.leads"), texts.get("card.leads.version", matrix.content().version())));
            grounds.leads(GroundFinder.of(site)).forEach((unit, categories) -> lines.add(line("r-" + unit, ports.names().of("unit-types", unit),
                    categories.stream().map(category -> ports.names().of("case-classes", category))
                            .collect(Collectors.joining(texts.get("card.and"))), "", matrix.subject(), RESPONSIBILITY)));
        });
    }

    private void forces(Site site, List<SitePage.Line> lines) {
        Whereabouts places = new Whereabouts(ports);
        PolygonFence ground = new PolygonFence(site.ring());
        List<Unit> here = all(SubjectKind.UNIT, Unit.class).filter(unit -> unit.status() != UnitStatus.OFFLINE)
                .filter(unit -> site.id().equals(unit.siteId()) || places.of(unit).filter(ground::contains).isPresent())
                .sorted(Comparator.comparing(Unit::typeCode).thenComparing(Unit::id)).toList();
        lines.add(SitePage.Line.head("h-forces", texts.get("card.forces"), String.valueOf(here.size())));
        lines.add(SitePage.Line.plain("committee", texts.get("card.responsible"), ports.names().of("committees", site.committeeCode())));
        here.forEach(unit -> {
            boolean inside = places.of(unit).filter(ground::contains).isPresent();
            lines.add(line("u-" + unit.id(), ports.names().of("unit-types", unit.typeCode()), unit.callSign() + " · " + states.of(unit.status()),
                    texts.get(inside ? "card.inside" : "card.outside"), unit.subject(), SITUATION));
        });
    }

    /// The joint defence groups of the site: who helps it, the shortest walk first, whom to call, when they train.
    private void groups(Site site, List<SitePage.Line> lines, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ports.zone());
        List<JointDefence> groups = JointDefence.of(site.id(), ports.codes());
        for (JointDefence group : groups) {
            String next = group.nextDrill(today).map(day -> texts.get("card.next-drill", day)).orElse("");
            lines.add(SitePage.Line.head("h-" + group.code().code(), group.code().name(ports.lang().code()), next));
            lines.add(SitePage.Line.plain("gc-" + group.code().code(), texts.get("card.contacts"), group.contacts().stream()
                    .map(role -> ports.names().of("roles", role)).collect(Collectors.joining(texts.get("card.and")))));
            group.lastDrill(today).ifPresent(day -> lines.add(SitePage.Line.plain("gd-" + group.code().code(), texts.get("card.last-drill"),
                    String.valueOf(day))));
        }
        if (!groups.isEmpty()) {
            JointDefence.helpers(site, id -> ports.workspace().find(new Subject(SubjectKind.SITE, id)).map(found -> (Site) found.state()),
                    ports.ground().streets(), ports.codes()).forEach(helper -> lines.add(line("g-" + helper.site().id(),
                            texts.get(helper.near() ? "card.helper-near" : "card.helper"), helper.site().name(),
                            texts.get(helper.byStreet() ? "card.walk" : "card.walk-guess", Numbers.minutes(helper.walk())), helper.site().subject(),
                            SitesView.ID)));
        }
    }

    private void past(Site site, List<SitePage.Line> lines) {
        Known told = known;
        boolean same = told.site.equals(site.id());
        if (!same || System.nanoTime() - told.at > PAST_AGAIN.toNanos()) {
            known = new Known(site.id(), System.nanoTime(), same ? told.alerts : List.of(), same ? told.hits : 0);
            PastQuery all = PastQuery.ALL;
            archive.find(new PastQuery(all.words(), all.types(), all.severities(), all.outcomes(), java.util.Set.of(site.id()), all.buildingIds(),
                    all.deviceIds(), all.ruleIds(), null, null, all.order()), 0, MOST_PAST).thenAccept(found -> {
                        known = new Known(site.id(), System.nanoTime(), found.alerts(), found.hits());
                        onPast.run();
                    });
        }
        if (same && !told.alerts.isEmpty()) {
            lines.add(SitePage.Line.head("h-past", texts.get("card.past"), String.valueOf(told.hits)));
            told.alerts.forEach(alert -> lines.add(new SitePage.Line("p-" + alert.id(), false, texts.get("outcome." + alert.outcome()),
                    ports.names().of("alert-types", alert.typeCode()), Numbers.day(alert.raisedAt(), ports.zone()), alert.severity(), false,
                    site.subject(), PAST)));
        }
    }

    private static SitePage.Line line(String id, String label, String words, String note, @Nullable Subject target, String window) {
        return new SitePage.Line(id, false, label, words, Objects.requireNonNullElse(note, ""), 0, false, target, window);
    }
}
