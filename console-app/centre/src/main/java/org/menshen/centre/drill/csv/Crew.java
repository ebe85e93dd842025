package org.menshen.centre.drill.csv;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.csv.Response.Stamp;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.map.core.geo.LatLon;

/// One unit of a recording: its orders with every stamp, one after the other, and its ways.
final class Crew {

    private static final long HOMEWARD_S = 480;
    private static final long PAUSE_S = 1;

    private final Deeds deeds;
    private final Journeys journeys;
    private final CsvMapping.Calls calls;
    private final String unit;
    private final LatLon home;
    private LatLon here;

    Crew(Deeds deeds, Journeys journeys, CsvMapping.Calls calls, String unit, LatLon home) {
        this.deeds = deeds;
        this.journeys = journeys;
        this.calls = calls;
        this.unit = unit;
        this.home = home;
        this.here = home;
    }

    /// Plays one response.
    ///
    /// @param next what the unit is sent to after it; `null` when nothing
    /// @return when the order ended
    Instant respond(Response row, @Nullable Response next) {
        String order = DrillRecord.RECORDED + "O-" + row.call() + "-" + row.unit();
        String incident = CallsImport.incidentId(row.call());
        Instant sent = row.sent();
        Instant free = row.free();
        // a unit that is sent on before it is free ends this order at that time
        Instant end = next != null && next.sent().isBefore(free) ? later(next.sent().minusSeconds(PAUSE_S), sent) : free;
        order(sent, order, new OrderCommand.Send(new Order.Task(incident, unit, calls.task(), row.position(), row.place())));
        unit(sent, new UnitCommand.Assign(order));
        order(sent, order, new OrderCommand.Accept());
        Instant left = before(row.at(Stamp.RESPONSE), end);
        Instant arrived = before(row.at(Stamp.ON_SCENE), end);
        if (left != null || arrived != null) {
            Instant go = left == null ? arrived : left;
            order(go, order, new OrderCommand.Depart());
            unit(go, new UnitCommand.Depart());
        }
        if (arrived == null) {
            order(end, order, new OrderCommand.Recall(calls.remark()));
            unit(end, new UnitCommand.Release(order));
        } else {
            scene(row, order, incident, left == null ? sent : left, arrived, end);
        }
        late(row, incident, end);
        // a unit that was called back before it left stands by already
        if (left != null || arrived != null) {
            homeward(end, next);
        }
        return end;
    }

    private void scene(Response row, String order, String incident, Instant left, Instant arrived, Instant end) {
        journeys.walk(deeds, unit, here, row.position(), left, arrived);
        here = row.position();
        order(arrived, order, new OrderCommand.Arrive());
        unit(arrived, new UnitCommand.Arrive());
        order(arrived, order, new OrderCommand.StartDisposing());
        unit(arrived, new UnitCommand.StartDisposing());
        Instant transport = before(row.at(Stamp.TRANSPORT), end);
        if (transport != null) {
            log(transport, incident, calls.transport());
        }
        Instant hospital = before(row.at(Stamp.HOSPITAL), end);
        if (hospital != null) {
            log(hospital, incident, calls.hospital());
        }
        order(end, order, new OrderCommand.Finish(calls.remark()));
        order(end, order, new OrderCommand.Confirm(calls.remark()));
        unit(end, new UnitCommand.Return());
    }

    /// Stamps after the end of an order that was cut short are told in the log of the incident.
    private void late(Response row, String incident, Instant end) {
        row.stamps().forEach((stamp, at) -> {
            if (at.isAfter(end) && stamp.compareTo(Stamp.DISPATCH) > 0) {
                log(end, incident, stamp.key() + " " + at);
            }
        });
    }

    private void homeward(Instant end, @Nullable Response next) {
        Instant back = end.plusSeconds(HOMEWARD_S);
        if (next == null || next.sent().isAfter(back)) {
            journeys.walk(deeds, unit, here, home, end, back);
            here = home;
            unit(back, new UnitCommand.StandBy());
        }
    }

    private void order(Instant at, String id, OrderCommand command) {
        deeds.command(at, SubjectKind.ORDER, id, command);
    }

    private void unit(Instant at, UnitCommand command) {
        deeds.command(at, SubjectKind.UNIT, unit, command);
    }

    private void log(Instant at, String incident, String text) {
        deeds.command(at, SubjectKind.INCIDENT, incident, new IncidentCommand.AddLog(unit + " " + text));
    }

    private static @Nullable Instant before(@Nullable Instant at, Instant end) {
        return at == null || at.isAfter(end) ? null : at;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
