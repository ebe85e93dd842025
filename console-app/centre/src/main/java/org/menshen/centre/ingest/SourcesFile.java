package org.menshen.centre.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.menshen.domain.code.CodeBook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `sources.yaml`: the feeds and how they are judged.
///
/// @param rules how they are judged
/// @param limits how long rows may be
/// @param zone whose days are counted
/// @param specs the feeds
public record SourcesFile(SourceBoard.Rules rules, RowLimits limits, ZoneId zone, List<SourceSpec> specs) {

    /// Copies the list.
    public SourcesFile {
        specs = List.copyOf(specs);
    }

    /// Reads the file.
    ///
    /// @param codes where the figures are by which feeds are judged
    /// @throws IllegalArgumentException naming the file and what to mend
    public static SourcesFile read(Path file, CodeBook codes) {
        try {
            JsonNode root = YAMLMapper.builder().build().readTree(file.toFile());
            List<SourceSpec> specs = new ArrayList<>();
            for (JsonNode source : needed(root, "sources")) {
                double interval = needed(source, "normal-interval-s").asDouble();
                if (interval <= 0) {
                    throw new IllegalArgumentException("normal-interval-s must be above 0");
                }
                specs.add(new SourceSpec(needed(source, "id").asString(), needed(source, "name").asString(), interval,
                        source.path("enabled").asBoolean(true)));
            }
            JsonNode unknown = root.path("unknown");
            Optional<Double> unknownInterval = unknown.isMissingNode() || unknown.isNull()
                    ? Optional.empty() : Optional.of(needed(unknown, "normal-interval-s").asDouble());
            return new SourcesFile(new SourceBoard.Rules(codes.figure("source.delayed-factor"),
                    codes.figure("source.interrupted-factor"), unknownInterval, unknown.path("at-most").asInt(0),
                    root.path("turned-away").asString("-"), root.path("clock").asString("-"), root.path("editions").asString("-"),
                    root.path("store").asString("-"),
                    Duration.ofMillis((long) (codes.figure("ingest.notes-kept-h") * 3_600_000))), limits(needed(root, "row-limits")),
                    ZoneId.of(needed(root, "zone").asString()), specs);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /// A board of these feeds.
    ///
    /// @param drill in a drill, how much silence means nothing; empty in live operation
    public SourceBoard board(Clock clock, Optional<Supplier<Duration>> drill) {
        return new SourceBoard(specs, rules, clock, zone, drill);
    }

    private static RowLimits limits(JsonNode limits) {
        return new RowLimits(most(limits, "id"), most(limits, "text"), most(limits, "attributes"), most(limits, "attribute-name"),
                most(limits, "attribute-text"), most(limits, "row"), most(limits, "rows"));
    }

    private static int most(JsonNode limits, String name) {
        int most = needed(limits, name).asInt();
        if (most <= 0) {
            throw new IllegalArgumentException("row-limits: '" + name + "' must be above 0");
        }
        return most;
    }

    private static JsonNode needed(JsonNode parent, String name) {
        JsonNode value = parent.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value;
    }
}
