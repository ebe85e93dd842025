package org.menshen.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceDecider;
import org.menshen.domain.device.DeviceFact;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.TallySpan;
import org.menshen.map.core.geo.LatLon;

/// 设备在线率 (domain.md 3.16): online minutes ÷ planned minutes, 检修 excluded; known from when on is said.
class DeviceMinutesTest {

    private static final Instant DAWN = Instant.parse("2026-11-05T00:00:00Z");
    private static final DeviceDecider RULES = new DeviceDecider();
    private static final Indicator ONLINE = new Indicator("devices-online", Bilingual.NONE, Bilingual.NONE, "device", Indicator.Matter.DEVICE, "",
        "online", List.of(), List.of(), List.of(), Indicator.Kind.SHARE, 0, null, false, Map.of(Indicator.Dimension.SITE, "site",
        Indicator.Dimension.TYPE, "type"), null);

    private static Instant at(int minute) {
        return DAWN.plusSeconds(minute * 60L);
    }

    private static TallySpan span(int from, int to) {
        return new TallySpan(at(from), at(to));
    }

    private static Device registered(String id, String site, int minute) {
        return step(null, id, new DeviceFact.Registered(DeviceKind.CAMERA, "B0", id, site, null, null, new LatLon(31.2, 121.5), null, null), minute);
    }

    private static Device step(Device device, String id, DeviceFact fact, int minute) {
        return RULES.evolve(device, new Subject(SubjectKind.DEVICE, id), fact, new Stamp(Samples.officer(1), at(minute), at(minute)));
    }

    private static Device step(Device device, DeviceFact fact, int minute) {
        return step(device, device.id(), fact, minute);
    }

    private static IndicatorBook book(List<Device> devices, List<Maintenance> works, int now) {
        return new IndicatorBook(null, new CaseRoom(List::of, List::of, null, Duration.ZERO, order -> Optional.empty(), () -> devices, () -> works,
            at(now)), false);
    }

    @Test
    void offlineAndFaultyCountAgainstItAndWorkDoesNot() {
        Device one = registered("1", "A", 0);
        one = step(one, new DeviceFact.WentOffline("断电"), 10);
        one = step(one, new DeviceFact.WentOnline(), 20);
        one = step(one, new DeviceFact.MaintenanceStarted("换镜头"), 30);
        one = step(one, new DeviceFact.MaintenanceEnded(), 50);
        one = step(one, new DeviceFact.Faulted("无画面"), 90);
        Device two = registered("2", "B", 40);
        IndicatorBook book = book(List.of(one, two), List.of(), 100);
        IndicatorBook.Cut all = IndicatorBook.Cut.whole(List.of(span(0, 1_000)));

        assertThat(book.figure(ONLINE, all)).isEqualTo(new IndicatorFigure(60 + 60, 80 + 60, 0));
        assertThat(book.split(ONLINE, all, Indicator.Dimension.SITE)).containsEntry("site/A", new IndicatorFigure(60, 80, 0))
            .containsEntry("site/B", new IndicatorFigure(60, 60, 0));
        assertThat(book.figure(ONLINE, IndicatorBook.Cut.whole(List.of(span(15, 35))))).isEqualTo(new IndicatorFigure(10, 15, 0));
        assertThat(book.trend(ONLINE, all, List.of(at(0), at(10), at(20), at(30)))).containsExactly(new IndicatorFigure(10, 10, 0),
            new IndicatorFigure(0, 10, 0), new IndicatorFigure(10, 10, 0));
        assertThat(book.rows(ONLINE, all, IndicatorBook.Side.REST, 0, 9)).containsExactly(new IndicatorBook.Row(one.subject(), "",
            new IndicatorFigure(60, 80, 0)));
        assertThat(book.count(ONLINE, all, IndicatorBook.Side.WHOLE)).isEqualTo(2);
        assertThat(book.known(ONLINE, all)).contains(new IndicatorBook.Known(at(0), 1, 2));
    }

