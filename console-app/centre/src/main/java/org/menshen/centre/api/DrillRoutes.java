package org.menshen.centre.api;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.drill.ClockHand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.port.Drill;
import org.menshen.domain.text.PlainText;
import org.menshen.wire.DomainJson;

/// `GET` and `POST /v1/drill`: how the drill stands, and the hand on its clock.
final class DrillRoutes {

    /// The role in which a drill's player asks for the clock.
    private static final String PLAYER = "DRILL_DIRECTOR";
    private static final int LIMIT = 4_096;

    private final Optional<DrillControl> desk;
    private static final int MOST = 200;

    private final DomainJson json;
    private final Doors doors;
    private final Runnable steered;
    private final RoleSight sight;
    private final Map<String, Drill.Look> looks = new ConcurrentHashMap<>();

    /// @param doors roles that see what the seats look at, and those that steer
    /// @param steered told when somebody has moved the clock, so that all consoles hear of it
    /// @param sight what a role may know of
    DrillRoutes(Optional<DrillControl> desk, DomainJson json, Doors doors, Runnable steered, RoleSight sight) {
        this.sight = sight;
        this.steered = steered;
        this.doors = doors;
        this.desk = desk;
        this.json = json;
    }

    /// What is asked.
    ///
    /// @param action `play`, `pause`, `speed`, `jump` or `stage`
    /// @param speed times real time, for `speed`
    /// @param to where to, for `jump`
    /// @param runs ids of what is played, for `stage`
    record Request(@Nullable String action, @Nullable Double speed, @Nullable Instant to, @Nullable List<String> runs) {
    }

    /// What a seat tells of itself.
    ///
    /// @param window id of the window in front
    /// @param about what is selected; `null` for nothing
    record Glance(@Nullable String window, @Nullable String about) {
    }

    /// A seat tells what it looks at: nothing is recorded, only the last of each seat is known.
    void look(Context context) throws IOException {
        DrillControl drill = desk();
        Glance glance = Body.read(context, json, LIMIT, Glance.class);
        Actor actor = Guard.actor(context);
        looks.put(actor.userId() + "/" + actor.seat(), new Drill.Look(actor, PlainText.line(String.valueOf(glance.window()), MOST),
                glance.about() == null ? "" : PlainText.line(glance.about(), MOST), drill.state().at()));
        context.status(204);
    }

    /// Tells those who run the drill what the seats look at.
    ///
    /// @throws Problem 403 for those who are trained
    void looks(Context context) {
        desk();
        String role = Guard.actor(context).role();
        if (!doors.instructors().test(role)) {
            throw new Problem(403, "not-instructor", "those who are trained do not see what the others look at");
        }
        context.contentType("application/json").header("Cache-Control", "no-store").result(json.write(looks.values().stream()
                .map(look -> sight.knows(look.about(), role) ? look : new Drill.Look(look.actor(), look.window(), "", look.at()))
                .sorted(Comparator.comparing((Drill.Look look) -> look.actor().seat()).thenComparing(look -> look.actor().userId())).toList()));
    }

    void show(Context context) {
        // an instructor's console asks too, and posts nothing
        boolean player = PLAYER.equals(Guard.actor(context).role()) && context.queryParam("player") != null;
        answer(context, player ? desk().played() : desk().state());
    }

    private void answer(Context context, Drill.Status status) {
        context.contentType("application/json").header("Cache-Control", "no-store").result(json.write(status));
    }

    /// Handles a push on a button.
    ///
    /// @throws Problem 400 for an unknown action, 403 for those who do not steer, 404 without a drill, 422 for a speed or time out of range
    void act(Context context) throws IOException {
        DrillControl drill = desk();
        Request request = Body.read(context, json, LIMIT, Request.class);
        String role = Guard.actor(context).role();
        if (!ClockHand.steers(drill.state().practice(), permission -> doors.may().test(role, permission))) {
            throw new Problem(403, "not-steering", "the clock of a drill is its instructor's");
        }
        switch (request.action()) {
            case "play" -> drill.run(true);
            case "pause" -> drill.run(false);
            case "speed" -> {
                if (request.speed() == null || !drill.speed(request.speed())) {
                    throw new Problem(422, "out-of-range", "the speed is " + DrillControl.MIN_SPEED + " to " + DrillControl.MAX_SPEED)
                            .with("field", "speed");
                }
            }
            case "jump" -> {
                if (request.to() == null || !drill.jump(request.to())) {
                    throw new Problem(422, "out-of-range", "a drill jumps forward only, from " + drill.state().at() + " to "
                            + drill.state().end() + " at most").with("field", "to");
                }
            }
            case "stage" -> stage(drill, context, request.runs() == null ? List.of() : request.runs());
            case null, default -> throw new Problem(400, "bad-json", "action is play, pause, speed, jump or stage").with("field", "action");
        }
        steered.run();
        answer(context, drill.state());
    }

    private static void stage(DrillControl drill, Context context, List<String> runs) {
        if (!PLAYER.equals(Guard.actor(context).role())) {
            throw new Problem(403, "not-player", "who plays a drill says so as its director");
        }
        if (runs.stream().anyMatch(Objects::isNull)) {
            throw new Problem(400, "bad-json", "each of the runs is an id").with("field", "runs");
        }
        List<String> unknown = drill.stage(runs);
        if (!unknown.isEmpty()) {
            throw new Problem(422, "no-such-exercise", "this centre has no exercise of " + unknown).with("runs", String.join(", ", unknown));
        }
    }

    private DrillControl desk() {
        return desk.orElseThrow(() -> new Problem(404, "no-drill", "this centre serves live operation"));
    }
}
