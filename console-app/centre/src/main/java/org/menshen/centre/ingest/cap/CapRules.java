package org.menshen.centre.ingest.cap;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `cap.yaml`: what CAP's words mean here.
///
/// @param defaultType alert type of messages of no listed category
/// @param types alert type by category
/// @param severities product severity by CAP severity
/// @param urgencySteps steps less severe by urgency
/// @param certaintySteps steps less severe by certainty
/// @param languages wanted languages, best first
public record CapRules(String defaultType, Map<String, String> types, Map<String, Integer> severities, Map<String, Integer> urgencySteps,
                       Map<String, Integer> certaintySteps, List<String> languages) {

    /// The least severe.
    static final int LEAST = 5;

    /// Copies the parts.
    public CapRules {
        types = Map.copyOf(types);
        severities = Map.copyOf(severities);
        urgencySteps = Map.copyOf(urgencySteps);
        certaintySteps = Map.copyOf(certaintySteps);
        languages = List.copyOf(languages);
    }

    /// Reads the file.
    ///
    /// @throws IllegalArgumentException naming the file and what to mend
    public static CapRules read(Path file) {
        try {
            JsonNode root = YAMLMapper.builder().build().readTree(file.toFile());
            Map<String, String> types = new HashMap<>();
            root.path("types").properties().forEach(entry -> types.put(entry.getKey(), entry.getValue().asString()));
            List<String> languages = root.path("languages").valueStream().map(JsonNode::asString).toList();
            if (!root.path("default-type").isString()) {
                throw new IllegalArgumentException("'default-type' is missing");
            }
            return new CapRules(root.path("default-type").asString(), types, numbers(root, "severity"), numbers(root, "urgency-steps"),
                    numbers(root, "certainty-steps"), languages);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Integer> numbers(JsonNode root, String name) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path(name).properties()) {
            if (!entry.getValue().isInt()) {
                throw new IllegalArgumentException("'" + name + "." + entry.getKey() + "' is not a whole number");
            }
            numbers.put(entry.getKey(), entry.getValue().asInt());
        }
        return numbers;
    }

    /// The alert type of a warning.
    String type(CapDocument.Info info) {
        return info.categories().stream().filter(types::containsKey).findFirst().map(types::get).orElse(defaultType);
    }

    /// The product severity of a warning, 1…5.
    int severity(CapDocument.Info info, Instant now) {
        boolean over = info.urgency().equals("Past") || info.expires().filter(end -> end.toInstant().isBefore(now)).isPresent();
        if (over) {
            return LEAST;
        }
        int severity = severities.getOrDefault(info.severity(), LEAST) + urgencySteps.getOrDefault(info.urgency(), 0)
                + certaintySteps.getOrDefault(info.certainty(), 0);
        return Math.clamp(severity, 1, LEAST);
    }

    /// The warnings in the best language of a message.
    List<CapDocument.Info> spoken(List<CapDocument.Info> infos) {
        if (infos.isEmpty()) {
            return List.of();
        }
        for (String language : languages) {
            List<CapDocument.Info> own = infos.stream()
                    .filter(info -> info.language().toLowerCase(Locale.ROOT).startsWith(language.toLowerCase(Locale.ROOT))).toList();
            if (!own.isEmpty()) {
                return own;
            }
        }
        String first = infos.getFirst().language();
        return infos.stream().filter(info -> info.language().equals(first)).toList();
    }
}
