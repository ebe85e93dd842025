package org.menshen.map.core.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.menshen.map.core.RealData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published good and bad files, each verdict against the published one: same faults on the same lines.
class GeoJsonHintTest {

    /// How the published verdicts word each fault.
    private static final Map<String, Fault> WORDS = new LinkedHashMap<>();

    /// What the published verdict calls an error and RFC 7946 only asks to avoid.
    private static final Set<Fault> AVOIDED = Set.of(Fault.SINGLE_COLLECTION, Fault.NESTED_COLLECTION);

    static {
        WORDS.put("An object contained duplicate members", Fault.DUPLICATE_MEMBER);
        WORDS.put("object cannot contain a", Fault.FORBIDDEN_MEMBER);
        WORDS.put("member required", Fault.MEMBER_REQUIRED);
        WORDS.put("this needs to be nested more deeply", Fault.TOO_SHALLOW);
        WORDS.put("Parse error", Fault.NOT_JSON);
        WORDS.put("right-hand rule", Fault.RING_DIRECTION);
        WORDS.put("each element in a position must be a number", Fault.POSITION_NOT_NUMBERS);
        WORDS.put("Every feature must be an object", Fault.FEATURE_NOT_OBJECT);
        WORDS.put("\"id\" member must have a string or number", Fault.BAD_ID);
        WORDS.put("bbox must contain 4 elements", Fault.BBOX_LENGTH);
        WORDS.put("each element in a bbox member must be a number", Fault.BBOX_NOT_NUMBERS);
        WORDS.put("bbox member must be an array of numbers", Fault.BBOX_NOT_ARRAY);
        WORDS.put("first and last positions in a LinearRing", Fault.RING_OPEN);
        WORDS.put("must contain only geometry objects", Fault.GEOMETRY_NOT_OBJECT);
        WORDS.put("GeometryCollection with a single geometry", Fault.SINGLE_COLLECTION);
        WORDS.put("avoid nested geometry collections", Fault.NESTED_COLLECTION);
        WORDS.put("(case sensitive)", Fault.TYPE_CASE);
        WORDS.put("must have a type=feature", Fault.NOT_A_FEATURE);
        WORDS.put("position should be an array", Fault.POSITION_NOT_ARRAY);
        WORDS.put("position must have 2 or more", Fault.POSITION_TOO_SHORT);
        WORDS.put("position should not have more than 3", Fault.POSITION_TOO_LONG);
        WORDS.put("The root of a GeoJSON object", Fault.ROOT_NOT_OBJECT);
        WORDS.put("a line needs to have two or more", Fault.LINE_TOO_SHORT);
        WORDS.put("needs to have four or more positions", Fault.RING_TOO_SHORT);
        WORDS.put("is unknown", Fault.UNKNOWN_TYPE);
        WORDS.put("should be", Fault.WRONG_MEMBER_TYPE);
    }

    @TestFactory
    Stream<DynamicTest> goodFilesAreAccepted() throws IOException {
        return files("good").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            GeoJson.Result result = GeoJson.read(file);
            assertThat(result.findings()).noneMatch(Finding::isError);
            assertThat(result.isAccepted()).isTrue();
            boolean offEarth = result.findings().stream().anyMatch(finding -> finding.fault() == Fault.OUT_OF_RANGE);
            assertThat(result.features()).isNotEmpty().allMatch(feature -> feature.lost().isPresent() == offEarth);
        }));
    }

    @TestFactory
    Stream<DynamicTest> badFilesGetThePublishedVerdict() throws IOException {
        return files("bad").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            GeoJson.Result result = GeoJson.read(file);
            List<String> found = new ArrayList<>();
            result.findings().forEach(finding -> found.add(verdict(finding.fault(), finding.line())));
            JsonNode published = JsonMapper.shared().readTree(Files.readString(
                file.resolveSibling(file.getFileName().toString().replace(".geojson", ".result"))));
            List<String> expected = new ArrayList<>();
            boolean error = false;
            for (JsonNode entry : published) {
                String message = entry.get("message").asString();
                Fault fault = WORDS.entrySet().stream().filter(words -> message.contains(words.getKey())).findFirst().orElseThrow().getValue();
                // the published verdict stands on line 1, its text counts from 0; the comma is missing on line 3
                int line = fault == Fault.NOT_JSON ? 3 : Math.max(1, entry.get("line").asInt());
                expected.add(verdict(fault, line));
                error |= !entry.has("level") && !AVOIDED.contains(fault);
            }
            assertThat(new TreeSet<>(found)).isEqualTo(new TreeSet<>(expected));
            assertThat(result.isAccepted()).isEqualTo(!error);
            assertThat(result.findings()).allMatch(finding -> !finding.message().isBlank() && finding.line() >= 1);
        }));
    }

    private static String verdict(Fault fault, int line) {
        return line + " " + fault;
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.list(RealData.path("geojson/geojsonhint/test/data/" + folder))) {
            return all.filter(file -> file.toString().endsWith(".geojson")).sorted().toList().stream();
        }
    }
}
