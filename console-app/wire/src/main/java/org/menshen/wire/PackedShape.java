package org.menshen.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/// A record as [PackedStates] writes and reads it: its components by name and in order, and its constructor. Safe from any thread.
final class PackedShape {

    private static final Map<Class<?>, PackedShape> KNOWN = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final String[] names;
    private final PackedType[] types;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    private PackedShape(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        this.types = Arrays.stream(components).map(component -> PackedType.of(component.getGenericType())).toArray(PackedType[]::new);
        this.accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has it", impossible);
        }
        constructor.setAccessible(true);
        for (Method accessor : accessors) {
            accessor.setAccessible(true);
        }
    }

    /// That of a record.
    static PackedShape of(Class<?> type) {
        PackedShape known = KNOWN.get(type);
        if (known == null) {
            known = new PackedShape(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    String[] names() {
        return names;
    }

    /// The kind of value that a component holds.
    PackedType type(int component) {
        return types[component];
    }

    /// The place of a component; -1 when there is none of the name.
    int place(String name) {
        return Arrays.asList(names).indexOf(name);
    }

    /// Arguments for [#make] as they are while nothing has been read: nothing, and zero where nothing cannot be.
    @Nullable Object[] blank() {
        Object[] values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = types[i].blank();
        }
        return values;
    }

    /// The value of a component.
    @Nullable Object value(Object item, int component) {
        try {
            return accessors[component].invoke(item);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + names[component] + " of a " + type.getSimpleName(), e);
        }
    }

    /// The record of these values.
    ///
    /// @throws WireException when the record refuses them
    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new WireException("no " + type.getSimpleName() + ": " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new WireException("no " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
