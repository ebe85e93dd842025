package org.menshen.centre.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.javalin.http.Context;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Snapshot;
import org.menshen.centre.store.StateLine;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.wire.DomainJson;

/// `GET /v1/snapshot`: all subjects at one seq, a line each, after a line that names the seq. Work items come last, read from the store while they
/// are sent; `without=work` leaves them out, for readers that fetch them piece by piece.
/// What the role of the seat may not see is not among them.
final class SnapshotRoute {

    private static final int BUFFER = 64 * 1024;

    private final Ledger ledger;
    private final DomainJson json;
    private final boolean drill;
    private final RoleSight sight;

    SnapshotRoute(Ledger ledger, DomainJson json, boolean drill, RoleSight sight) {
        this.sight = sight;
        this.ledger = ledger;
        this.json = json;
        this.drill = drill;
    }

    void serve(Context context) throws IOException {
        String role = Guard.actor(context).role();
        Snapshot snapshot = ledger.snapshot(sight.hidden(role));
        context.contentType("application/x-ndjson").header("Cache-Control", "no-store");
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("seq", snapshot.seq());
        first.put("hash", snapshot.hash());
        first.put("drill", drill);
        boolean items = !"work".equals(context.queryParam("without"));
        first.put("subjects", snapshot.states().size() + (items ? snapshot.items() : 0));
        OutputStream out = new BufferedOutputStream(context.res().getOutputStream(), BUFFER);
        out.write(json.bytes(first));
        out.write('\n');
        for (Versioned<State> entry : snapshot.states()) {
            out.write(json.bytes(StateLine.of(entry)));
            out.write('\n');
        }
        if (items) {
            ledger.work().each(snapshot.seq(), (flow, line) -> {
                Optional<String> told = sight.item(flow, line, role);
                if (told.isPresent()) {
                    out.write(told.get().getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
            });
        }
        out.flush();
    }
}
