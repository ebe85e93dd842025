package org.menshen.centre.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.menshen.centre.ingest.Intake;
import org.menshen.centre.ingest.Receipt;
import org.menshen.centre.ingest.FeedRowReader;
import org.menshen.centre.ingest.SourceBoard;
import org.menshen.centre.ingest.cap.CapException;
import org.menshen.centre.ingest.cap.CapIntake;
import org.menshen.domain.text.PlainText;
import org.menshen.wire.DomainJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /v1/ingest/{source}`: a message of a feed as JSON, NDJSON or CAP. A bad row does not spoil the good ones beside it.
final class IngestRoute {

    static final int LIMIT = 16 << 20;

    private static final int MOST_NAME = 100;

    private final Intake intake;
    private final CapIntake cap;
    private final SourceBoard sources;
    private final DomainJson json;
    /// Some senders write NaN where they know nothing: that spoils a value, not the message.
    private final JsonMapper lenient;

    IngestRoute(Intake intake, CapIntake cap, SourceBoard sources, DomainJson json) {
        this.intake = intake;
        this.cap = cap;
        this.sources = sources;
        this.json = json;
        this.lenient = json.mapper().rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    }

    /// Handles the call of a feed.
    ///
    /// @throws Problem 400 for a message that cannot be read at all, 404 for an unknown feed, 413, 415, 422 for CAP with mistakes
    void serve(Context context) throws IOException {
        String source = context.pathParam("source");
        if (source.length() > MOST_NAME || !PlainText.line(source).equals(source) || !sources.admits(source)) {
            sources.turnedAway(source);
            throw new Problem(404, "no-such-source", "no feed '" + PlainText.line(source, MOST_NAME) + "' is known and enabled here");
        }
        String type = String.valueOf(context.header("Content-Type")).toLowerCase(Locale.ROOT).split(";")[0].strip();
        Receipt receipt;
        try {
            receipt = switch (type) {
                case "application/cap+xml", "application/xml", "text/xml" -> cap(source, context);
                case "application/x-ndjson", "application/jsonl" -> lines(source, Body.read(context, LIMIT));
                case "application/json", "null", "" -> message(source, Body.read(context, LIMIT));
                default -> throw new Problem(415, "media-type", "a feed sends application/json, application/x-ndjson or application/cap+xml, not "
                        + PlainText.line(type, MOST_NAME));
            };
        } catch (Problem refused) {
            // what is refused as a whole is seen by the watch like a refused row
            intake.refused(source, "message." + refused.code(), refused.getMessage());
            throw refused;
        }
        context.status(202).contentType("application/json").result(json.write(receipt));
    }

    private Receipt cap(String source, Context context) throws IOException {
        byte[] body = Body.read(context, cap.mostBytes());
        try {
            return cap.take(source, body);
        } catch (CapException e) {
            throw new Problem(e.understood() ? 422 : 400, "bad-cap", e.getMessage());
        }
    }

    private Receipt message(String source, byte[] body) {
        FeedRowReader rows = intake.reader(json);
        try {
            add(rows, "", lenient.readTree(body));
        } catch (JacksonException e) {
            throw Body.badJson(e, e.getOriginalMessage());
        }
        return intake.take(source, rows.good(), rows.bad());
    }

    private Receipt lines(String source, byte[] body) {
        FeedRowReader rows = intake.reader(json);
        int number = 0;
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                add(rows, "line " + number + " ", lenient.readTree(line));
            } catch (JacksonException e) {
                rows.refuse("line " + number, "unreadable", e.getOriginalMessage());
            } catch (Problem e) {
                if (e.status() == 413) {
                    throw e;
                }
                rows.refuse("line " + number, "unreadable", String.valueOf(e.getMessage()));
            }
        }
        return intake.take(source, rows.good(), rows.bad());
    }

    private void add(FeedRowReader rows, String prefix, JsonNode message) {
        if (message == null || !message.isObject() || message.get("alerts") == null && message.get("readings") == null) {
            throw new Problem(400, "bad-json", "a message is an object with alerts, readings or both").with("field", "");
        }
        JsonNode alerts = list(message, "alerts");
        JsonNode readings = list(message, "readings");
        if (rows.size() + alerts.size() + readings.size() > intake.limits().rows()) {
            throw new Problem(413, "too-many-rows", "a message has " + intake.limits().rows() + " rows at most");
        }
        rows.begin(id(message.get("messageId")));
        for (int i = 0; i < alerts.size(); i++) {
            rows.alert(prefix + "alerts[" + i + "]", alerts.get(i));
        }
        for (int i = 0; i < readings.size(); i++) {
            rows.reading(prefix + "readings[" + i + "]", readings.get(i));
        }
    }

    /// The sender's id of a message, by which it counts once.
    private @Nullable String id(@Nullable JsonNode id) {
        if (id == null || id.isNull()) {
            return null;
        }
        String text = id.isString() ? id.stringValue() : id.isNumber() ? id.toString() : "";
        if (text.isBlank() || text.length() > intake.limits().id()) {
            throw new Problem(400, "bad-json", "messageId is a text of 1 to " + intake.limits().id() + " characters").with("field", "messageId");
        }
        return text;
    }

    private JsonNode list(JsonNode message, String name) {
        JsonNode list = message.get(name);
        if (list == null || list.isNull()) {
            return lenient.createArrayNode();
        }
        if (!list.isArray()) {
            throw new Problem(400, "bad-json", name + " is not a list").with("field", name);
        }
        return list;
    }
}
