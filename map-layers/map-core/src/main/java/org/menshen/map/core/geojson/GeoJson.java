package org.menshen.map.core.geojson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads a GeoJSON file as RFC 7946 has it. Faults in the content never throw: they are listed with their lines, and what is
/// sound is used. The features of a collection are read one at a time, so a large file needs memory only for what it gives.
public final class GeoJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final Findings findings = new Findings();
    private final List<GeoFeature> features = new ArrayList<>();

    private GeoJson(JsonParser parser) {
        this.parser = parser;
    }

    /// What a file holds.
    ///
    /// @param features the sound ones; a file of one bare geometry gives one feature without properties
    /// @param findings faults in the order they were met
    public record Result(List<GeoFeature> features, List<Finding> findings) {
        /// Copies the lists.
        public Result {
            features = List.copyOf(features);
            findings = List.copyOf(findings);
        }

        /// True when there is no error; warnings may be there.
        public boolean isAccepted() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    /// Reads a file.
    ///
    /// @throws IOException when it cannot be opened or read
    public static Result read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /// Reads a stream of UTF-8 (or UTF-16 or UTF-32) text and closes it.
    ///
    /// @throws IOException when the stream fails
    public static Result read(InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            GeoJson reader = new GeoJson(parser);
            reader.judge();
            return new Result(reader.features, reader.findings.list());
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void judge() {
        try {
            root();
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            findings.add(Fault.NOT_JSON, line, e.getOriginalMessage());
        }
    }

    private void root() {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            findings.add(Fault.ROOT_NOT_OBJECT, 1);
            return;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        List<String> duplicates = new ArrayList<>();
        int line = parser.currentTokenLocation().getLineNr();
        Optional<Stream> stream = Optional.empty();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Json value;
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("features")) {
                stream = Optional.of(new Stream());
                value = stream.get().read(line);
            } else {
                value = JsonTree.read(parser);
            }
            if (members.put(name, value) != null) {
                duplicates.add(name);
            }
        }
        judge(new Json.Obj(line, members, duplicates), stream);
        if (parser.nextToken() != null) {
            findings.add(Fault.NOT_JSON, parser.currentTokenLocation().getLineNr(), "something follows the end");
        }
    }

    /// The type may be written after everything it gives a meaning to, so it is looked at last.
    private void judge(Json.Obj root, Optional<Stream> stream) {
        int before = findings.errors();
        ObjectCheck objects = new ObjectCheck(findings);
        Optional<String> type = objects.type(root);
        if (type.isEmpty()) {
            return;
        }
        switch (type.get()) {
            case "FeatureCollection" -> {
                objects.coordinateSystem(root);
                objects.boundingBox(root);
                objects.forbid(root, "FeatureCollection", "properties", "coordinates");
                objects.array(root, "features");
                stream.ifPresent(found -> {
                    findings.addAll(found.findings);
                    features.addAll(found.features);
                });
            }
            case "Feature" -> new FeatureCheck(findings).readChecked(root, before).ifPresent(features::add);
            default -> new GeometryCheck(findings).read(root, type.get()).ifPresent(geometry ->
                features.add(new GeoFeature(Optional.empty(), Optional.of(geometry), Map.of(), root.line())));
        }
    }

    /// The features of a collection as they come; what they are worth shows when the type of the root is known.
    private final class Stream {

        private final Findings findings = new Findings();
        private final List<GeoFeature> features = new ArrayList<>();

        Json read(int rootLine) {
            int line = parser.currentTokenLocation().getLineNr();
            FeatureCheck check = new FeatureCheck(findings);
            boolean told = false;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Json item = JsonTree.read(parser);
                if (item instanceof Json.Obj object) {
                    check.read(object).ifPresent(features::add);
                } else if (!told) {
                    findings.add(Fault.FEATURE_NOT_OBJECT, rootLine);
                    told = true;
                }
            }
            return new Json.Arr(line, List.of());
        }
    }
}
