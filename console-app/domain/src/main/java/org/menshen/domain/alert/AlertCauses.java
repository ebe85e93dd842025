package org.menshen.domain.alert;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;

/// What alerts can have in common, by `alert-causes.yaml`: one substation, one camera, one feed, one device. Immutable; any thread.
public final class AlertCauses {

    private static final String ATTRIBUTE = "attribute.";
    private final List<Cause> causes;
    /// each cause of some sources with the types of these: a look at a full queue asks for thousands
    private final Map<Cause, Set<String>> typesOfSources = new HashMap<>();

    /// The causes of these codes, in the order of the file.
    public AlertCauses(CodeBook codes) {
        this.causes = codes.list("alert-causes").all().stream().map(Cause::of).toList();
        causes.stream().filter(cause -> !cause.sources().isEmpty()).forEach(cause -> typesOfSources.put(cause,
            codes.list("alert-types").all().stream().filter(type -> type.attribute("source").filter(cause.sources()::contains).isPresent())
                .map(Code::code).collect(Collectors.toUnmodifiableSet())));
    }

    /// One cause.
    ///
    /// @param code its key in `alert-causes`
    /// @param by what has to be the same
    /// @param types only alerts of these types; empty for any
    /// @param sources only alerts whose type has such a source; empty for any
    /// @param within from the first of them
    /// @param least how many make one bundle
    public record Cause(String code, String by, Set<String> types, Set<String> sources, Duration within, int least) {

        private static Cause of(Code code) {
            return new Cause(code.code(), code.attribute("by").orElseThrow(), Set.copyOf(code.items("types")), Set.copyOf(code.items("sources")),
                code.span("within").orElseThrow(), (int) code.number("least").orElseThrow());
        }
    }

    /// All causes, those to be tried first before the others.
    public List<Cause> all() {
        return causes;
    }

    /// What an alert shares with others of a cause, such as the id of its camera; empty when the cause is not its.
    public Optional<String> key(Cause cause, Alert alert) {
        if (!cause.types().isEmpty() && !cause.types().contains(alert.typeCode())) {
            return Optional.empty();
        }
        if (!cause.sources().isEmpty() && !typesOfSources.get(cause).contains(alert.typeCode())) {
            return Optional.empty();
        }
        return Optional.ofNullable(common(cause, alert)).filter(key -> !key.isBlank());
    }

    private static @Nullable String common(Cause cause, Alert alert) {
        return switch (cause.by()) {
            case "device" -> alert.deviceId();
            case "site" -> alert.siteId();
            case "building" -> alert.buildingId();
            case "source" -> alert.origin().sourceId();
            case "type" -> alert.typeCode();
            default -> alert.told().attributes().get(cause.by().substring(ATTRIBUTE.length()));
        };
    }
}
