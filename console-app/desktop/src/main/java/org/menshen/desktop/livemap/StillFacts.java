package org.menshen.desktop.livemap;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.site.Site;
import org.menshen.map.fx.layer.area.Area;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.camera.CameraSet;

/// What stands still on the map: sites with their health, cameras, sensors. Immutable; computed off the FX thread.
///
/// @param areas the sites
/// @param cameras devices to look through
/// @param sensors devices that measure
record StillFacts(List<Area> areas, CameraSet cameras, CameraSet sensors) {

    private static final StillFacts NONE = new StillFacts(List.of(), CameraSet.NONE, CameraSet.NONE);

    /// What a map of this console worked out last: all maps show the same cameras, and thousands of them need not be there once for each.
    private static volatile WeakReference<StillFacts> latest = new WeakReference<>(NONE);

    /// @param blindShare above this share of devices that do not answer, a site counts as blind and looks stale
    /// @param before what was worked out the last time: whatever is equal to it is it, so that thousands of cameras are put in order once
    static StillFacts of(MapScene scene, double blindShare, @Nullable StillFacts before) {
        Map<String, int[]> health = new HashMap<>();
        List<Camera> cameras = new ArrayList<>();
        List<Camera> sensors = new ArrayList<>();
        for (Versioned<State> versioned : scene.all(SubjectKind.DEVICE)) {
            if (versioned.state() instanceof Device device && device.status() != DeviceStatus.DISABLED) {
                Camera.State state = device.kind() == DeviceKind.CAMERA ? scene.camera(device) : state(device.status());
                (device.kind() == DeviceKind.CAMERA ? cameras : sensors).add(camera(device, state));
                if (device.siteId() != null) {
                    int[] counts = health.computeIfAbsent(device.siteId(), id -> new int[2]);
                    counts[0]++;
                    counts[1] += device.status() == DeviceStatus.ONLINE && state != Camera.State.OFFLINE ? 0 : 1;
                }
            }
        }
        Map<String, Integer> worst = worstBySite(scene);
        List<Area> areas = new ArrayList<>();
        for (Versioned<State> versioned : scene.all(SubjectKind.SITE)) {
            if (versioned.state() instanceof Site site && site.ring().size() >= 3) {
                int[] counts = health.getOrDefault(site.id(), new int[2]);
                int severity = worst.getOrDefault(site.id(), 0);
                boolean blind = counts[1] > counts[0] * blindShare;
                Area.Tone tone = severity > 0 ? Area.Tone.ALERT : blind ? Area.Tone.STALE : Area.Tone.NORMAL;
                areas.add(new Area(site.id(), site.name(), site.ring(), tone, Math.max(1, severity)));
            }
        }
        StillFacts known = Objects.requireNonNullElse(latest.get(), NONE);
        StillFacts own = Objects.requireNonNullElse(before, NONE);
        StillFacts made = new StillFacts(List.copyOf(areas), set(cameras, own.cameras, known.cameras), set(sensors, own.sensors, known.sensors));
        latest = new WeakReference<>(made);
        return made;
    }

    private static CameraSet set(List<Camera> cameras, CameraSet own, CameraSet known) {
        return cameras.equals(known.cameras()) ? known : cameras.equals(own.cameras()) ? own : CameraSet.of(cameras);
    }

    private static Map<String, Integer> worstBySite(MapScene scene) {
        Map<String, Integer> worst = new HashMap<>();
        for (Versioned<State> versioned : scene.all(SubjectKind.ALERT)) {
            if (versioned.state() instanceof Alert alert && alert.status().isOpen() && alert.siteId() != null && alert.severity() <= 3) {
                worst.merge(alert.siteId(), alert.severity(), Math::min);
            }
        }
        return worst;
    }

    /// How a device stands by what its platform says.
    static Camera.State state(DeviceStatus status) {
        return switch (status) {
            case ONLINE -> Camera.State.OK;
            case MAINTENANCE -> Camera.State.STALE;
            case OFFLINE, FAULT, DISABLED -> Camera.State.OFFLINE;
        };
    }

    /// A device as the map draws it.
    static Camera camera(Device device, Camera.State state) {
        Optics optics = device.optics();
        return optics == null ? new Camera(device.id(), device.position(), Double.NaN, 0, 0, state)
                : new Camera(device.id(), device.position(), optics.azimuthDeg(), optics.openingDeg(), optics.rangeM(), state);
    }
}
