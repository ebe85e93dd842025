package org.menshen.domain;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.order.Order;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.map.core.geo.LatLon;

/// What the tests of the domain share: the shipped codes, synthetic people, sample contents.
public final class Samples {

    public static final CodeBook CODES = ShippedCodes.read(Path.of(System.getProperty("menshen.root"), "config", "codes"));
    public static final Permissions PERMISSIONS = new Permissions(CODES);
    public static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    public static final LatLon PLACE = new LatLon(31.1985, 121.5114);

    private Samples() {
    }

    public static Actor actor(String role) {
        return new Actor("user-" + role, "演练-" + role, role, "seat-" + role);
    }

    public static Actor officer(int number) {
        return new Actor("officer-" + number, "演练-" + number, "DUTY_OFFICER", "duty-0" + number);
    }

    public static RuleContext context(Actor actor) {
        return context(actor, NOW);
    }

    public static RuleContext context(Actor actor, Instant now) {
        return RuleContext.at(Clock.fixed(now, ZoneOffset.UTC), CODES, PERMISSIONS, actor, false);
    }

    public static Alert.Origin origin(String type, int severity) {
        return new Alert.Origin("iot", "ext-1", type, severity, "NMT-O-011", "NMT-O-011-B12", "31011510011348000777", null, PLACE,
            "东墙", "红外对射", NOW.minusSeconds(2), Map.of("srcCode", "A3"));
    }

    public static Incident.Details details() {
        return new Incident.Details("BURGLARY", "疑似入室盗窃", "NMT-O-011", "NMT-O-011-B12", PLACE, "12号楼", "IOT");
    }

    public static Order.Task task(String unitId) {
        return new Order.Task(null, unitId, "守住门口, 不追击", PLACE, "北门");
    }
}
