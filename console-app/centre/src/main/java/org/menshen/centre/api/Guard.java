package org.menshen.centre.api;

import java.util.Optional;

import io.javalin.http.Context;
import org.menshen.centre.seat.Seats;
import org.menshen.domain.fact.Actor;

/// Lets a request through to a call, or not.
final class Guard {

    private static final String ACTOR = "menshen.actor";
    private static final String SCHEME = "Bearer ";

    private final Seats seats;
    private final Doors doors;
    private final boolean openMedia;

    /// @param seats the tokens
    /// @param doors which roles may come in
    /// @param openMedia whether cameras may be opened without a token
    Guard(Seats seats, Doors doors, boolean openMedia) {
        this.seats = seats;
        this.doors = doors;
        this.openMedia = openMedia;
    }

    /// Checks a request.
    ///
    /// @throws Problem 401 without a good token, 403 when the role may not
    void check(Context context, Access access) {
        if (access == Access.OPEN || access == Access.MEDIA && openMedia) {
            return;
        }
        Actor actor = token(context, access).flatMap(seats::holder)
                .orElseThrow(() -> new Problem(401, "no-seat", "a bearer token of a seat is needed"));
        if (doors.barred().test(actor.role())) {
            throw new Problem(403, "drill-only", "the role " + actor.role() + " is one of drills, and this centre serves live operation")
                    .with("role", actor.role());
        }
        if (access == Access.WRITE && doors.watchers().contains(actor.role())) {
            throw new Problem(403, "read-only", "the role " + actor.role() + " only watches").with("role", actor.role());
        }
        if (access == Access.FEED && !doors.feeders().contains(actor.role())) {
            throw new Problem(403, "no-feed", "the role " + actor.role() + " may not send for a feed").with("role", actor.role());
        }
        context.attribute(ACTOR, actor);
    }

    /// Who makes a checked request.
    static Actor actor(Context context) {
        Actor actor = context.attribute(ACTOR);
        if (actor == null) {
            throw new IllegalStateException("the call " + context.path() + " is open and has no actor");
        }
        return actor;
    }

    private static Optional<String> token(Context context, Access access) {
        String header = context.header("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.of(header.substring(SCHEME.length()).strip());
        }
        // players of video cannot always set headers
        return access == Access.MEDIA ? Optional.ofNullable(context.queryParam("access_token")) : Optional.empty();
    }
}
