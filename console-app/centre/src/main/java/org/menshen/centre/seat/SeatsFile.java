package org.menshen.centre.seat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `seats.yaml`: life of tokens, roles that only watch, officers of the demonstration.
///
/// @param tokenLife how long a token is good for
/// @param watchers roles that only watch
/// @param feeders roles that may send to `/v1/ingest`
/// @param officers officers of the demonstration, at least one
public record SeatsFile(Duration tokenLife, Set<String> watchers, Set<String> feeders, List<DemoSignIn.Officer> officers) {

    /// Copies the parts.
    public SeatsFile {
        watchers = Set.copyOf(watchers);
        feeders = Set.copyOf(feeders);
        officers = List.copyOf(officers);
    }

    /// Reads the file.
    ///
    /// @throws IllegalArgumentException naming the file and what to mend
    public static SeatsFile read(Path file) {
        try {
            JsonNode root = YAMLMapper.builder().build().readTree(file.toFile());
            List<DemoSignIn.Officer> officers = new ArrayList<>();
            for (JsonNode officer : root.path("demonstration")) {
                officers.add(new DemoSignIn.Officer(text(officer, "user"), text(officer, "name"), text(officer, "role"), text(officer, "seat")));
            }
            if (officers.isEmpty()) {
                throw new IllegalArgumentException("'demonstration' names no officer");
            }
            if (root.path("token-life-h").asInt(0) <= 0) {
                throw new IllegalArgumentException("'token-life-h' must be above 0");
            }
            return new SeatsFile(Duration.ofHours(root.path("token-life-h").asInt()),
                    texts(root, "watchers"), texts(root, "feeders"), officers);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> texts(JsonNode root, String name) {
        return root.path(name).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static String text(JsonNode parent, String name) {
        if (parent.path(name).asString("").isBlank()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return parent.path(name).asString();
    }
}
