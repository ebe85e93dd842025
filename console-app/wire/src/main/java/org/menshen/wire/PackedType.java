package org.menshen.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What a component of a state holds, as far as its packed form goes. Immutable.
final class PackedType {

    /// The ways of writing.
    enum Kind { TEXT, ENUM, INT, LONG, DOUBLE, BOOLEAN, TIME, SPAN, RECORD, LIST, MAP }

    private final Kind kind;
    private final Class<?> raw;
    private final @Nullable Object blank;
    private final @Nullable PackedType key;
    private final @Nullable PackedType value;
    private final Map<String, Object> constants;

    private PackedType(Kind kind, Class<?> raw, @Nullable Object blank, @Nullable PackedType key, @Nullable PackedType value) {
        this.kind = kind;
        this.raw = raw;
        this.blank = blank;
        this.key = key;
        this.value = value;
        this.constants = new HashMap<>();
        if (kind == Kind.ENUM) {
            for (Object constant : raw.getEnumConstants()) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
        }
    }

    /// That of a type.
    ///
    /// @throws IllegalArgumentException when states have no such values yet
    static PackedType of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new PackedType(Kind.LIST, List.class, null, null, of(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return new PackedType(Kind.MAP, Map.class, null, of(generic.getActualTypeArguments()[0]), of(generic.getActualTypeArguments()[1]));
        }
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalArgumentException("no packed form of a " + type);
        }
        if (raw.isRecord() || raw.isEnum()) {
            return new PackedType(raw.isRecord() ? Kind.RECORD : Kind.ENUM, raw, null, null, null);
        }
        return plain(raw);
    }

    private static PackedType plain(Class<?> raw) {
        Kind kind;
        @Nullable Object blank = null;
        if (raw == String.class) {
            kind = Kind.TEXT;
        } else if (raw == Instant.class) {
            kind = Kind.TIME;
        } else if (raw == Duration.class) {
            kind = Kind.SPAN;
        } else if (raw == int.class || raw == Integer.class) {
            kind = Kind.INT;
            blank = raw == int.class ? 0 : null;
        } else if (raw == long.class || raw == Long.class) {
            kind = Kind.LONG;
            blank = raw == long.class ? 0L : null;
        } else if (raw == double.class || raw == Double.class) {
            kind = Kind.DOUBLE;
            blank = raw == double.class ? 0.0 : null;
        } else if (raw == boolean.class || raw == Boolean.class) {
            kind = Kind.BOOLEAN;
            blank = raw == boolean.class ? false : null;
        } else {
            throw new IllegalArgumentException("no packed form of a " + raw);
        }
        return new PackedType(kind, raw, blank, null, null);
    }

    Kind kind() {
        return kind;
    }

    /// The class of a record.
    Class<?> raw() {
        return raw;
    }

    /// What stands for a value that was not written: zero for a primitive, else `null`.
    @Nullable Object blank() {
        return blank;
    }

    /// Of the keys of a map; `null` when it is none.
    @Nullable PackedType key() {
        return key;
    }

    /// Of the values of a map or list; `null` when it is neither.
    @Nullable PackedType value() {
        return value;
    }

    /// Whether a value is one of these, as far as it can be seen.
    boolean holds(Object item) {
        return raw.isInstance(item);
    }

    /// The constant of a name.
    ///
    /// @throws WireException when this version of the domain has none
    Object constant(String name) {
        Object constant = constants.get(name);
        if (constant == null) {
            throw new WireException("no " + raw.getSimpleName() + ": " + name);
        }
        return constant;
    }
}
