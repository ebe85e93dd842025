package org.menshen.centre.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.javalin.http.Context;
import org.menshen.centre.ingest.Intake;
import org.menshen.centre.ingest.Receipt;
import org.menshen.centre.ingest.Rejected;
import org.menshen.centre.ingest.SourceBoard;
import org.menshen.centre.ingest.cap.CapException;
import org.menshen.centre.ingest.cap.CapIntake;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// `POST /v1/ingest/{source}`: a message of a feed as JSON, NDJSON or CAP. A bad row does not spoil the good ones beside it.
final class IngestRoute {

    static final int LIMIT = 16 << 20;
    static final int CAP_LIMIT = 1 << 20;

    private final Intake intake;
    private final CapIntake cap;
    private final SourceBoard sources;
    private final DomainJson json;

    IngestRoute(Intake intake, CapIntake cap, SourceBoard sources, DomainJson json) {
        this.intake = intake;
        this.cap = cap;
        this.sources = sources;
        this.json = json;
    }

    /// Handles the call of a feed.
    ///
    /// @throws Problem 400 for a message that cannot be read at all, 404 for an unknown feed, 413, 415, 422 for CAP with mistakes
    void serve(Context context) throws IOException {
        String source = context.pathParam("source");
        if (source.length() > 100 || !sources.admits(source)) {
            throw new Problem(404, "no-such-source", "no feed '" + source + "' is known and enabled here");
        }
        String type = String.valueOf(context.contentType()).toLowerCase(Locale.ROOT).split(";")[0].strip();
        Receipt receipt = switch (type) {
            case "application/cap+xml", "application/xml", "text/xml" -> cap(source, Body.read(context, CAP_LIMIT));
            case "application/x-ndjson", "application/jsonl" -> lines(source, Body.read(context, LIMIT));
            case "application/json", "null" -> message(source, Body.read(context, LIMIT));
            default -> throw new Problem(415, "media-type", "a feed sends application/json, application/x-ndjson or application/cap+xml, not "
                    + type);
        };
        context.status(202).contentType("application/json").result(json.write(receipt));
    }

    private Receipt cap(String source, byte[] body) {
        try {
            return cap.take(source, body);
        } catch (CapException e) {
            sources.heard(source, 0, 1);
            throw new Problem(e.wellFormed() ? 422 : 400, "bad-cap", e.getMessage());
        }
    }

    private Receipt message(String source, byte[] body) {
        Rows rows = new Rows();
        try {
            rows.add("", json.mapper().readTree(body));
        } catch (JacksonException e) {
            throw Body.badJson(e, e.getOriginalMessage());
        }
        return intake.take(source, rows.good, rows.bad);
    }

    private Receipt lines(String source, byte[] body) {
        Rows rows = new Rows();
        int number = 0;
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                rows.add("line " + number + " ", json.mapper().readTree(line));
            } catch (JacksonException | Problem e) {
                rows.refuse("line " + number, e instanceof JacksonException je ? je.getOriginalMessage() : e.getMessage());
            }
        }
        return intake.take(source, rows.good, rows.bad);
    }

    private final class Rows {
        private final List<Intake.Row> good = new ArrayList<>();
        private final List<Rejected> bad = new ArrayList<>();

        private void refuse(String at, String reason) {
            bad.add(new Rejected(good.size() + bad.size(), at, reason));
        }

        private void add(String prefix, JsonNode message) {
            if (message == null || !message.isObject() || message.get("alerts") == null && message.get("readings") == null) {
                throw new Problem(400, "bad-json", "a message is an object with alerts, readings or both").with("field", "");
            }
            for (JsonNode node : list(message, "alerts")) {
                read(prefix + "alerts", node, RawAlert.class);
            }
            for (JsonNode node : list(message, "readings")) {
                read(prefix + "readings", node, Reading.class);
            }
        }

        private JsonNode list(JsonNode message, String name) {
            JsonNode list = message.get(name);
            if (list == null || list.isNull()) {
                return json.mapper().createArrayNode();
            }
            if (!list.isArray()) {
                throw new Problem(400, "bad-json", name + " is not a list").with("field", name);
            }
            return list;
        }

        private int inList;
        private String listName = "";

        private void read(String name, JsonNode node, Class<?> type) {
            inList = name.equals(listName) ? inList + 1 : 0;
            listName = name;
            String at = name + "[" + inList + "]";
            try {
                Object value = json.read(node, type);
                good.add(new Intake.Row(good.size() + bad.size(), at,
                        value instanceof RawAlert raw ? Optional.of(raw) : Optional.empty(),
                        value instanceof Reading reading ? Optional.of(reading) : Optional.empty()));
            } catch (WireException e) {
                refuse(at, e.getMessage());
            }
        }
    }
}
