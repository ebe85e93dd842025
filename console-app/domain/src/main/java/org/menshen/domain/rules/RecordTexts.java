package org.menshen.domain.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
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
    /// @param parts its components in order
    /// @param maker its canonical constructor
    /// @param written whether any part is a text or may hold one
    private record Form(RecordComponent[] parts, Constructor<?> maker, boolean written) {

        static Form of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                Constructor<?> maker = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return new Form(parts, maker, Arrays.stream(parts).map(RecordComponent::getType)
                    .anyMatch(part -> part == String.class || part.isRecord() || part.isInterface()));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record without its constructor: " + type, e);
            }
        }
    }

    /// The record with its texts put in place; the same one when none changed.
    static Record map(Record whole, Each each) {
        Form form = FORMS.get(whole.getClass());
        if (!form.written()) {
            return whole;
        }
        try {
            boolean changed = false;
            Object[] values = new Object[form.parts().length];
            for (int i = 0; i < values.length; i++) {
                Object value = form.parts()[i].getAccessor().invoke(whole);
                values[i] = map(form.parts()[i].getName(), value, each);
                changed |= values[i] != value;
            }
            return changed ? (Record) form.maker().newInstance(values) : whole;
        } catch (InvocationTargetException | IllegalAccessException | InstantiationException e) {
            throw new IllegalStateException("cannot be put together again: " + whole.getClass(), e);
        }
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
