package org.menshen.centre.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.menshen.centre.past.Recorder;
import org.menshen.centre.store.Replay;
import org.menshen.domain.fact.State;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /v1/past`: a stretch of the recorded day. Who asks is written to the log, because it tells where people were.
final class PastRoute {

    private static final Logger LOG = LoggerFactory.getLogger(PastRoute.class);
    private static final int BUFFER = 64 * 1024;

    private final Replay replay;
    private final Recorder recorder;
    private final Clock clock;
    private final DomainJson json;
    private final RoleSight sight;

    PastRoute(Replay replay, Recorder recorder, Clock clock, DomainJson json, RoleSight sight) {
        this.sight = sight;
        this.replay = replay;
        this.recorder = recorder;
        this.clock = clock;
        this.json = json;
    }

    void serve(Context context) throws IOException {
        Instant now = clock.instant();
        Instant earliest = recorder.beginning();
        Instant asked = instant(context, "from").orElse(earliest);
        Instant from = asked.isBefore(earliest) ? earliest : asked;
        Instant to = instant(context, "to").filter(now::isAfter).orElse(now);
        if (from.isAfter(to)) {
            throw new Problem(422, "out-of-range", "from is after to, or the time has not come yet").with("field", "from");
        }
        Optional<Long> after = after(context);
        LOG.info("{} looks at the recorded day from {} to {}", Guard.actor(context).userId(), from, to);
        context.contentType("application/x-ndjson").header("Cache-Control", "no-store");
        OutputStream out = new BufferedOutputStream(context.res().getOutputStream(), BUFFER);
        try {
            write(new Lines(out), from, to, after, Guard.actor(context).role());
        } catch (UncheckedIOException gone) {
            LOG.debug("a reader of the past left", gone);
            return;
        }
        out.flush();
    }

    private void write(Lines lines, Instant from, Instant to, Optional<Long> after, String role) {
        long begun = after.orElseGet(() -> replay.seqAt(from));
        lines.add("head", json.write(Map.of("from", from, "to", to, "seq", begun, "changes", replay.end() - begun)));
        if (after.isEmpty()) {
            replay.states(begun, state -> sight.state(state, role)
                    .ifPresent(told -> lines.add("subject", json.write(new Begun(told.version(), told.state())))));
        }
        long last = replay.changes(begun, to, change -> lines.add("change", new String(sight.change(change, role), StandardCharsets.UTF_8)));
        recorder.pages(from, to, page -> lines.add("page", page));
        lines.add("end", json.write(Map.of("seq", last, "lines", lines.count)));
    }

    private record Begun(long version, State state) {
    }

    /// Lines of one member each: the member says what the line is.
    private static final class Lines {

        private final OutputStream out;
        private int count;

        Lines(OutputStream out) {
            this.out = out;
        }

        void add(String name, String written) {
            try {
                out.write(("{\"" + name + "\":" + written + "}\n").getBytes(StandardCharsets.UTF_8));
                count++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Optional<Instant> instant(Context context, String name) {
        @Nullable String text = context.queryParam(name);
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException e) {
            throw new Problem(400, "bad-time", name + " is no time such as 2026-11-05T10:00:00Z").with("field", name);
        }
    }

    private static Optional<Long> after(Context context) {
        @Nullable String text = context.queryParam("after");
        try {
            return Optional.ofNullable(text).map(Long::valueOf).filter(seq -> seq >= 0);
        } catch (NumberFormatException e) {
            throw new Problem(400, "bad-seq", "after is the number of a change").with("field", "after");
        }
    }
}
