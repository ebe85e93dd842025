package org.menshen.map.core.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value that knows the line it starts on.
sealed interface Json {

    int line();

    /// How the value is called in a message.
    String called();

    /// The value as plain Java, for properties.
    @Nullable Object plain();

    record Obj(int line, Map<String, Json> members, List<String> duplicates) implements Json {
        @Override
        public String called() {
            return "an object";
        }

        @Override
        public Object plain() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            members.forEach((key, value) -> map.put(key, value.plain()));
            return map;
        }

        @Nullable Json get(String key) {
            return members.get(key);
        }

        boolean has(String key) {
            return members.containsKey(key);
        }
    }

    record Arr(int line, List<Json> items) implements Json {
        @Override
        public String called() {
            return "an array";
        }

        @Override
        public Object plain() {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(item.plain()));
            return list;
        }
    }

    record Num(int line, double value, String text) implements Json {
        @Override
        public String called() {
            return "a number";
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    record Str(int line, String value) implements Json {
        @Override
        public String called() {
            return "a string";
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    record Bool(int line, boolean value) implements Json {
        @Override
        public String called() {
            return "a boolean";
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    record Null(int line) implements Json {
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
