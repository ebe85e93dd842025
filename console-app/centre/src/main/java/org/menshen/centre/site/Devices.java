package org.menshen.centre.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// Collects devices and gives each a 20-digit id of GB/T 28181: centre 8, industry 2, type 3, network 1, serial 6.
final class Devices {

    /// Where a device is.
    ///
    /// @param at point on the plane
    /// @param siteId site, `null` on a road
    /// @param buildingId building, `null` outdoors
    /// @param floor storey, `null` when it has none
    record Spot(Coordinate at, @Nullable String siteId, @Nullable String buildingId, @Nullable Integer floor) {
    }

    private final FlatPlane plane;
    private final String access;
    private final PartNames parts;
    private final Dice dice;
    private final Map<String, Integer> serials = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final List<Registration> out = new ArrayList<>();

    Devices(FlatPlane plane, String access, PartNames parts, Dice dice) {
        this.plane = plane;
        this.access = access;
        this.parts = parts;
        this.dice = dice;
    }

    String nextId(String industry, String type, String network) {
        String head = access + industry + type + network;
        return head + String.format("%06d", serials.merge(head, 1, Integer::sum));
    }

    /// A camera. Of several at one wall or house each has a name of its own: the second one is called so with a 2.
    void camera(String id, String typeCode, String name, Spot spot, Optics optics, double lost) {
        int same = named.merge(name, 1, Integer::sum);
        String own = same == 1 ? name : name + " " + same;
        // the centre answers media addresses itself; a workstation resolves them against its own centre
        add(id, new DeviceCommand.Register(DeviceKind.CAMERA, typeCode, own, spot.siteId(), spot.buildingId(), spot.floor(),
                plane.back(spot.at()), optics, "/v1/media/" + id), lost);
    }

    void sensor(String id, String typeCode, String name, Spot spot, double lost) {
        add(id, new DeviceCommand.Register(DeviceKind.SENSOR, typeCode, name, spot.siteId(), spot.buildingId(), spot.floor(),
                plane.back(spot.at()), null, null), lost);
    }

    private void add(String id, DeviceCommand.Register register, double lost) {
        Subject subject = new Subject(SubjectKind.DEVICE, id);
        out.add(new Registration(subject, register));
        if (dice.unit() < lost) {
            out.add(new Registration(subject, new DeviceCommand.ReportOffline(dice.unit() < 0.6 ? parts.cutOff() : parts.noPower())));
        }
    }

    List<Registration> all() {
        return out;
    }
}
