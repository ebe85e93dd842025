package org.menshen.desktop.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.MeritWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.order.Untaken;
import org.menshen.domain.port.Pin;
import org.menshen.domain.site.Site;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.domain.unit.Unit;

/// Keeps the dispatch page up to date: computed off the FX thread, a few times a second at most, and only the newest page goes over.
final class DispatchViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final int ENDED_SHOWN = 40;
    private static final Set<SubjectKind> SHOWN = EnumSet.of(SubjectKind.INCIDENT, SubjectKind.ORDER, SubjectKind.LINKAGE, SubjectKind.UNIT,
            SubjectKind.PLAN, SubjectKind.POLICE, SubjectKind.ROLLCALL, SubjectKind.MESSAGE, SubjectKind.PATROL, SubjectKind.RELATION,
            SubjectKind.LEVEL);

    private final ConsolePorts ports;
    private final DispatchRows rows;
    private final PlanRows plans;
    private final FieldRows field;
    private final MeritWords merits;
    private final Texts texts;
    private final DealingRows dealings;
    private final Nearby nearby;
    private final ReadOnlyObjectWrapper<DispatchPage> page = new ReadOnlyObjectWrapper<>(DispatchPage.EMPTY);
    private final FxBridge.Channel<DispatchPage> channel;
    private final Throttle throttle;
    private final Pin pin;
    /// whether something happened since the last page, beside that time passed
    private final AtomicBoolean news = new AtomicBoolean(true);
    private volatile @Nullable String selectedId;
    private volatile @Nullable String centre;
    private volatile BoardFilter filter = BoardFilter.ALL;
    private volatile BoardPage board = BoardPage.UNITS;

    DispatchViewModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.rows = new DispatchRows(ports, texts);
        this.plans = new PlanRows(ports, texts);
        this.field = new FieldRows(ports, texts, rows::callSign);
        this.merits = new MeritWords(ports.lang(), ports.names(), ports.zone(), this::siteName);
        this.texts = texts;
        this.dealings = new DealingRows(ports, texts);
        this.nearby = new Nearby(ports);
        this.channel = bridge.beat(FxBridge.BEAT_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(this::changed);
        throttle.ask();
    }

    /// The page as it is to be painted; changes on the FX thread.
    ReadOnlyObjectProperty<DispatchPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows everything about an incident; `null`, or one that is not there any more, shows the first open one.
    void select(@Nullable String incidentId) {
        selectedId = incidentId;
        soon();
    }

    /// Shows only some units on the board.
    void filter(BoardFilter next) {
        filter = next;
        soon();
    }

    /// Shows only the incidents that one centre leads, then those of the next, at last all.
    void nextCentre() {
        List<String> all = ports.codes().list("centres").all().stream().map(Code::code).toList();
        int at = all.indexOf(centre);
        centre = at + 1 < all.size() ? all.get(at + 1) : null;
        soon();
    }

    private Optional<String> centre() {
        return Optional.ofNullable(centre).map(code -> ports.names().of("centres", code));
    }

    BoardFilter filter() {
        return filter;
    }

    /// Turns to another page of the board.
    void board(BoardPage next) {
        board = next;
        soon();
    }

    BoardPage board() {
        return board;
    }

    /// Computes the page again, because time has passed.
    void refresh() {
        throttle.ask();
    }

    private void soon() {
        news.set(true);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        if (subjects.stream().map(Subject::kind).anyMatch(SHOWN::contains)) {
            soon();
        }
    }

    private void compute() {
        boolean soon = news.getAndSet(false);
        BoardPage page = board;
        Map<String, List<Versioned<State>>> orders = byIncident(SubjectKind.ORDER);
        List<IncidentRow> incidents = new ArrayList<>();
        for (Versioned<State> versioned : ports.workspace().all(SubjectKind.INCIDENT)) {
            incidents.add(rows.incident(versioned, ordersOf(orders, versioned.state().subject().id())));
        }
        incidents.sort(DispatchRows.WORST_FIRST);
        int all = (int) incidents.stream().filter(IncidentRow::open).count();
        incidents.removeIf(row -> !led(row));
        int open = (int) incidents.stream().filter(IncidentRow::open).count();
        List<IncidentRow> shown = incidents.size() <= open + ENDED_SHOWN ? incidents
                : ended(incidents, open);
        List<UnitRow> units = new ArrayList<>();
        int[] counts = new int[3];
        for (Versioned<State> versioned : ports.workspace().all(SubjectKind.UNIT)) {
            Unit unit = (Unit) versioned.state();
            counts[unit.status().available() ? 0 : unit.status().engaged() ? 1 : 2]++;
            if (filter.shows(unit.status())) {
                units.add(rows.unit(versioned));
            }
        }
        units.sort(Comparator.comparing((UnitRow row) -> !row.status().engaged()).thenComparing(row -> row.kind().ordinal() == 0 ? 0 : 1)
                .thenComparing(UnitRow::callSign));
        DispatchPage next = new DispatchPage(List.copyOf(shown), all, selected(orders, incidents), page, List.copyOf(units), field.of(page),
                field.waiting(), counts[0], counts[1], counts[2], centre());
        if (soon) {
            channel.now(next);
        } else {
            channel.offer(next);
        }
    }

    /// Whether the centre whose incidents are shown leads this one.
    private boolean led(IncidentRow row) {
        String wanted = centre;
        return wanted == null || ports.workspace().find(new Subject(SubjectKind.INCIDENT, row.id())).map(v -> (Incident) v.state())
                .filter(incident -> dealings.centre(incident).equals(wanted)).isPresent();
    }

    /// Open ones, then the ones that ended last.
    private static List<IncidentRow> ended(List<IncidentRow> incidents, int open) {
        List<IncidentRow> shown = new ArrayList<>(incidents.subList(0, open));
        shown.addAll(incidents.subList(incidents.size() - ENDED_SHOWN, incidents.size()));
        return shown;
    }

    private Map<String, List<Versioned<State>>> byIncident(SubjectKind kind) {
        Map<String, List<Versioned<State>>> all = new HashMap<>();
        for (Versioned<State> versioned : ports.workspace().all(kind)) {
            String incident = versioned.state() instanceof Order order ? order.incidentId() : ((Linkage) versioned.state()).incidentId();
            if (incident != null) {
                all.computeIfAbsent(incident, id -> new ArrayList<>()).add(versioned);
            }
        }
        return all;
    }

    private static List<Order> ordersOf(Map<String, List<Versioned<State>>> orders, String incidentId) {
        return orders.getOrDefault(incidentId, List.of()).stream().map(versioned -> (Order) versioned.state()).toList();
    }

    private Optional<DispatchPage.Selected> selected(Map<String, List<Versioned<State>>> orders, List<IncidentRow> incidents) {
        String wanted = selectedId;
        Optional<IncidentRow> row = incidents.stream().filter(candidate -> candidate.id().equals(wanted)).findFirst()
                .or(() -> incidents.stream().filter(IncidentRow::open).findFirst());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String id = row.get().id();
        Optional<Incident> incident = ports.workspace().find(new Subject(SubjectKind.INCIDENT, id)).map(v -> (Incident) v.state());
        if (incident.isEmpty()) {
            return Optional.empty();
        }
        List<Versioned<State>> sent = new ArrayList<>(orders.getOrDefault(id, List.of()));
        sent.sort(Comparator.comparing((Versioned<State> v) -> ((Order) v.state()).drafted().at()).reversed());
        List<Versioned<State>> asked = new ArrayList<>(byIncident(SubjectKind.LINKAGE).getOrDefault(id, List.of()));
        asked.sort(Comparator.comparing((Versioned<State> v) -> ((Linkage) v.state()).requested().at()).reversed());
        List<DispatchPage.Line> log = incident.get().log().reversed().stream()
                .map(entry -> dealings.line(incident.get(), entry)).toList();
        boolean open = row.get().open() && incident.get().position() != null;
        Instant now = ports.clock().instant();
        List<DispatchPage.ForceLine> forces = !open ? List.of() : nearby.forces(incident.get().position(), incident.get().typeCode(), Set.of())
                .stream().map(offer -> new DispatchPage.ForceLine(offer, merits.of(offer.merit(), now))).toList();
        String offer = row.get().open() ? offer(incident.get(), ordersOf(orders, id)) : "";
        return Optional.of(new DispatchPage.Selected(incident.get(), row.get(), rows.facts(incident.get()),
                rows.related(incident.get()), sent.stream().map(rows::order).toList(),
                asked.stream().map(rows::linkage).toList(), log, forces, offer, todo(sent, asked), plans.page(incident.get()),
                new DispatchPage.Dealt(dealings.questions(incident.get()), dealings.parts(incident.get()), dealings.followUps(incident.get()))));
    }

    /// What nobody took, and who would be sent next.
    private String offer(Incident incident, List<Order> orders) {
        Untaken untaken = Untaken.of(orders);
        if (untaken.waiting().isEmpty()) {
            return "";
        }
        Order order = untaken.waiting().getFirst();
        String failed = texts.get("offer." + order.status().name(), rows.callSign(order.unitId()));
        List<UnitOffer> next = incident.position() == null ? List.of()
                : nearby.forces(incident.position(), incident.typeCode(), untaken.tried().get(order.id()));
        return next.isEmpty() ? texts.get("offer.nobody", failed)
                : texts.get("offer.next", failed, next.getFirst().unit().callSign(), Numbers.minutes(next.getFirst().eta()));
    }

    private String siteName(String id) {
        return ports.workspace().find(new Subject(SubjectKind.SITE, id)).map(v -> ((Site) v.state()).name()).orElse(id);
    }

    /// Orders that are done or that nobody carries out, and requests that were answered: somebody here has to say what becomes of them.
    private static int todo(List<Versioned<State>> orders, List<Versioned<State>> linkages) {
        Set<OrderStatus> waiting = EnumSet.of(OrderStatus.DONE, OrderStatus.DRAFT);
        List<Order> all = orders.stream().map(order -> (Order) order.state()).toList();
        return (int) (all.stream().filter(order -> waiting.contains(order.status())).count() + Untaken.of(all).waiting().size()
                + linkages.stream().filter(linkage -> ((Linkage) linkage.state()).status() == LinkageStatus.FED_BACK).count());
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
