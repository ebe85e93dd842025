package org.menshen.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.zone.Thresholds;
import org.menshen.domain.zone.Zone;
import org.menshen.domain.zone.ZoneCommand;
import org.menshen.map.core.geo.LatLon;

/// Sites, devices and zones: the ground that everything else happens on.
class GroundRulesTest {

    private static final List<LatLon> RING = List.of(new LatLon(31.2, 121.5), new LatLon(31.2, 121.51), new LatLon(31.21, 121.51));
    private final Desk desk = new Desk();

    @Test
    void takesIdsOfBothRulesApart() {
        GbId camera = GbId.parse("31011510011328000123");
        assertThat(camera).isEqualTo(new GbId("31011510011328000123", "31011510", "01", "132", 8, "000123"));
        assertThat(camera.tail()).isEqualTo("0123");
        assertThat(GbId.parse("310115100100012342")).isEqualTo(new GbId("310115100100012342", "31011510", "01", "42", -1, "000123"));
        assertThatThrownBy(() -> GbId.parse("3101")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("18 by rule B");
    }

    @Test
    void knowsWhichNetworksArePoliceOnlyInWhichEdition() {
        assertThat(GbId.parse("31011510001325000001").policeOnly(2016)).isTrue();
        assertThat(GbId.parse("31011510001325000001").policeOnly(2022)).isTrue();
        assertThat(GbId.parse("31011510001324000001").policeOnly(2016)).isFalse();
        assertThat(GbId.parse("31011510001324000001").policeOnly(2022)).isTrue();
        assertThat(GbId.parse("31011510001328000001").policeOnly(2022)).isFalse();
    }

    @Test
    void aDeviceInMaintenanceTellsNothing() {
        Subject camera = camera("31011510011328000123");
        desk.accepted(Actor.SYSTEM, camera, new DeviceCommand.ReportOffline("无心跳"));
        assertThat(desk.refused(Actor.SYSTEM, camera, new DeviceCommand.ReportOffline("无心跳")).code()).isEqualTo("device.no-change");
        desk.accepted(Desk.COMMANDER, camera, new DeviceCommand.StartMaintenance("换镜头"));
        assertThat(desk.refused(Actor.SYSTEM, camera, new DeviceCommand.ReportOnline()).code()).isEqualTo("device.wrong-status");
        desk.accepted(Desk.COMMANDER, camera, new DeviceCommand.EndMaintenance());
        assertThat(desk.state(camera, Device.class).status()).isEqualTo(DeviceStatus.ONLINE);
        assertThat(desk.state(camera, Device.class).network()).isEqualTo(8);
    }

    @Test
    void aCameraKeepsItsViewHasNoneInventedAndAnIdOfTheStandard() {
        var blind = new DeviceCommand.Register(DeviceKind.CAMERA, "B0", "东门", null, null, null, Samples.PLACE, null, null);
        Subject unknown = new Subject(SubjectKind.DEVICE, "31011510011328000124");
        desk.accepted(Actor.SYSTEM, unknown, blind);
        assertThat(desk.state(unknown, Device.class).optics()).as("nobody has told where it looks").isNull();
        desk.accepted(Desk.COMMANDER, unknown, new DeviceCommand.Move(Samples.PLACE, null));
        Subject looking = camera("31011510011328000125");
        assertThat(desk.refused(Desk.COMMANDER, looking, new DeviceCommand.Move(Samples.PLACE, null)).code()).isEqualTo("device.needs-optics");
        assertThat(desk.refused(Actor.SYSTEM, new Subject(SubjectKind.DEVICE, "CAM-1"), blind).code()).isEqualTo("device.bad-id");
        assertThatThrownBy(() -> new Optics(0, 0, 50, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Optics(0, 60, 50, 3).steerable()).isFalse();
    }

    @Test
    void aSiteHasAnOutlineAndACommittee() {
        Subject site = new Subject(SubjectKind.SITE, "NMT-O-001");
        var odd = new SiteCommand.Register("演练小区O-01", "OLD_RESIDENTIAL", "310115010999", RING, List.of(), List.of(), true);
        assertThat(desk.refused(Actor.SYSTEM, site, odd).code()).isEqualTo("site.unknown-committee");
        desk.accepted(Actor.SYSTEM, site,
            new SiteCommand.Register("演练小区O-01", "OLD_RESIDENTIAL", "310115010011", RING, List.of(), List.of(), true));
        assertThat(desk.refused(Actor.SYSTEM, site, new SiteCommand.Redraw(List.of(), List.of(), List.of(), true)).code())
            .isEqualTo("site.needs-outline");
        desk.accepted(Actor.SYSTEM, site, new SiteCommand.Rename("演练小区O-1"));
        assertThat(desk.state(site, Site.class).name()).isEqualTo("演练小区O-1");
    }

    @Test
    void aZoneMayHaveItsOwnLinesForATime() {
        Subject zone = new Subject(SubjectKind.ZONE, "Z-RIV-03");
        desk.accepted(Actor.SYSTEM, zone, new ZoneCommand.Register("南码头广场", "SQUARE", RING, 4000, 8000));
        var wrong = new Thresholds(2, 1, 3, 4, desk.now.plusSeconds(60), "x");
        assertThat(desk.refused(Desk.COMMANDER, zone, new ZoneCommand.SetThresholds(wrong)).code()).isEqualTo("zone.thresholds-not-ordered");
        Thresholds high = new Thresholds(1, 2, 3, 30, desk.now.plusSeconds(600), "夜跑");
        assertThat(desk.refused(Desk.COMMANDER, zone, new ZoneCommand.SetThresholds(high)).code()).isEqualTo("zone.thresholds-too-high");
        var past = new Thresholds(1, 2, 3, 4, desk.now, "x");
        assertThat(desk.refused(Desk.COMMANDER, zone, new ZoneCommand.SetThresholds(past)).code()).isEqualTo("zone.until-in-past");
        var set = new Thresholds(0.5, 1, 1.5, 2, desk.now.plusSeconds(60), "灯光秀");
        desk.accepted(Desk.COMMANDER, zone, new ZoneCommand.SetThresholds(set));
        assertThat(desk.state(zone, Zone.class).thresholds()).isEqualTo(set);
        desk.accepted(Desk.COMMANDER, zone, new ZoneCommand.ResetThresholds());
        assertThat(desk.refused(Desk.COMMANDER, zone, new ZoneCommand.ResetThresholds()).code()).isEqualTo("zone.no-thresholds");
    }

    private Subject camera(String id) {
        Subject camera = new Subject(SubjectKind.DEVICE, id);
        desk.accepted(Actor.SYSTEM, camera, new DeviceCommand.Register(DeviceKind.CAMERA, "B0", "东门", null, null, null, Samples.PLACE,
            new Optics(90, 60, 50, 1), "rtsp://127.0.0.1/1"));
        return camera;
    }
}
