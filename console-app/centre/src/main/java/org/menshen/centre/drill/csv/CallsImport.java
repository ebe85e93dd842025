package org.menshen.centre.drill.csv;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.menshen.wire.imports.RowNote;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.csv.Response.Stamp;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.map.core.geo.LatLon;

/// Makes a drill of calls: an alert and an incident for each call, an order for each unit sent, every stamp as the command that it stands
/// for, and positions between.
final class CallsImport {

    private static final int LIGHTEST_GRADE = 4;
    private static final Duration LEAD = Duration.ofMinutes(1);

    private final CsvMapping.Calls calls;
    private final Deeds deeds;
    private final Journeys journeys;
    private final AlertIds ids = new AlertIds(true);
    private final List<RowNote> remarks = new ArrayList<>();

    CallsImport(CsvMapping mapping, Journeys journeys) {
        this.calls = Objects.requireNonNull(mapping.calls(), "calls");
        this.deeds = new Deeds(calls.source());
        this.journeys = journeys;
    }

    /// All records, in order.
    List<DrillRecord> records(List<Response> responses) {
        Instant start = responses.stream().map(Response::begun).min(Instant::compareTo).orElseThrow().minus(LEAD);
        Map<String, List<Response>> byUnit = new TreeMap<>();
        Map<String, List<Response>> byCall = new LinkedHashMap<>();
        responses.stream().sorted(Comparator.comparing(Response::sent).thenComparing(Response::line)).forEach(r -> {
            byUnit.computeIfAbsent(r.unit(), u -> new ArrayList<>()).add(r);
            byCall.computeIfAbsent(r.call(), c -> new ArrayList<>()).add(r);
        });
        byUnit.forEach((unit, rows) -> register(start, unit, rows));
        byCall.values().forEach(this::begin);
        Map<String, Instant> ends = new LinkedHashMap<>();
        byUnit.forEach((unit, rows) -> {
            Crew crew = new Crew(deeds, journeys, calls, unitId(unit), home(rows));
            for (int i = 0; i < rows.size(); i++) {
                Response row = rows.get(i);
                Response next = i + 1 < rows.size() ? rows.get(i + 1) : null;
                if (next != null && next.sent().isBefore(row.free())) {
                    remarks.add(RowNote.of(row.line(), "diverted", next.call()));
                }
                ends.merge(row.call(), crew.respond(row, next), (a, b) -> a.isAfter(b) ? a : b);
            }
        });
        byCall.forEach((call, rows) -> end(rows, ends.get(call)));
        return deeds.sorted();
    }

    List<RowNote> remarks() {
        return remarks;
    }

    private static String unitId(String unit) {
        return "U-" + unit;
    }

    static String incidentId(String call) {
        return DrillRecord.RECORDED + "I-" + call;
    }

    private void register(Instant start, String unit, List<Response> rows) {
        deeds.command(start, SubjectKind.UNIT, unitId(unit), new UnitCommand.Register(String.format(calls.unitName(), unit),
                rows.getFirst().unitType(), null, home(rows)));
    }

    /// Where a unit waits: in the middle of where it was sent to.
    private static LatLon home(List<Response> rows) {
        double[] lats = rows.stream().mapToDouble(r -> r.position().lat()).sorted().toArray();
        double[] lons = rows.stream().mapToDouble(r -> r.position().lon()).sorted().toArray();
        return new LatLon(lats[lats.length / 2], lons[lons.length / 2]);
    }

    /// The alert, and the incident that is made of it when the call was entered.
    private void begin(List<Response> rows) {
        Response first = rows.stream().min(Comparator.comparing(Response::begun)).orElseThrow();
        String alertKey = "REC-" + first.call();
        String alert = ids.alert(calls.source(), alertKey).id();
        String incident = incidentId(first.call());
        String title = first.typeName() + " · " + first.place();
        deeds.alert(new RawAlert(alertKey, first.type().alert(), first.severity(), null, null, null, null, first.position(), first.place(),
                first.typeName(), first.begun(), false, Map.of("origin", "REPLAY", "call", first.call())));
        Instant entry = first.at(Stamp.ENTRY) == null ? first.begun() : first.at(Stamp.ENTRY);
        deeds.command(entry, SubjectKind.ALERT, alert, new AlertCommand.Acknowledge());
        deeds.command(entry, SubjectKind.ALERT, alert, new AlertCommand.StartVerifying());
        deeds.command(entry, SubjectKind.ALERT, alert, new AlertCommand.Confirm(calls.remark()));
        deeds.command(entry, SubjectKind.INCIDENT, incident, new IncidentCommand.Report(new Incident.Details(first.type().incident(), title,
                null, null, first.position(), first.place(), "DRILL"), first.severity(), alert, first.typeName()));
        deeds.command(entry, SubjectKind.ALERT, alert, new AlertCommand.Link(incident));
        deeds.command(entry, SubjectKind.INCIDENT, incident, new IncidentCommand.Verify(calls.remark()));
        Instant sent = later(entry, rows.stream().map(Response::sent).min(Instant::compareTo).orElseThrow());
        deeds.command(sent, SubjectKind.INCIDENT, incident, new IncidentCommand.Grade(LIGHTEST_GRADE, calls.remark()));
        deeds.command(sent, SubjectKind.INCIDENT, incident, new IncidentCommand.Respond());
    }

    private void end(List<Response> rows, Instant ended) {
        String incident = incidentId(rows.getFirst().call());
        Instant sent = rows.stream().map(Response::sent).max(Instant::compareTo).orElseThrow();
        Instant arrived = rows.stream().map(r -> r.at(Stamp.ON_SCENE)).filter(Objects::nonNull).min(Instant::compareTo).orElse(ended);
        Instant end = later(ended, sent);
        deeds.command(later(arrived, rows.getFirst().sent()), SubjectKind.INCIDENT, incident, new IncidentCommand.Control(calls.remark()));
        deeds.command(end, SubjectKind.INCIDENT, incident, new IncidentCommand.StartClosing(calls.remark()));
        deeds.command(end, SubjectKind.INCIDENT, incident, new IncidentCommand.Close(calls.remark(), DataDisposal.NONE, null));
        String alert = ids.alert(calls.source(), "REC-" + rows.getFirst().call()).id();
        deeds.command(end, SubjectKind.ALERT, alert, new AlertCommand.Close(calls.remark()));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
