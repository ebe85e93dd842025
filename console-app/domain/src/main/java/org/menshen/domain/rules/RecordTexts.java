package org.menshen.domain.rules;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Goes through every text in a command or a fact, however deep it lies in records, lists and maps, and puts another one in its place. What a text
/// is for is told by the name of the part that holds it, so a kind that is added later cannot be forgotten. Pure; any thread.
final class RecordTexts {

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private RecordTexts() {
    }

    /// What becomes of a text.
    @FunctionalInterface
    interface Each {

        /// The text that takes its place; the same object when it stays.
        ///
        /// @param part name of the part that holds it
        String of(String part, String text);
    }

    /// How a record is taken apart and put together.
    ///
    /// @param names of its components in order
    /// @param getters theirs
    /// @param readers those of what is read of every command, which reflection calls slowly here (see `menshen.options`); `null` for the others
    /// @param written which of them are texts or may hold some
    /// @param maker its canonical constructor
    /// @param any whether any is
    private record Form(String[] names, Method[] getters, @Nullable MethodHandle[] readers, boolean[] written, Constructor<?> maker,
                        boolean any) {

        private static final MethodType READER = MethodType.methodType(Object.class, Object.class);

        static Form of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                Constructor<?> maker = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                Method[] getters = Arrays.stream(parts).map(RecordComponent::getAccessor).toArray(Method[]::new);
                // what may be called is looked at once, not with every command
                Arrays.stream(getters).forEach(Method::trySetAccessible);
                maker.trySetAccessible();
                boolean[] written = new boolean[parts.length];
                @Nullable MethodHandle[] readers = new MethodHandle[parts.length];
                boolean any = false;
                for (int i = 0; i < parts.length; i++) {
                    Class<?> part = parts[i].getType();
                    written[i] = part == String.class || part.isInterface() || part.isRecord() && of(part).any;
                    any |= written[i];
                    readers[i] = written[i] ? MethodHandles.lookup().unreflect(getters[i]).asType(READER) : null;
                }
                return new Form(Arrays.stream(parts).map(RecordComponent::getName).toArray(String[]::new), getters, readers, written, maker, any);
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalStateException("a record that cannot be taken apart: " + type, e);
            }
        }

        private @Nullable Object read(int part, Record whole) {
            MethodHandle reader = readers[part];
            try {
                return reader == null ? getters[part].invoke(whole) : (Object) reader.invokeExact((Object) whole);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("cannot be taken apart: " + whole.getClass(), e);
            }
        }
    }

    /// The record with its texts put in place; the same one when none changed.
    static Record map(Record whole, Each each) {
        Form form = FORMS.get(whole.getClass());
        if (!form.any()) {
            return whole;
        }
        try {
            boolean changed = false;
            @Nullable Object[] values = new Object[form.getters().length];
            for (int i = 0; i < values.length; i++) {
                if (form.written()[i]) {
                    Object value = form.read(i, whole);
                    values[i] = map(form.names()[i], value, each);
                    changed |= values[i] != value;
                }
            }
            return changed ? (Record) form.maker().newInstance(whole(form, whole, values)) : whole;
        } catch (InvocationTargetException | IllegalAccessException | InstantiationException e) {
            throw new IllegalStateException("cannot be put together again: " + whole.getClass(), e);
        }
    }

    /// The values with those that hold no text.
    private static @Nullable Object[] whole(Form form, Record record, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!form.written()[i]) {
                values[i] = form.read(i, record);
            }
        }
        return values;
    }

    private static @Nullable Object map(String part, @Nullable Object value, Each each) {
        return switch (value) {
            case String text -> each.of(part, text);
            case Record record -> map(record, each);
            case List<?> list -> list(part, list, each);
            case Map<?, ?> map -> entries(part, map, each);
            case null, default -> value;
        };
    }

    private static List<?> list(String part, List<?> list, Each each) {
        if (list.isEmpty() || !(list.getFirst() instanceof Record || list.getFirst() instanceof String)) {
            return list;
        }
        List<@Nullable Object> all = new ArrayList<>();
        boolean changed = false;
        for (Object one : list) {
            all.add(map(part, one, each));
            changed |= all.getLast() != one;
        }
        return changed ? all : list;
    }

    private static Map<?, ?> entries(String part, Map<?, ?> map, Each each) {
        Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = map(part, entry.getKey(), each);
            Object value = map(part, entry.getValue(), each);
            all.put(key, value);
            changed |= key != entry.getKey() || value != entry.getValue();
        }
        return changed ? all : map;
    }
}
