package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value that knows where it starts.
sealed interface Node {

    Place at();

    /// Key of the word for its kind.
    String called();

    /// The value as plain Java, for properties.
    @Nullable Object plain();

    /// A place in the text, counted from 1.
    record Place(int line, int column) {
    }

    record Obj(Place at, Map<String, Node> members, List<String> duplicates) implements Node {
        @Override
        public String called() {
            return "object";
        }

        @Override
        public Object plain() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            members.forEach((key, value) -> map.put(key, value.plain()));
            return map;
        }

        @Nullable Node get(String key) {
            return members.get(key);
        }

        boolean has(String key) {
            return members.containsKey(key);
        }
    }

    /// An array: of any values, or packed of numbers alone, as most arrays of a map are.
    sealed interface Arr extends Node {
        int size();

        @Override
        default String called() {
            return "array";
        }
    }

    record Items(Place at, List<Node> items) implements Arr {
        @Override
        public int size() {
            return items.size();
        }

        @Override
        public Object plain() {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(item.plain()));
            return list;
        }
    }

    /// Numbers without anything else among them; never empty.
    record Numbers(Place at, double[] values) implements Arr {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Object plain() {
            List<@Nullable Object> list = new ArrayList<>();
            for (double value : values) {
                list.add(value);
            }
            return list;
        }
    }

    record Num(Place at, double value, String text) implements Node {
        @Override
        public String called() {
            return "number";
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    record Str(Place at, String value) implements Node {
        @Override
        public String called() {
            return "string";
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    record Bool(Place at, boolean value) implements Node {
        @Override
        public String called() {
            return "boolean";
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    record Null(Place at) implements Node {
        @Override
        public String called() {
            return "null";
        }

        @Override
        public @Nullable Object plain() {
            return null;
        }
    }
}
