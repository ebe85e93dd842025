package org.menshen.centre.drill;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.work.WorkflowRef;

/// One line of a drill: what one source sends at one time.
///
/// @param at when, in the drilled day
/// @param source the feed, such as `iot`; for commands the desk that gives them
/// @param alerts alerts, in order
/// @param readings readings, in order
/// @param commands commands, in order
/// @param as demonstration user who gives the commands, such as `crews`; `null` for the drill director
/// @param inject which inject of a scenario brings these readings or commands, by [org.menshen.domain.drill.ExerciseRun#alertId]; `null` for none.
///        Alerts carry that name themselves
public record DrillRecord(Instant at, String source, List<RawAlert> alerts, List<Reading> readings, List<CommandEnvelope> commands,
                          @Nullable String as, @Nullable String inject) {

    /// Beginning of the ids of incidents, orders and requests that a recording makes and drives itself.
    public static final String RECORDED = DrillIds.PREFIX + "REC-";

    /// The edition of a workflow that is in force when the record is played: nobody who writes a drill knows which that will be.
    public static WorkflowRef anyEdition(String workflow) {
        return new WorkflowRef(workflow, 0, "");
    }

    /// Whether an edition is whatever is in force.
    public static boolean any(WorkflowRef flow) {
        return flow.version() == 0;
    }

    /// Copies the lists; lists that are missing become empty.
    public DrillRecord {
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
        readings = readings == null ? List.of() : List.copyOf(readings);
        commands = commands == null ? List.of() : List.copyOf(commands);
    }

    /// A record of one alert.
    public static DrillRecord of(String source, RawAlert alert) {
        return new DrillRecord(alert.at(), source, List.of(alert), List.of(), List.of(), null, null);
    }

    /// A record of readings.
    public static DrillRecord of(Instant at, String source, List<Reading> readings) {
        return of(at, source, readings, null);
    }

    /// A record of readings that an inject of a scenario brings.
    public static DrillRecord of(Instant at, String source, List<Reading> readings, @Nullable String inject) {
        return new DrillRecord(at, source, List.of(), readings, List.of(), null, inject);
    }

    /// A record of commands that the drill director gives.
    public static DrillRecord commands(Instant at, String source, List<CommandEnvelope> commands) {
        return new DrillRecord(at, source, List.of(), List.of(), commands, null, null);
    }
}
