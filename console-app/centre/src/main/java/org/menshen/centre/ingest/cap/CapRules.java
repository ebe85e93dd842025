package org.menshen.centre.ingest.cap;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `cap.yaml`: what CAP's words mean here.
///
/// @param defaultType alert type of messages of no listed category
/// @param types alert type by category
/// @param severities product severity by CAP severity
/// @param unreadableSeverity product severity when CAP's is missing or unknown
/// @param urgencySteps steps less severe by urgency
/// @param certaintySteps steps less severe by certainty
/// @param languages wanted languages, best first
/// @param zone where times without an offset are meant
/// @param life how long a warning lasts that does not say when it ends; empty for ever
/// @param remembered how long messages are remembered
/// @param mostRemembered how many messages of a feed are remembered
/// @param mostBytes how large a document may be
/// @param limits how much of one document is read
/// @param ground what touches this ground
public record CapRules(String defaultType, Map<String, String> types, Map<String, Integer> severities, int unreadableSeverity,
                       Map<String, Integer> urgencySteps, Map<String, Integer> certaintySteps, List<String> languages, ZoneId zone,
                       Optional<Duration> life, Duration remembered, int mostRemembered, int mostBytes, CapReader.Limits limits,
                       Ground ground) {

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

    /// What touches this ground, beside the guarded sites themselves.
    ///
    /// @param marginM how near to a guarded site a shape has to come, metres
    /// @param codes this ground in administrative codes
    /// @param schemes names under which administrative codes are sent, in lower case
    /// @param country codes of the whole country, without the zeros that fill them up
    /// @param otherCodes codes that mean this ground, by scheme in lower case
    public record Ground(double marginM, List<String> codes, Set<String> schemes, Set<String> country, Map<String, List<String>> otherCodes) {
        /// Copies the parts.
        public Ground {
            codes = List.copyOf(codes);
            country = Set.copyOf(country);
            schemes = Set.copyOf(schemes);
            otherCodes = Map.copyOf(otherCodes);
        }
    }

    /// Reads the file.
    ///
    /// @throws IllegalArgumentException naming the file and what to mend
    public static CapRules read(Path file) {
        try {
            JsonNode root = YAMLMapper.builder().build().readTree(file.toFile());
            Map<String, String> types = new HashMap<>();
            root.path("types").properties().forEach(entry -> types.put(entry.getKey(), entry.getValue().asString()));
            if (!root.path("default-type").isString()) {
                throw new IllegalArgumentException("'default-type' is missing");
            }
            int hours = number(root, "life-without-expires-h");
            JsonNode limits = root.path("limits");
            return new CapRules(root.path("default-type").asString(), types, numbers(root, "severity"), number(root, "unreadable-severity"),
                    numbers(root, "urgency-steps"), numbers(root, "certainty-steps"), words(root.path("languages")),
                    ZoneId.of(root.path("zone").asString("Z")), hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours)),
                    Duration.ofDays(number(root.path("remember"), "days")), number(root.path("remember"), "messages"),
                    number(limits, "document-bytes"), new CapReader.Limits(number(limits, "documents"),
                    number(limits, "references"), number(limits, "infos"), number(limits, "shapes"), number(limits, "points")),
                    ground(root.path("ground")));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Ground ground(JsonNode node) {
        Map<String, List<String>> others = new TreeMap<>();
        node.path("other-codes").properties().forEach(entry -> others.put(entry.getKey().toLowerCase(Locale.ROOT), words(entry.getValue())));
        Set<String> schemes = new TreeSet<>();
        words(node.path("schemes")).forEach(word -> schemes.add(word.toLowerCase(Locale.ROOT)));
        return new Ground(number(node, "margin-m"), words(node.path("codes")), schemes, Set.copyOf(words(node.path("country"))), others);
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static int number(JsonNode root, String name) {
        if (!root.path(name).isInt() || root.path(name).asInt() < 0) {
            throw new IllegalArgumentException("'" + name + "' is missing or not a whole number from 0");
        }
        return root.path(name).asInt();
    }

    private static Map<String, Integer> numbers(JsonNode root, String name) {
        Map<String, Integer> numbers = new HashMap<>();
        root.path(name).properties().forEach(entry -> numbers.put(entry.getKey(), number(root.path(name), entry.getKey())));
        return numbers;
    }

    /// A reader of documents by these rules.
    CapReader reader() {
        return new CapReader(limits, severities.keySet(), zone);
    }

    /// The alert type of a warning.
    String type(CapDocument.Info info) {
        return info.categories().stream().filter(types::containsKey).findFirst().map(types::get).orElse(defaultType);
    }

    /// The product severity of a warning, 1…5, when it is in force.
    int severity(CapDocument.Info info) {
        if (info.urgency().equals("Past")) {
            return LEAST;
        }
        int severity = severities.getOrDefault(info.severity(), unreadableSeverity) + urgencySteps.getOrDefault(info.urgency(), 0)
                + certaintySteps.getOrDefault(info.certainty(), 0);
        return Math.clamp(severity, 1, LEAST);
    }

    /// When a warning ends: when it says so, or as long after its beginning as is usual here; empty for never.
    ///
    /// @param sent when it was sent
    Optional<Instant> end(CapDocument.Info info, Instant sent) {
        return info.times().expires().or(() -> life.map(span -> {
            Instant from = info.times().onset().or(() -> info.times().effective()).filter(begin -> begin.isAfter(sent)).orElse(sent);
            return from.plus(span);
        }));
    }

    /// How much a language is wanted here: the less the better.
    int rank(String language) {
        for (int i = 0; i < languages.size(); i++) {
            if (language.toLowerCase(Locale.ROOT).startsWith(languages.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return languages.size();
    }
}
