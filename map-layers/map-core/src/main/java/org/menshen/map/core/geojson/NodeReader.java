package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/// Takes values with their places from the tokens of a parser, down to a bounded depth.
final class NodeReader {

    /// How deep values may lie in values.
    static final int DEEPEST = 200;

    private NodeReader() {
    }

    /// Where the current token starts.
    static Node.Place place(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Node.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /// The value that starts at the current token; afterwards the parser stands on its last token.
    ///
    /// @throws StreamConstraintsException when it lies too deep; the parser stands where it does
    static Node read(JsonParser parser) {
        Node.Place at = place(parser);
        if (tooDeep(parser)) {
            throw new StreamConstraintsException("values lie too deep in values", parser.currentTokenLocation());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, at);
            case START_ARRAY -> array(parser, at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(at, parser.getDoubleValue(), parser.getString());
            case VALUE_STRING -> new Node.Str(at, parser.getString());
            case VALUE_TRUE -> new Node.Bool(at, true);
            case VALUE_FALSE -> new Node.Bool(at, false);
            default -> new Node.Null(at);
        };
    }

    /// Whether the parser stands deeper than values are read.
    static boolean tooDeep(JsonParser parser) {
        return parser.streamReadContext().getNestingDepth() > DEEPEST;
    }

    private static Node object(JsonParser parser, Node.Place at) {
        Map<String, Node> members = new LinkedHashMap<>();
        List<String> duplicates = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (members.put(name, read(parser)) != null) {
                duplicates.add(name);
            }
        }
        return new Node.Obj(at, members, duplicates);
    }

    /// A position of two or three numbers is the most frequent thing in a map, so numbers are packed as long as nothing else comes.
    private static Node array(JsonParser parser, Node.Place at) {
        double[] numbers = new double[3];
        int count = 0;
        while (parser.nextToken().isNumeric()) {
            numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
            numbers[count++] = parser.getDoubleValue();
        }
        if (parser.currentToken() == JsonToken.END_ARRAY) {
            return count == 0 ? new Node.Items(at, List.of()) : new Node.Numbers(at, Arrays.copyOf(numbers, count));
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new Node.Num(at, numbers[i], String.valueOf(numbers[i])));
        }
        do {
            items.add(read(parser));
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return new Node.Items(at, items);
    }
}
