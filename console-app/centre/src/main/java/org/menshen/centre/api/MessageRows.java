package org.menshen.centre.api;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Cuts a message into its rows before anybody reads them, so that a row that is too deep, holds a number of thousands of digits or names a member
/// twice is that row's own fault. A list that is written twice is read twice: nothing of a message is dropped. Where the text is no sound JSON, its
/// rows are found by brackets and quotes alone, see [RoughRows].
final class MessageRows {

    /// No part is longer than a body may be.
    private static final int LONGEST = 1 << 24;
    private static final String FOLLOWS = "something follows the message: send one object, or one a line as application/x-ndjson";
    private static final JsonFactory CUTTING = JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20_000).maxNumberLength(LONGEST).maxNameLength(LONGEST)
                    .maxStringLength(LONGEST).build()).build();

    private final List<Part> parts = new ArrayList<>();
    private boolean any;
    private @Nullable String id;
    private @Nullable String fault;
    private boolean rough;

    /// A row.
    ///
    /// @param list `alerts` or `readings`
    /// @param index its place in the list
    /// @param text as it is written
    record Part(String list, int index, String text) {
    }

    private MessageRows() {
    }

    /// The rows of a message.
    ///
    /// @param most so many at most
    /// @throws tools.jackson.core.JacksonException when it is no JSON
    /// @throws Problem when it is no message, or has too many rows
    static MessageRows of(String text, int most) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            return new MessageRows().sound(bare, most);
        } catch (JacksonException e) {
            return new MessageRows().rough(bare, most, e);
        }
    }

    private MessageRows sound(String text, int most) {
        try (JsonParser in = CUTTING.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw noMessage();
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                member(in, text, most);
            }
            fault = followed(in) ? FOLLOWS : null;
        }
        if (!any) {
            throw noMessage();
        }
        return this;
    }

    /// Whether there is more than one message should be: what is whole before it is taken all the same.
    private static boolean followed(JsonParser in) {
        try {
            return in.nextToken() != null;
        } catch (JacksonException e) {
            return true;
        }
    }

    private MessageRows rough(String text, int most, JacksonException why) {
        RoughRows rows = new RoughRows(text);
        if (!rows.cut()) {
            throw why;
        }
        if (rows.parts().size() > most) {
            throw tooMany(most);
        }
        parts.addAll(rows.parts());
        id = rows.id();
        fault = rows.followed() ? FOLLOWS : RowFault.words(why);
        rough = !rows.followed();
        return this;
    }

    private static Problem noMessage() {
        return new Problem(400, "bad-json", "a message is an object with alerts, readings or both").with("field", "");
    }

    private static Problem tooMany(int most) {
        return new Problem(413, "too-many-rows", "a message has " + most + " rows at most");
    }

    private void member(JsonParser in, String text, int most) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        switch (name) {
            case "alerts", "readings" -> {
                any = true;
                if (value == JsonToken.START_ARRAY) {
                    list(in, text, name, most);
                } else if (value != JsonToken.VALUE_NULL) {
                    throw new Problem(400, "bad-json", name + " is not a list").with("field", name);
                }
            }
            case "messageId" -> {
                id = value == JsonToken.VALUE_NULL ? null : value.isScalarValue() ? in.getString() : "";
                in.skipChildren();
            }
            default -> in.skipChildren();
        }
    }

    private void list(JsonParser in, String text, String name, int most) {
        int index = (int) parts.stream().filter(part -> part.list.equals(name)).count();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (parts.size() >= most) {
                throw tooMany(most);
            }
            int start = (int) in.currentTokenLocation().getCharOffset();
            in.skipChildren();
            in.finishToken();
            int end = (int) in.currentLocation().getCharOffset();
            parts.add(new Part(name, index++, text.substring(start, end)));
        }
    }

    /// The rows in their order.
    List<Part> parts() {
        return parts;
    }

    /// What is wrong beside the rows; `null` when nothing is.
    @Nullable String fault() {
        return fault;
    }

    /// Whether that may be the fault of a row: then the row that cannot be read tells it.
    boolean rough() {
        return rough;
    }

    /// The sender's own id of the message; `null` when it gave none.
    @Nullable String id() {
        return id;
    }
}
