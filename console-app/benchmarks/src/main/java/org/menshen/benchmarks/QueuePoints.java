package org.menshen.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertEnd;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// Measuring points that are in alarm or are not, told to a centre as alerts: one that goes into alarm raises an alert, one that stays in it repeats
/// its alert, one that clears ends it. A finished alert takes no repeat: the next time it is another. One thread at a time.
final class QueuePoints {

    private static final int CLEAR = 5;
    private static final int SITES = 61;
    private static final String TAB = "\t";

    private final FloodCentre centre;
    private final Map<Integer, Subject> active = new HashMap<>();
    private final Map<Integer, Integer> times = new HashMap<>();

    QueuePoints(FloodCentre centre) {
        this.centre = centre;
    }

    /// What a source says of a point.
    ///
    /// @param severity of the alert, 1…4; 5 when the point is clear
    record Told(int id, String name, String area, String description, int severity, String message, String value, long epochMillis) {

        /// In one line, as [#parse] reads it.
        String line() {
            return String.join(TAB, String.valueOf(id), name, area, description, String.valueOf(severity), message, value,
                    String.valueOf(epochMillis));
        }

        /// Reads a line.
        static Told parse(String line) {
            String[] parts = line.split(TAB);
            return new Told(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], Integer.parseInt(parts[4]), parts[5], parts[6],
                    Long.parseLong(parts[7]));
        }

        private Alert.Origin origin() {
            return new Alert.Origin("iot", name, "SPRINKLER_LOW", severity, site(), null, "DEV-" + name, null, null, name, value,
                    Instant.ofEpochMilli(epochMillis), Map.of("message", message, "about", description));
        }

        private String site() {
            return "NMT-O-%03d".formatted(1 + Integer.parseInt(area.replaceAll("\\D", "")) % SITES);
        }
    }

    /// Decides what becomes of what was told, and writes it; each is decided on what the one before it left.
    ///
    /// @return what [FloodCentre#tell] is given to let readers know
    long prepare(Told told) {
        return centre.prepare(commands(told));
    }

    private List<FloodCentre.Asked> commands(Told told) {
        Subject alert = active.get(told.id);
        List<FloodCentre.Asked> all = new ArrayList<>();
        if (told.severity == CLEAR) {
            if (alert != null) {
                active.remove(told.id);
                all.add(new FloodCentre.Asked(alert, new AlertCommand.End(AlertEnd.EXPIRED, Instant.ofEpochMilli(told.epochMillis), "")));
            }
        } else if (alert == null) {
            Subject fresh = new Subject(SubjectKind.ALERT, "A-" + told.id + "-" + times.merge(told.id, 1, Integer::sum));
            active.put(told.id, fresh);
            all.add(new FloodCentre.Asked(fresh, new AlertCommand.Raise(told.origin())));
        } else {
            all.add(new FloodCentre.Asked(alert, new AlertCommand.Repeat(Instant.ofEpochMilli(told.epochMillis), told.value, told.origin())));
            boolean less = centre.find(alert).filter(now -> !now.status().isUnanswered() || now.severity() >= told.severity).isEmpty();
            if (less) {
                // a repeat alone takes nothing back that nobody has answered
                all.add(new FloodCentre.Asked(alert, new AlertCommand.LowerSeverity(told.severity, told.message)));
            }
        }
        return all;
    }
}
