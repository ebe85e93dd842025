package org.menshen.wire;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertCommand;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.jsontype.TypeIdResolver;

/// What was written by a version before under a name that there is no more, such as a command that waited in an outbox while the program was
/// renewed: it is read as what took its place, and never written so again.
final class OldNames extends DeserializationProblemHandler {

    private static final Map<String, Class<?>> NOW = Map.of("alert.add-member", AlertCommand.AddMembers.class);

    @Override
    public @Nullable JavaType handleUnknownTypeId(DeserializationContext context, JavaType base, String name, TypeIdResolver resolver,
                                                  String failure) {
        Class<?> now = NOW.get(name);
        return now == null || !base.getRawClass().isAssignableFrom(now) ? null : context.constructType(now);
    }

    /// One member in place of several: `memberId` of `alert.add-member`.
    abstract static class Members {

        @JsonAlias("memberId")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        abstract List<String> memberIds();
    }
}
