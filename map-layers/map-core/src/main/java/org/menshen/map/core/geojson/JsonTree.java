package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Builds values with lines from the tokens of a parser. Depth is bounded by the parser's own limit.
final class JsonTree {

    private JsonTree() {
    }

    /// The value that starts at the current token; afterwards the parser stands on its last token.
    static Json read(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, line);
            case START_ARRAY -> array(parser, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(line, parser.getDoubleValue(), parser.getString());
            case VALUE_STRING -> new Json.Str(line, parser.getString());
            case VALUE_TRUE -> new Json.Bool(line, true);
            case VALUE_FALSE -> new Json.Bool(line, false);
            default -> new Json.Null(line);
        };
    }

    private static Json object(JsonParser parser, int line) {
        Map<String, Json> members = new LinkedHashMap<>();
        List<String> duplicates = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (members.put(name, read(parser)) != null) {
                duplicates.add(name);
            }
        }
        return new Json.Obj(line, members, duplicates);
    }

    private static Json array(JsonParser parser, int line) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new Json.Arr(line, items);
    }
}
