package org.menshen.domain.correlation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.reading.Reading;
import org.menshen.map.core.geo.LatLon;

/// What a rule looks at: an alert, or a value of a sensor.
///
/// @param id id of the alert; device and time of a value
/// @param alertType a key of `alert-types`; empty for a value
/// @param sensorType a key of `sensor-types`; empty for an alert
/// @param siteId the site, or `null`
/// @param buildingId the building, or `null`
/// @param deviceId the device, or `null`
/// @param zoneId the crowd zone, or `null`
/// @param position WGS-84, or `null`
/// @param place where, in words; may be empty
/// @param at when, by its source
/// @param heardAt when the centre heard of it
/// @param severity 1…5; 0 for a value
/// @param confidence how sure its source is, 0…1; `null` when it does not say
/// @param value what was measured; `null` for an alert
/// @param attributes whatever else its source said
/// @param words what its source says it rests on, such as the words of a caller; may be empty
public record Signal(String id, String alertType, String sensorType, @Nullable String siteId, @Nullable String buildingId,
                     @Nullable String deviceId, @Nullable String zoneId, @Nullable LatLon position, String place, Instant at, Instant heardAt,
                     int severity, @Nullable Double confidence, @Nullable Double value, Map<String, String> attributes, String words) {

    /// The order of time; equal ones by id, so that the order never depends on which came first.
    public static final Comparator<Signal> IN_TIME = Comparator.comparing(Signal::at).thenComparing(Signal::id);
    /// The attribute in which a source says how sure it is, as a number 0…1.
    private static final String CONFIDENCE = "confidence";

    /// Copies the attributes.
    public Signal {
        attributes = Map.copyOf(attributes);
    }

    /// The signal that an alert is.
    public static Signal of(Alert alert) {
        Map<String, String> said = alert.told().attributes();
        return new Signal(alert.id(), alert.typeCode(), "", alert.siteId(), alert.buildingId(), alert.deviceId(), alert.zoneId(),
            alert.position(), alert.place(), alert.raisedAt(), alert.receivedAt(), alert.severity(), confidence(said), null, said,
            alert.told().basis());
    }

    /// The signal that a value of a sensor is.
    ///
    /// @param now when the centre heard of it
    public static Signal of(Device device, Reading.Telemetry value, Instant now) {
        return new Signal(device.id() + "@" + value.at(), "", device.typeCode(), device.siteId(), device.buildingId(), device.id(), null,
            device.position(), device.name(), value.at(), now, 0, null, value.value(), Map.of(), "");
    }

    /// How sure a source says that it is, 0…1; `null` when it does not say, or no such number.
    public static @Nullable Double confidence(Map<String, String> said) {
        String text = said.get(CONFIDENCE);
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            return number >= 0 && number <= 1 ? number : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /// What counts as one point: its device, or itself when it names none.
    public String point() {
        return deviceId == null ? id : deviceId;
    }

    /// Whether it is an alert and no value.
    public boolean isAlert() {
        return sensorType.isEmpty();
    }
}
