package org.menshen.wire;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.device.Optics;
import org.menshen.map.core.geo.LatLon;

/// Makes a value of any record of the domain: full, or sparse with everything left out that may be.
final class Invented {

    private final boolean sparse;
    private int counter;

    Invented(boolean sparse) {
        this.sparse = sparse;
    }

    Object of(Type type) {
        counter++;
        if (type instanceof ParameterizedType p) {
            return generic(p);
        }
        Class<?> c = (Class<?>) type;
        if (c == LatLon.class) {
            return Samples.PLACE;
        }
        if (c == Optics.class) {
            return new Optics(90.5, 60, 50, 1);
        }
        if (c.isRecord()) {
            return record(c);
        }
        if (c.isEnum()) {
            return c.getEnumConstants()[0];
        }
        return simple(c);
    }

    private Object generic(ParameterizedType type) {
        if (type.getRawType() == List.class) {
            return sparse ? List.of() : List.of(of(type.getActualTypeArguments()[0]));
        }
        return sparse ? Map.of() : Map.of(of(type.getActualTypeArguments()[0]), of(type.getActualTypeArguments()[1]));
    }

    private Object record(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            AnnotatedElement annotated = component.getAnnotatedType();
            types.add(component.getType());
            values.add(sparse && annotated.isAnnotationPresent(Nullable.class) ? null : of(component.getGenericType()));
        }
        try {
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot invent a " + type, e);
        }
    }

    private Object simple(Class<?> c) {
        if (c == String.class) {
            return "文-" + counter;
        }
        if (c == Instant.class) {
            return Samples.NOW.plusNanos(counter);
        }
        if (c == Duration.class) {
            return Duration.ofSeconds(counter);
        }
        if (c == int.class || c == Integer.class) {
            return counter;
        }
        if (c == long.class || c == Long.class) {
            return (long) counter;
        }
        if (c == double.class || c == Double.class) {
            return counter + 0.1;
        }
        if (c == boolean.class) {
            return !sparse;
        }
        throw new AssertionError("no idea of a " + c);
    }
}
