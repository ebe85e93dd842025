package org.menshen.centre.drill.day;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A drill day as written in `day.yaml`. Times of day are `HH:mm` or `HH:mm:ss` in the site's zone, lengths such as `5s` or `24h`.
///
/// @param name name of the drill
/// @param zh Chinese name
/// @param date the drilled day
/// @param start time of day at which the clock begins
/// @param history how much before that is posted at once
/// @param stillOpen share of the alerts of that time that nobody has closed yet; the others are left out
/// @param length how long the drill lasts
/// @param seed seed of all chance
/// @param shapes relative weights of the 24 hours, by name
/// @param alerts what alerts come
/// @param bursts many alerts of one cause
/// @param crowd how crowds come and go
/// @param telemetry how often sensors tell values
/// @param heartbeats how often devices tell that they live
/// @param scenarios scripts by the full hour at which they start
/// @param cast the simulated people
public record DaySpec(String name, String zh, String date, String start, String history, double stillOpen, String length, long seed,
                      Map<String, double[]> shapes, List<AlertRule> alerts, List<Burst> bursts, @Nullable Crowd crowd,
                      @Nullable Rate telemetry, @Nullable Rate heartbeats, Map<String, String> scenarios, @Nullable CastSpec cast) {

    /// Fills what may be absent.
    public DaySpec {
        shapes = shapes == null ? Map.of() : shapes;
        alerts = alerts == null ? List.of() : alerts;
        bursts = bursts == null ? List.of() : bursts;
        scenarios = scenarios == null ? Map.of() : scenarios;
    }

    /// A kind of alert.
    ///
    /// @param type alert type code
    /// @param source feed that sends it
    /// @param perDay mean number a day
    /// @param shape name of the daily shape
    /// @param of what raises it: `sensor`, `camera`, `lift` or `site`
    /// @param sensors sensor types when `sensor`
    /// @param severity severity, absent for the type's own
    /// @param basis format of what it rests on
    /// @param range least and most of the value in the basis
    /// @param clears share that returns to normal by itself
    /// @param gives attribute in which the source says the value of the basis, too; absent when it does not
    public record AlertRule(String type, String source, double perDay, String shape, String of, @Nullable List<String> sensors,
                            @Nullable Integer severity, String basis, double[] range, double clears, @Nullable String gives) {
    }

    /// Many alerts of one cause within a short time, once a day.
    ///
    /// @param at time of day
    /// @param type alert type code
    /// @param source feed
    /// @param count how many
    /// @param spread within what time
    /// @param near where, `[longitude, latitude]`
    /// @param sensors sensor types
    /// @param basis what they rest on
    public record Burst(String at, String type, String source, int count, String spread, double[] near, List<String> sensors, String basis) {
    }

    /// Crowds.
    ///
    /// @param every time between samples
    /// @param noise relative noise of a sample
    /// @param kinds shape of each zone kind
    /// @param level share of capacity when the shape is 1
    /// @param surges what comes on top
    /// @param eyes zones that are counted by several cameras and a counter at the way in; absent when each zone sends one figure
    public record Crowd(String every, double noise, Map<String, String> kinds, double level, List<Surge> surges, @Nullable List<Eyes> eyes) {
    }

    /// What counts the people of some zones.
    ///
    /// @param zones id prefix of the zones
    /// @param cameras how many cameras share a zone
    /// @param counter whether a counter tells who comes and goes
    /// @param passing share of those present who come, and of those who go, in a minute, however full it is
    public record Eyes(String zones, int cameras, boolean counter, double passing) {
    }

    /// A daily swell of some zones.
    ///
    /// @param zones id prefix of the zones
    /// @param at time of day of the peak
    /// @param spread time from the peak at which it is down to 60 %
    /// @param share share of capacity that it adds at the peak
    public record Surge(String zones, String at, String spread, double share) {
    }

    /// So many devices every so often.
    ///
    /// @param every time between messages
    /// @param count devices a message
    public record Rate(String every, int count) {
    }

    /// The simulated people.
    ///
    /// @param users who acts: `director`, `crews`, `colleague`, `dispatcher`, `commander`, `police`, `fire`, `leader`, each a demonstration user
    /// @param says what they say, by occasion
    /// @param terminals crews with a terminal
    /// @param watch who has signed on, and the seats above; absent when nobody has
    /// @param desk the colleague; absent when nobody sits there
    /// @param linkage seats of other bodies
    /// @param patrol units without an order
    /// @param field how crews answer roll calls and messages; absent when they do not
    public record CastSpec(Map<String, String> users, Map<String, String> says, Terminals terminals, @Nullable Watch watch,
                           @Nullable Desk desk, Linkage linkage, Patrol patrol, @Nullable Field field) {

        /// What they say on an occasion.
        ///
        /// @throws IllegalArgumentException when the description has no such line
        public String line(String occasion) {
            String text = says.get(occasion);
            if (text == null) {
                throw new IllegalArgumentException("the cast has nothing to say for '" + occasion + "': add it under cast.says");
            }
            return text;
        }

        /// The same people beside a recording: nobody at the next desk, and units move only when the recording or an order says so.
        public CastSpec besideRecording() {
            return new CastSpec(users, says, terminals, watch, null, linkage, new Patrol(patrol.every(), 0, 0), field);
        }
    }

    /// Crews: seconds, least and most.
    ///
    /// @param deliver until an order reaches the terminal
    /// @param accept until it is accepted
    /// @param decline share that is declined
    /// @param depart until they leave
    /// @param dispose from arrival until they begin
    /// @param done until they are done
    /// @param back until they turn back
    public record Terminals(double[] deliver, double[] accept, double decline, double[] depart, double[] dispose, double[] done,
                            double[] back) {
    }

    /// The rest of the watch: seconds, least and most.
    ///
    /// @param signOn who of the users signs on when the drill begins
    /// @param deliver until something that went up reaches the seat above
    /// @param read until it is read there
    /// @param answer until the commander answers a lesser alert that came up
    /// @param instruct share of what the leader reads that gets an instruction
    public record Watch(List<String> signOn, double[] deliver, double[] read, double[] answer, double instruct) {
    }

    /// The colleague at the desk: seconds, least and most.
    ///
    /// @param target open alerts above which the oldest are worked off
    /// @param watch seconds between looks at the queue
    /// @param ack until a lesser alert is acknowledged
    /// @param severest most severe level that the colleague takes at once
    /// @param rescue seconds after which more severe ones are taken too
    /// @param verify until the check begins
    /// @param verdict until it ends
    /// @param confirmed share that proves true
    /// @param incident share of the true ones that become an incident
    /// @param close until a true one without incident is closed
    public record Desk(int target, double watch, double[] ack, int severest, double rescue, double[] verify, double[] verdict,
                       double confirmed, double incident, double[] close) {
    }

    /// Seats of other bodies: seconds, least and most.
    ///
    /// @param deliver until a request reaches them
    /// @param answer until they answer
    /// @param refuse share that they refuse
    /// @param handle until they begin
    /// @param feedback until they tell what came of it
    /// @param incoming what they ask themselves; absent when nothing
    public record Linkage(double[] deliver, double[] answer, double refuse, double[] handle, double[] feedback, @Nullable Incoming incoming) {
    }

    /// What other bodies ask: seconds, least and most.
    ///
    /// @param every between two of them
    /// @param taken until the rest of the watch takes what nobody has taken
    /// @param asks what they ask, by body
    public record Incoming(double[] every, double[] taken, Map<String, List<String>> asks) {
    }

    /// Crews with roll calls and messages: seconds, least and most.
    ///
    /// @param answer until they answer a roll call
    /// @param silent share that does not
    /// @param unready share that says in a readiness poll that it is not ready
    /// @param news share of reports that are more than that there is nothing to report
    /// @param deliver until a message reaches the terminal
    /// @param read until it is read
    public record Field(double[] answer, double silent, double unready, double news, double[] deliver, double[] read) {
    }

    /// Units without an order.
    ///
    /// @param every seconds between positions
    /// @param walk metres a second on foot; 0 when units only move when they are sent
    /// @param ride metres a second on wheels
    public record Patrol(double every, double walk, double ride) {
    }
}
