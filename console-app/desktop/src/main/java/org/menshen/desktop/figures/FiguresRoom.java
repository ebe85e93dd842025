package org.menshen.desktop.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.Code;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.indicator.CaseRoom;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.indicator.IndicatorChecks;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.work.TallySpan;
import org.menshen.domain.work.WorkflowContent;

/// What the figures of this seat are counted from. Not on the FX thread.
final class FiguresRoom {

    private static final String AGAIN = "indicator.again-days";
    private static final String SHIFTS = "figure-shifts";

    private final ConsolePorts ports;
    private final List<Indicator> all;
    private volatile String note = "";
    private volatile Map<String, WorkflowContent> flows = Map.of();

    /// @param all the indicators of the configuration
    FiguresRoom(ConsolePorts ports, List<Indicator> all) {
        this.ports = ports;
        this.all = all;
    }

    ConsolePorts ports() {
        return ports;
    }

    ZoneId zone() {
        return ports.zone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(ports.clock().instant(), ports.zone());
    }

    boolean drill() {
        return ports.drill().status().isPresent();
    }

    String in(Bilingual words) {
        return ports.lang() == Lang.ZH ? words.zh() : words.en();
    }

    String code(String list, String code) {
        return ports.codes().name(list, code, ports.lang().code());
    }

    /// What was left out because its register does not have what it asks for; empty when nothing was.
    String note() {
        return note;
    }

    /// The indicators of some groups that this seat can see: those whose register it sees and that ask for what there is.
    List<Indicator> indicators(List<String> groups) {
        List<Indicator> seen = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        for (Indicator indicator : all) {
            if (groups.contains(indicator.group()) && counted(indicator)) {
                if (IndicatorChecks.check(indicator, flows.get(indicator.register())).isEmpty()) {
                    seen.add(indicator);
                } else {
                    unfit.add(in(indicator.name()));
                }
            }
        }
        note = String.join(", ", unfit);
        return seen;
    }

    private boolean counted(Indicator indicator) {
        return indicator.of() != Indicator.Matter.WORK || flows.containsKey(indicator.register());
    }

    Optional<Indicator> indicator(String id) {
        return all.stream().filter(each -> each.id().equals(id) && counted(each))
                .filter(each -> IndicatorChecks.check(each, flows.get(each.register())).isEmpty()).findFirst();
    }

    /// The newest edition of a register that this seat sees; empty when it sees none.
    Optional<WorkflowContent> flow(String register) {
        return Optional.ofNullable(flows.get(register));
    }

    /// Looks which registers there are.
    private void look() {
        Map<String, WorkflowContent> seen = new HashMap<>();
        ports.works().registers().books(ports.clock().instant()).forEach(book -> seen.put(book.flow().ref().workflowId(), book.flow().content()));
        flows = Map.copyOf(seen);
    }

    /// A book that counts from now on.
    IndicatorBook book() {
        look();
        Duration again = Duration.ofMinutes((long) (ports.codes().figure(AGAIN) * Duration.ofDays(1).toMinutes()));
        return new IndicatorBook(ports.works().registers(), new CaseRoom(() -> states(SubjectKind.ALERT, Alert.class),
                () -> states(SubjectKind.ORDER, Order.class), ports.qualityRules(), again, this::within,
                () -> states(SubjectKind.DEVICE, Device.class), () -> states(SubjectKind.MAINTENANCE, Maintenance.class),
                ports.clock().instant()), drill());
    }

    private Optional<Duration> within(Order order) {
        String type = ports.workspace().find(new Subject(SubjectKind.UNIT, order.unitId())).map(Versioned::state).filter(Unit.class::isInstance)
                .map(unit -> ((Unit) unit).typeCode()).orElse("");
        return ports.codes().find("unit-types", type).flatMap(code -> code.attribute("arriveWithin"))
                .or(() -> ports.codes().find("order-limits", OrderStatus.EN_ROUTE.name()).flatMap(code -> code.attribute("within")))
                .map(Code::spanOf);
    }

    private <S extends State> List<S> states(SubjectKind kind, Class<S> type) {
        return ports.workspace().all(kind).stream().map(Versioned::state).filter(type::isInstance).map(type::cast).toList();
    }

    /// The shifts by which figures are divided.
    List<Code> shifts() {
        return List.copyOf(ports.codes().list(SHIFTS).all());
    }

    /// The stretches of some days that belong to a shift.
    List<TallySpan> shift(FigureSpan span, Code shift) {
        LocalTime from = LocalTime.parse(shift.attribute("from").orElseThrow());
        LocalTime to = LocalTime.parse(shift.attribute("to").orElseThrow());
        TallySpan whole = span.whole(zone());
        List<TallySpan> all = new ArrayList<>();
        for (LocalDate day = span.from().minusDays(1); !day.isAfter(span.to()); day = day.plusDays(1)) {
            TallySpan one = new TallySpan(day.atTime(from).atZone(zone()).toInstant(),
                    (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(zone()).toInstant());
            TallySpan cut = new TallySpan(one.from().isBefore(whole.from()) ? whole.from() : one.from(),
                    one.to().isAfter(whole.to()) ? whole.to() : one.to());
            if (cut.from().isBefore(cut.to())) {
                all.add(cut);
            }
        }
        return all;
    }
}
