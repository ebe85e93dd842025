package org.menshen.centre.drill.day;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A scripted scenario (domain.md §4). Times are offsets `mm:ss` from its start.
///
/// @param id such as `SC-01`
/// @param zh Chinese name
/// @param date the day on which it is set when it is played by itself
/// @param at time of day at which it then begins, in the site's zone
/// @param length how long the drill then lasts, such as `75m`
/// @param alerts alerts to send
/// @param crowd zones whose count follows a script
/// @param telemetry sensor values to send
/// @param heartbeats signs of life to send
/// @param moves units of other bodies that move by themselves
/// @param work work items that are opened or taken further
/// @param rounds rounds of gate checks that are drawn or taken further
public record ScenarioSpec(String id, String zh, String date, String at, String length, List<ScriptedAlert> alerts, List<ScriptedCrowd> crowd,
                           List<ScriptedValue> telemetry, List<ScriptedBeat> heartbeats, List<Move> moves,
                           List<ScriptedWork> work, List<ScriptedRound> rounds) {

    private static final Duration LEAD = Duration.ofMinutes(1);
    private static final String CROWD_EVERY = "5s";

    /// Fills what may be absent.
    public ScenarioSpec {
        alerts = alerts == null ? List.of() : alerts;
        crowd = crowd == null ? List.of() : crowd;
        telemetry = telemetry == null ? List.of() : telemetry;
        heartbeats = heartbeats == null ? List.of() : heartbeats;
        moves = moves == null ? List.of() : moves;
        work = work == null ? List.of() : work;
        rounds = rounds == null ? List.of() : rounds;
    }

    /// The day of this scenario alone: nothing else comes, and only the zones that it speaks of are counted. The clock begins a minute before it.
    ///
    /// @param name name of the drill
    /// @param file name of the file in which it is written
    DaySpec alone(String name, String file) {
        DaySpec.Crowd counted = crowd.isEmpty() ? null : new DaySpec.Crowd(CROWD_EVERY, 0, Map.of(), 0, List.of(), null);
        return new DaySpec(name, zh, date, LocalTime.parse(at).minus(LEAD).toString(), "0s", 1, length, 1, null, null, null, counted, null, null,
                Map.of(at, file), null);
    }

    /// Which device: the first that fits, or a later one.
    ///
    /// @param site site id, or any
    /// @param type sensor type, or any
    /// @param building number of the building, 0 for any
    /// @param floor storey; the nearest to it goes first; 0 for any
    /// @param name exact name, or any
    /// @param skip how many that fit to pass over
    public record Which(@Nullable String site, @Nullable String type, int building, int floor, @Nullable String name, int skip) {
    }

    /// An alert to send.
    ///
    /// @param t when
    /// @param source feed
    /// @param type alert type code
    /// @param severity severity, absent for the type's own
    /// @param sensor the sensor that raises it
    /// @param camera the camera that raises it
    /// @param near a device at whose place it is, when not the raising one
    /// @param zone the crowd zone it is about
    /// @param site the site it is about when no device raises it, such as that of a call
    /// @param building number of the building at that site, 0 for the gate
    /// @param at where it is, longitude and latitude, when neither device nor zone nor site says so
    /// @param place where, in words
    /// @param basis what it rests on
    /// @param attributes what else is told
    /// @param clears when its source says that it is over, absent when it does not
    public record ScriptedAlert(String t, String source, String type, @Nullable Integer severity, @Nullable Which sensor,
                                @Nullable Which camera, @Nullable Which near, @Nullable String zone, @Nullable String site, int building,
                                double @Nullable [] at, @Nullable String place, String basis, @Nullable Map<String, String> attributes,
                                @Nullable String clears) {
    }

    /// A zone whose count follows a script.
    ///
    /// @param zone zone id
    /// @param points offset and count, in order; between them the count changes evenly
    /// @param slow from, to, mean walking speed in m/s
    /// @param seen from, to, share that cameras see
    public record ScriptedCrowd(String zone, List<List<String>> points, @Nullable List<String> slow, @Nullable List<String> seen) {
    }

    /// A sensor value to send.
    ///
    /// @param t when
    /// @param sensor the sensor
    /// @param value the value
    /// @param unit UCUM unit
    public record ScriptedValue(String t, Which sensor, double value, String unit) {
    }

    /// A sign of life to send.
    ///
    /// @param t when
    /// @param camera the camera
    /// @param online whether it answers
    public record ScriptedBeat(String t, Which camera, boolean online) {
    }

    /// A unit that moves by itself along the streets.
    ///
    /// @param from when it leaves
    /// @param to when it arrives
    /// @param unit unit id
    /// @param site site to go to, or
    /// @param zone zone to go to, or
    /// @param home back home
    public record Move(String from, String to, String unit, @Nullable String site, @Nullable String zone, boolean home) {
    }

    /// A work item that somebody opens or takes further.
    ///
    /// @param t when
    /// @param item what the scenario calls it
    /// @param as as whom: a role, or another one of it
    /// @param workflow id of the workflow on which it is opened; absent for one that is taken further
    /// @param act act that is done; absent for one that is opened
    /// @param at where it is, longitude and latitude; absent when it is nowhere
    /// @param values fields that are filled in
    /// @param remark what is said with it
    /// @param evidence how many pictures are attached
    public record ScriptedWork(String t, String item, String as, @Nullable String workflow, @Nullable String act, double @Nullable [] at,
                               @Nullable Map<String, Object> values, @Nullable String remark, int evidence) {
    }

    /// A round of gate checks that somebody draws or takes further.
    ///
    /// @param t when
    /// @param round what the scenario calls it
    /// @param as as whom: a role, or another one of it
    /// @param month the month that is drawn for, such as `2026-10`; absent for one that is taken further
    /// @param siteType kind of sites that are drawn from; absent for one that is taken further
    /// @param count how many are drawn
    /// @param seed what the sample follows from
    /// @param act how it is taken further: `compute`, `notice`, `pay` or `cancel`; absent for one that is drawn
    /// @param rule rule of rewards and version that it is worked out by, such as `gate@3`
    /// @param reason why it is taken back
    public record ScriptedRound(String t, String round, String as, @Nullable String month, @Nullable String siteType, int count, long seed,
                                @Nullable String act, @Nullable String rule, @Nullable String reason) {
    }
}
