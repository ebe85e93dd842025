package org.menshen.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/// Finds what is missing in a record that was read: a component that is not marked `@Nullable` and is `null` all the same.
/// So the types themselves say what a message must hold.
final class Completeness {

    private final Map<Class<?>, List<Part>> known = new ConcurrentHashMap<>();

    /// The path of the first missing component, such as `origin.typeCode`; empty when all is there.
    Optional<String> missing(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Record r -> record(r);
            case Collection<?> all -> all.stream().map(this::missing).flatMap(Optional::stream).findFirst();
            default -> Optional.empty();
        };
    }

    private Optional<String> record(Record value) {
        for (Part part : known.computeIfAbsent(value.getClass(), Completeness::parts)) {
            Object inner = part.of(value);
            if (inner == null && !part.nullable()) {
                return Optional.of(part.name());
            }
            Optional<String> deeper = missing(inner).map(path -> part.name() + "." + path);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static List<Part> parts(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getType().isPrimitive()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                parts.add(new Part(component.getName(), accessor, component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
            }
        }
        return List.copyOf(parts);
    }

    private record Part(String name, Method accessor, boolean nullable) {

        @Nullable Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + name + " of " + value.getClass().getSimpleName(), e);
            }
        }
    }
}
