package org.menshen.centre.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import io.javalin.http.Context;
import org.menshen.centre.store.Finished;
import org.menshen.domain.fact.Change;
import org.menshen.wire.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /v1/past-alerts`: the alerts that are over, in pieces; and `GET /v1/past-alerts/{id}`: what happened to one. Who asks for one is written to
/// the log, because it tells what people wrote of it.
final class PastAlertsRoute {

    private static final Logger LOG = LoggerFactory.getLogger(PastAlertsRoute.class);
    private static final int BUFFER = 64 * 1024;
    private static final int MOST = 50_000;

    private final Finished finished;
    private final DomainJson json;

    PastAlertsRoute(Finished finished, DomainJson json) {
        this.finished = finished;
        this.json = json;
    }

    void serve(Context context) throws IOException {
        long after = number(context, "after", 0);
        long until = number(context, "until", Long.MAX_VALUE);
        int most = (int) Math.min(MOST, number(context, "changes", MOST));
        if (after > until) {
            throw new Problem(422, "out-of-range", "after lies behind until").with("field", "after");
        }
        context.contentType("application/x-ndjson").header("Cache-Control", "no-store");
        OutputStream out = new BufferedOutputStream(context.res().getOutputStream(), BUFFER);
        try {
            Finished.Piece piece = finished.alerts(after, until, most, alert -> line(out, "alert", alert));
            line(out, "end", piece);
            out.flush();
        } catch (UncheckedIOException gone) {
            LOG.debug("a reader of past alerts left", gone);
        }
    }

    void history(Context context) {
        String id = context.pathParam("id");
        List<Change> changes = finished.history(id);
        if (changes.isEmpty()) {
            throw new Problem(404, "no-alert", "there is no alert " + id).with("id", id);
        }
        LOG.info("{} looks at what happened to alert {}", Guard.actor(context).userId(), id);
        context.contentType("application/json").header("Cache-Control", "no-store").result(json.write(changes));
    }

    /// A line of one member: the member says what the line is.
    private void line(OutputStream out, String name, Object value) {
        try {
            out.write(json.bytes(Map.of(name, value)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Context context, String name, long usual) {
        String text = context.queryParam(name);
        try {
            long number = text == null ? usual : Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            LOG.debug("{} is no number", text);
        }
        throw new Problem(400, "bad-seq", name + " is a whole number from 0 on").with("field", name);
    }
}