    @Test
    void plannedWorkOnTheSiteIsLeftOutOfBothEvenWhereTheDeviceWentOfflineMeanwhile() {
        Device one = step(registered("1", "A", 0), new DeviceFact.WentOffline("断电"), 30);
        Mark by = Mark.of(new Stamp(Samples.officer(1), at(0), at(0)));
        Maintenance work = new Maintenance("MW", new Maintenance.Scope("A", null, null), at(20), at(50), "换线", by, null, "");
        Maintenance alarms = new Maintenance("MW2", new Maintenance.Scope("A", null, "FIRE_SMOKE"), at(0), at(50), "测试", by, null, "");
        assertThat(book(List.of(one), List.of(work, alarms), 60).figure(ONLINE, IndicatorBook.Cut.whole(List.of(span(0, 60)))))
            .isEqualTo(new IndicatorFigure(20, 30, 0));
    }

    @Test
    void whatWasWrittenBeforeMinutesWereKeptIsKnownFromItsPresentStandingOn() {
        Device old = new Device("1", DeviceKind.CAMERA, "B0", "1", "A", null, null, new LatLon(31.2, 121.5), null, null, DeviceStatus.ONLINE, at(70),
            null, null);
        assertThat(book(List.of(old), List.of(), 100).figure(ONLINE, IndicatorBook.Cut.whole(List.of(span(0, 100)))))
            .isEqualTo(new IndicatorFigure(30, 30, 0));
    }

    /// Minute by minute, whatever a device tells: what is counted is what stood.
    @Property(tries = 300)
    void everyMinuteIsCountedAsItStood(@ForAll @Size(min = 1, max = 60) List<@IntRange(max = 6) Integer> told, @ForAll @IntRange(max = 60) int from,
                                       @ForAll @IntRange(max = 60) int length) {
        Device device = registered("1", "A", 0);
        Map<DeviceStatus, Integer> stood = new EnumMap<>(DeviceStatus.class);
        for (int minute = 0; minute < told.size(); minute++) {
            DeviceFact fact = fact(device, told.get(minute));
            device = fact == null ? device : step(device, fact, minute);
            if (minute >= from && minute < from + length) {
                stood.merge(device.status(), 1, Integer::sum);
            }
        }
        IndicatorFigure figure = book(List.of(device), List.of(), told.size())
            .figure(ONLINE, IndicatorBook.Cut.whole(List.of(span(from, from + length))));
        int online = stood.getOrDefault(DeviceStatus.ONLINE, 0);
        int lost = stood.getOrDefault(DeviceStatus.OFFLINE, 0) + stood.getOrDefault(DeviceStatus.FAULT, 0);
        assertThat(figure).isEqualTo(new IndicatorFigure(online, online + lost, 0));
    }

    /// A device that goes and comes for ever keeps no more than there is room for, and says from when on it is known.
    @Test
    void aDeviceThatFlapsForgetsItsOldestAndSaysSo() {
        Device device = registered("1", "A", 0);
        for (int i = 1; i <= 1_000; i++) {
            device = step(device, i % 2 == 1 ? new DeviceFact.WentOffline("断电") : new DeviceFact.WentOnline(), i);
        }
        assertThat(device.uptime().away()).hasSizeLessThanOrEqualTo(240);
        IndicatorBook book = book(List.of(device), List.of(), 1_000);
        IndicatorFigure figure = book.figure(ONLINE, IndicatorBook.Cut.whole(List.of(span(0, 1_000))));
        assertThat(figure.whole()).isEqualTo(Duration.between(device.uptime().since(), at(1_000)).toMinutes()).isLessThan(500);
        assertThat(figure.part() * 2).isEqualTo(figure.whole());
    }

    private static DeviceFact fact(Device device, int told) {
        DeviceCommand command = switch (told) {
            case 0 -> new DeviceCommand.ReportOffline("断电");
            case 1 -> new DeviceCommand.ReportOnline();
            case 2 -> new DeviceCommand.ReportFault("无画面");
            case 3 -> new DeviceCommand.StartMaintenance("换镜头");
            case 4 -> new DeviceCommand.EndMaintenance();
            case 5 -> new DeviceCommand.Disable("拆除");
            default -> new DeviceCommand.Enable();
        };
        return RULES.decide(device, device.subject(), command, null) instanceof org.menshen.domain.fact.Decision.Accepted<DeviceFact> accepted
            ? accepted.facts().getFirst() : null;
    }
}
