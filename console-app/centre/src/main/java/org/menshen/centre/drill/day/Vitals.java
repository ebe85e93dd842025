package org.menshen.centre.drill.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.Spans;
import org.menshen.centre.site.Dice;
import org.menshen.centre.site.SiteModel;
import org.menshen.centre.site.SiteSpec;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.reading.Reading;

/// The quiet voices: normal values of sensors and signs of life of devices, a few at a time.
final class Vitals {

    private record Meter(String deviceId, String unit, double low, double high) {
    }

    private final DaySpec spec;
    private final List<Meter> meters = new ArrayList<>();
    private final List<String> devices = new ArrayList<>();

    Vitals(DaySpec spec, Places places, SiteSpec.@Nullable Sensors sensors) {
        this.spec = spec;
        if (sensors != null) {
            for (SiteSpec.SensorKind kind : sensors.kinds()) {
                if (kind.unit() != null && kind.range() != null) {
                    for (SiteModel.Entered<DeviceCommand.Register> device : places.sensors(kind.code())) {
                        meters.add(new Meter(device.id(), kind.unit(), kind.range()[0], kind.range()[1]));
                    }
                }
            }
        }
        places.cameras().forEach(c -> devices.add(c.id()));
        places.sensors().forEach(s -> devices.add(s.id()));
    }

    void minute(Instant minute, List<DrillRecord> out) {
        if (spec.telemetry() != null && !meters.isEmpty()) {
            each(minute, spec.telemetry(), at -> DrillRecord.of(at, "iot", values(at)), out);
        }
        if (spec.heartbeats() != null && !devices.isEmpty()) {
            each(minute, spec.heartbeats(), at -> DrillRecord.of(at, "video", beats(at)), out);
        }
    }

    private static void each(Instant minute, DaySpec.Rate rate, java.util.function.Function<Instant, DrillRecord> make, List<DrillRecord> out) {
        Duration every = Spans.length(rate.every());
        for (Instant at = minute; at.isBefore(minute.plusSeconds(60)); at = at.plus(every)) {
            out.add(make.apply(at));
        }
    }

    private List<Reading> values(Instant at) {
        Dice dice = new Dice(spec.seed(), "telemetry/" + at.getEpochSecond());
        List<Reading> out = new ArrayList<>();
        for (int i = 0; i < spec.telemetry().count(); i++) {
            Meter meter = dice.of(meters);
            // each meter keeps near a level of its own
            double level = new Dice(spec.seed(), meter.deviceId).between(meter.low, meter.high);
            double value = Math.clamp(level + dice.bell(0, (meter.high - meter.low) * 0.03), meter.low, meter.high);
            out.add(new Reading.Telemetry(meter.deviceId, at, Math.rint(value * 1000) / 1000, meter.unit));
        }
        return out;
    }

    private List<Reading> beats(Instant at) {
        Dice dice = new Dice(spec.seed(), "beats/" + at.getEpochSecond());
        List<Reading> out = new ArrayList<>();
        for (int i = 0; i < spec.heartbeats().count(); i++) {
            out.add(new Reading.Heartbeat(dice.of(devices), at, true));
        }
        return out;
    }
}
