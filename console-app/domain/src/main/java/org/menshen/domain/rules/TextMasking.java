package org.menshen.domain.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.text.PersonalNumbers;

/// Masks numbers of persons in whatever a person wrote, in every kind of fact alike, before it is on record for ever and in the cache of every
/// seat (S2 of domain.md §5.3, decision 13). Which parts of a fact are words is told by their names ([#WORDS]), so a fact that is added later
/// cannot be forgotten. Pure; any thread.
final class TextMasking {

    /// Parts that hold what somebody wrote; all other texts are ids, codes and addresses of devices.
    static final Set<String> WORDS = Set.of("reason", "remark", "text", "words", "feedback", "result", "summary", "notes", "note", "narrative",
        "place", "title", "basis", "name", "task", "refused", "crew", "owner", "duty", "assessmentNo");
    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private TextMasking() {
    }

    /// How a record is taken apart and put together.
    ///
    /// @param parts its components in order
    /// @param maker its canonical constructor
    /// @param written whether any part is a text or holds one
    private record Form(RecordComponent[] parts, Constructor<?> maker, boolean written) {

        static Form of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                Constructor<?> maker = type.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return new Form(parts, maker, Arrays.stream(parts).anyMatch(part -> isWords(part) || mayHoldRecords(part)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record without its constructor: " + type, e);
            }
        }
    }

    /// The fact without any number in clear; the same one when there is none.
    static Fact mask(Fact fact) {
        return (Fact) masked((Record) fact);
    }

    private static Record masked(Record whole) {
        Form form = FORMS.get(whole.getClass());
        if (!form.written()) {
            return whole;
        }
        try {
            boolean changed = false;
            Object[] values = new Object[form.parts().length];
            for (int i = 0; i < values.length; i++) {
                Object value = form.parts()[i].getAccessor().invoke(whole);
                values[i] = masked(form.parts()[i], value);
                changed |= values[i] != value;
            }
            return changed ? (Record) form.maker().newInstance(values) : whole;
        } catch (InvocationTargetException | IllegalAccessException | InstantiationException e) {
            throw new IllegalStateException("cannot be put together again: " + whole.getClass(), e);
        }
    }

    private static @Nullable Object masked(RecordComponent part, @Nullable Object value) {
        return value == null ? null
            : isWords(part) ? PersonalNumbers.mask((String) value)
            : value instanceof Record record ? masked(record)
            : value instanceof List<?> list ? masked(list) : value;
    }

    /// Words of what stands in a list, such as the gates of a site; texts in lists are ids and codes.
    private static List<?> masked(List<?> list) {
        if (list.isEmpty() || !(list.getFirst() instanceof Record)) {
            return list;
        }
        List<Record> masked = new ArrayList<>();
        boolean changed = false;
        for (Object each : list) {
            masked.add(masked((Record) each));
            changed |= masked.getLast() != each;
        }
        return changed ? masked : list;
    }

    private static boolean isWords(RecordComponent part) {
        return part.getType() == String.class && WORDS.contains(part.getName());
    }

    private static boolean mayHoldRecords(RecordComponent part) {
        return part.getType().isRecord() || part.getType().isInterface();
    }
}
