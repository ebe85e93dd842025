package org.menshen.centre.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import io.javalin.http.Context;
import org.menshen.centre.store.Replay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /v1/log`: a stretch of the change log, each change as the very text from which its hash follows, unless the role of the
/// seat may not know all of it: then it says so at its end.
final class LogRoute {

    private static final Logger LOG = LoggerFactory.getLogger(LogRoute.class);
    private static final int BUFFER = 64 * 1024;

    private final Replay replay;
    private final Clock clock;
    private final RoleSight sight;

    LogRoute(Replay replay, Clock clock, RoleSight sight) {
        this.sight = sight;
        this.replay = replay;
        this.clock = clock;
    }

    void serve(Context context) throws IOException {
        long begun = after(context).orElseGet(() -> from(context).map(replay::seqAt).orElse(0L));
        String role = Guard.actor(context).role();
        context.contentType("application/x-ndjson").header("Cache-Control", "no-store");
        OutputStream out = new BufferedOutputStream(context.res().getOutputStream(), BUFFER);
        try {
            long last = replay.changes(begun, clock.instant(), change -> line(out, sight.change(change, role)));
            line(out, ("{\"end\":" + last + "}").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (UncheckedIOException gone) {
            LOG.debug("a reader of the log left", gone);
        }
    }

    private static void line(OutputStream out, byte[] text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> from(Context context) {
        try {
            return Optional.ofNullable(context.queryParam("from")).map(Instant::parse);
        } catch (DateTimeException e) {
            throw new Problem(400, "bad-time", "from is no time such as 2026-11-05T10:00:00Z").with("field", "from");
        }
    }

    private static Optional<Long> after(Context context) {
        try {
            return Optional.ofNullable(context.queryParam("after")).map(Long::valueOf).filter(seq -> seq >= 0);
        } catch (NumberFormatException e) {
            throw new Problem(400, "bad-seq", "after is the number of a change").with("field", "after");
        }
    }
}
