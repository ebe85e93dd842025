package org.menshen.domain.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Command;
import org.menshen.domain.time.StampRule;

/// Finds a time in a command that nothing can be counted with, such as the year 999,999,999: once on record it would trip, or keep busy for ever,
/// whatever goes through the days of a plan, a duty or a report. Looks into every kind of command alike but those of alerts:
/// what tells of danger is taken whatever its clock says (`StampRule`). Pure; any thread.
final class CommandTimes {

    private static final ClassValue<RecordComponent[]> PARTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                .filter(part -> part.getType() == Instant.class || part.getType().isRecord() || !part.getType().isPrimitive()
                    && part.getType().isAssignableFrom(List.class))
                .toArray(RecordComponent[]::new);
        }
    };

    private CommandTimes() {
    }

    /// The first such time; empty when there is none.
    static Optional<Instant> wild(Command command) {
        return command instanceof AlertCommand ? Optional.empty() : Optional.ofNullable(in(command));
    }

    private static @Nullable Instant in(@Nullable Object value) {
        return switch (value) {
            case Instant at -> StampRule.isSane(at) ? null : at;
            case List<?> list -> first(list);
            case Record whole -> first(whole);
            case null, default -> null;
        };
    }

    private static @Nullable Instant first(List<?> list) {
        for (Object each : list) {
            Instant found = in(each);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Instant first(Record whole) {
        try {
            for (RecordComponent part : PARTS.get(whole.getClass())) {
                Instant found = in(part.getAccessor().invoke(whole));
                if (found != null) {
                    return found;
                }
            }
            return null;
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("cannot be read: " + whole.getClass(), e);
        }
    }
}
