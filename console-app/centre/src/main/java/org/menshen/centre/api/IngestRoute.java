package org.menshen.centre.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.menshen.centre.ingest.Intake;
import org.menshen.centre.ingest.IngestReceipt;
import org.menshen.centre.ingest.FeedRowReader;
import org.menshen.centre.ingest.SourceBoard;
import org.menshen.centre.store.StoreException;
import org.menshen.centre.ingest.cap.CapException;
import org.menshen.centre.ingest.cap.CapIntake;
import org.menshen.domain.text.PlainText;
import org.menshen.wire.DomainJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
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
    /// The same, but for a member that is written twice.
    private final JsonMapper strict;

    IngestRoute(Intake intake, CapIntake cap, SourceBoard sources, DomainJson json) {
        this.intake = intake;
        this.cap = cap;
        this.sources = sources;
        this.json = json;
        this.lenient = json.mapper().rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
        this.strict = lenient.rebuild().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();
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
        IngestReceipt receipt;
        try {
            receipt = switch (type) {
                case "application/cap+xml", "application/xml", "text/xml" -> cap(source, context);
                case "application/x-ndjson", "application/jsonl" -> lines(source, text(context));
                case "application/json", "null", "" -> message(source, text(context));
                default -> throw new Problem(415, "media-type", "a feed sends application/json, application/x-ndjson or application/cap+xml, not "
                        + PlainText.line(type, MOST_NAME));
            };
        } catch (Problem refused) {
            // what is refused as a whole is seen by the watch like a refused row
            intake.refused(source, "message." + refused.code(), refused.getMessage());
            throw refused;
        } catch (StoreException failed) {
            // it is sent again, but until then the watch sees that alarms wait outside
            sources.note(source, false, "message.store", PlainText.line(String.valueOf(failed.getMessage())));
            throw failed;
        }
        context.status(202).contentType("application/json").result(json.write(receipt));
    }

    private IngestReceipt cap(String source, Context context) throws IOException {
        byte[] body = Body.read(context, cap.mostBytes());
        try {
            return cap.take(source, body);
        } catch (CapException e) {
            throw new Problem(e.understood() ? 422 : 400, "bad-cap", e.getMessage());
        }
    }

    private static String text(Context context) {
        return Body.text(Body.read(context, LIMIT), context.header("Content-Type"));
    }

    private IngestReceipt message(String source, String text) {
        FeedRowReader rows = intake.reader(json);
        List<String> twice = new ArrayList<>();
        try {
            add(rows, "", text, twice);
        } catch (JacksonException e) {
            throw Body.badJson(e, RowFault.words(e));
        }
        return take(source, rows, twice);
    }

    private IngestReceipt lines(String source, String text) {
        FeedRowReader rows = intake.reader(json);
        List<String> twice = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                add(rows, "line " + number + " ", line, twice);
            } catch (JacksonException e) {
                rows.refuse("line " + number, "unreadable", RowFault.words(e));
            } catch (Problem e) {
                if (e.status() == 413) {
                    throw e;
                }
                rows.refuse("line " + number, "unreadable", String.valueOf(e.getMessage()));
            }
        }
        return take(source, rows, twice);
    }

    private IngestReceipt take(String source, FeedRowReader rows, List<String> twice) {
        IngestReceipt receipt = intake.take(source, rows.good(), rows.bad());
        twice.forEach(what -> sources.note(source, true, "named-twice", what));
        return receipt;
    }

    private void add(FeedRowReader rows, String prefix, String text, List<String> twice) {
        MessageRows message = MessageRows.of(text, intake.limits().rows() - rows.size());
        rows.begin(id(message.id()));
        int unreadable = rows.bad().size();
        for (MessageRows.Part part : message.parts()) {
            String at = prefix + part.list() + "[" + part.index() + "]";
            JsonNode row;
            try {
                row = read(part.text(), at, twice);
            } catch (JacksonException e) {
                rows.refuse(at, "unreadable", RowFault.words(e));
                continue;
            }
            if (part.list().equals("alerts")) {
                rows.alert(at, row);
            } else {
                rows.reading(at, row);
            }
        }
        if (message.fault() != null && !(message.rough() && rows.bad().size() > unreadable)) {
            rows.refuse(prefix + "message", "unreadable", message.fault());
        }
    }

    /// A row. Of a member that is written twice the last counts, and it is told.
    private JsonNode read(String text, String at, List<String> twice) {
        try {
            return strict.readTree(text);
        } catch (DatabindException e) {
            JsonNode row = lenient.readTree(text);
            twice.add(at + " " + RowFault.twice(e));
            return row;
        }
    }

    /// The sender's id of a message, by which it counts once.
    private @Nullable String id(@Nullable String id) {
        if (id != null && (id.isBlank() || id.length() > intake.limits().id())) {
            throw new Problem(400, "bad-json", "messageId is a text of 1 to " + intake.limits().id() + " characters").with("field", "messageId");
        }
        return id;
    }
}
