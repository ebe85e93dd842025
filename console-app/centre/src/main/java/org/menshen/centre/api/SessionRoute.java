package org.menshen.centre.api;

import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.menshen.centre.seat.Seats;
import org.menshen.centre.seat.DemoSignIn;
import org.menshen.domain.fact.Actor;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /v1/session`: demonstration sign-in from the same machine, which says that it is one. `GET /v1/session`: who holds the token.
final class SessionRoute {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRoute.class);
    private static final int LIMIT = 4_096;

    private final Seats seats;
    private final Optional<DemoSignIn> signIn;
    private final DomainJson json;
    private final boolean drill;
    private final String site;
    private final String log;

    SessionRoute(Seats seats, Optional<DemoSignIn> signIn, DomainJson json, boolean drill, String site, String log) {
        this.seats = seats;
        this.signIn = signIn;
        this.json = json;
        this.drill = drill;
        this.site = site;
        this.log = log;
    }

    /// What is asked.
    ///
    /// @param user sign-in name; `null` for the first officer
    /// @param seat the seat; `null` for the officer's usual one
    record Request(@Nullable String user, @Nullable String seat) {
    }

    /// Handles the call.
    ///
    /// @throws Problem 403 when demonstration sign-in is off or the caller is on another machine, 422 for an unknown name
    void serve(Context context) throws IOException {
        DemoSignIn demonstration = signIn.orElseThrow(() -> new Problem(403, "no-sign-in", "demonstration sign-in is off at this centre"));
        if (!InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress()) {
            throw new Problem(403, "no-sign-in", "demonstration sign-in is for the same machine only");
        }
        Request request = Body.read(context, json, LIMIT, Request.class);
        String user = request.user() == null || request.user().isBlank() ? demonstration.users().getFirst() : request.user();
        Actor actor = demonstration.actor(user, Optional.ofNullable(request.seat()).filter(seat -> !seat.isBlank()))
                .orElseThrow(() -> new Problem(422, "no-such-user", "nobody is called " + user).with("users", demonstration.users()));
        String token = seats.issue(actor);
        LOG.info("demonstration sign-in: {} ({}) at seat {}", actor.userId(), actor.role(), actor.seat());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token", token);
        answer.put("demonstration", true);
        write(context, actor, answer);
    }

    /// Tells the holder of a token who he is and where.
    void show(Context context) {
        write(context, Guard.actor(context), new LinkedHashMap<>());
    }

    private void write(Context context, Actor actor, Map<String, Object> answer) {
        answer.put("actor", actor);
        answer.put("drill", drill);
        answer.put("site", site);
        answer.put("log", log);
        context.contentType("application/json").header("Cache-Control", "no-store").result(json.write(answer));
    }
}
