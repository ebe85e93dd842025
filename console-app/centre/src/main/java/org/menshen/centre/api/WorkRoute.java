package org.menshen.centre.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.javalin.http.Context;
import org.menshen.centre.store.WorkShelf;
import org.menshen.wire.DomainJson;

/// `GET /v1/work`: work items in pieces, by the change that moved them last. A line each as in the snapshot, then one that says which stretch of the
/// log was told of. A reader that has every stretch up to a change and follows the stream from there has every item.
final class WorkRoute {

    private static final int BUFFER = 64 * 1024;
    private static final int MOST = 5_000;

    private final WorkShelf work;
    private final DomainJson json;
    private final RoleSight sight;

    WorkRoute(WorkShelf work, DomainJson json, RoleSight sight) {
        this.sight = sight;
        this.work = work;
        this.json = json;
    }

    void serve(Context context) throws IOException {
        long after = number(context, "after", 0);
        long until = number(context, "until", Long.MAX_VALUE);
        int most = (int) Math.clamp(number(context, "most", MOST), 1, MOST);
        if (after > until) {
            throw new Problem(422, "out-of-range", "after lies behind until").with("field", "after");
        }
        context.contentType("application/x-ndjson").header("Cache-Control", "no-store");
        OutputStream out = new BufferedOutputStream(context.res().getOutputStream(), BUFFER);
        String role = Guard.actor(context).role();
        AtomicInteger rows = new AtomicInteger();
        WorkShelf.Piece piece = work.between(after, until, most, (flow, line) -> {
            Optional<String> told = sight.item(flow, line, role);
            if (told.isPresent()) {
                out.write(told.get().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                rows.incrementAndGet();
            }
        });
        // the stretch is told of whole, though not everything in it is for this role
        out.write(json.bytes(Map.of("end", new WorkShelf.Piece(piece.after(), piece.until(), rows.get()))));
        out.write('\n');
        out.flush();
    }

    private static long number(Context context, String name, long usual) {
        String text = context.queryParam(name);
        try {
            long number = text == null ? usual : Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Problem(422, "out-of-range", name + " is no number").with("field", name);
        }
        throw new Problem(422, "out-of-range", name + " must not be negative").with("field", name);
    }
}
