package org.menshen.centre.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.event.Event;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.message.Message;
import org.menshen.domain.order.Order;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.register.Model;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.code.CodeFolder;

/// Alerts and scenes for tests.
final class Scenes {

    static final Instant NOON = TestCentre.NOON;
    static final LatLon HERE = new LatLon(31.2, 121.5);
    static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));
    static final RuleAlerts ALERTS = new RuleAlerts(CODES, new AlertIds(false));

    final List<Alert> alerts = new ArrayList<>();
    final List<Model> models = new ArrayList<>();
    final List<Incident> sent = new ArrayList<>();
    final Set<String> onShift = new HashSet<>();
    final List<Order> offered = new ArrayList<>();
    final List<Linkage> asked = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final List<Zone> zones = new ArrayList<>();
    final List<Sketch> drawings = new ArrayList<>();
    final List<Maintenance> works = new ArrayList<>();
    final Map<String, Device> resting = new HashMap<>();
    final List<Rollcall> calls = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Patrol> patrols = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Unit> stranded = new ArrayList<>();
    final ReadingBoard readings = new ReadingBoard();

    Outlook at(Instant now) {
        return new Outlook(now, alerts, alerts, models, sent, List.of(), onShift, offered, asked, units, zones, drawings, works, resting,
                readings, List.of(), new Outlook.Field(calls, messages, patrols, events, List.of(), stranded, List.of()));
    }

    static Alert alert(String id, String type, int severity, @Nullable String building, @Nullable String device, LatLon where, Instant at) {
        Alert.Origin origin = new Alert.Origin("iot", id, type, severity, "S1", building, device, null, where, "", "", at, Map.of());
        return new Alert(id, AlertStatus.NEW, at, origin, severity, at, null, null, null, null, 0, null, List.of(), null, List.of(), 0, null, null);
    }

    static Alert smoke(String id, String building, String device, Instant at) {
        return alert(id, "FIRE_SMOKE", 2, building, device, HERE, at);
    }
}
