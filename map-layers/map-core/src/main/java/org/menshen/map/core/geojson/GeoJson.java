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
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.text.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads a GeoJSON file as RFC 7946 has it. Faults in the content never throw: they are listed with line and column, and what is
/// sound is used. The features of a collection are read one at a time, so a file of any size needs memory for one feature only.
public final class GeoJson {

    /// How deep a feature may be that is left out. The parser remembers each level, so there has to be an end.
    private static final int HOPELESS = 100_000;
    private static final Pattern OF_THE_PARSER = Pattern.compile(
            ", from `[^`]*`|: enable `[^`]*` to allow|: (?:maybe a \\(non-standard\\) comment\\? )?\\(not recognized as one since Feature [^)]*\\)"
                + "|\\p{Cntrl}");
    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(HOPELESS).build()).build();

    private final SourceStream source;
    private final JsonParser parser;
    private final Consumer<GeoFeature> sink;
    private final Findings findings = new Findings();
    /// What was found in the features of a collection.
    private @Nullable Findings inside;

    private GeoJson(SourceStream source, JsonParser parser, Consumer<GeoFeature> sink) {
        this.source = source;
        this.parser = parser;
        this.sink = sink;
    }

    /// What is to be told about a file.
    ///
    /// @param findings faults in the order they were met, not more than some thousands
    /// @param errors how many of all faults are errors, listed or not
    /// @param stated the coordinate systems that members `crs` name
    /// @param left how many features of a collection were left out, because they have an error
    /// @param leftOut the first of them, the first error of each
    /// @param whole whether there is no error but in features that were left out: the others can be used
    public record Report(List<Finding> findings, int errors, Set<Datum> stated, int left, List<Finding> leftOut, boolean whole) {
        /// Copies the collections.
        public Report {
            leftOut = List.copyOf(leftOut);
            findings = List.copyOf(findings);
            stated = Set.copyOf(stated);
        }

        /// True when there is no error; warnings may be there.
        public boolean isAccepted() {
            return errors == 0;
        }
    }

    /// What a file holds.
    ///
    /// @param features the sound ones; a file of one bare geometry gives one feature without properties
    /// @param report what is to be told about it
    public record Result(List<GeoFeature> features, Report report) {
        /// Copies the list.
        public Result {
            features = List.copyOf(features);
        }

        /// Faults in the order they were met.
        public List<Finding> findings() {
            return report.findings();
        }

        /// True when there is no error; warnings may be there.
        public boolean isAccepted() {
            return report.isAccepted();
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
        List<GeoFeature> features = new ArrayList<>();
        Report report = scan(in, features::add);
        return new Result(features, report);
    }

    /// Reads a file and hands on each sound feature as it comes. The root may turn out to be no collection, or the text to be cut off, after
    /// features were handed on: they count only when the report is accepted.
    ///
    /// @throws IOException when it cannot be opened or read
    public static Report scan(Path file, Consumer<GeoFeature> sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return scan(in, sink);
        }
    }

    static Report scan(InputStream in, Consumer<GeoFeature> sink) throws IOException {
        SourceStream source = new SourceStream(in);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source)) {
            GeoJson reader = new GeoJson(source, parser, sink);
            reader.judge();
            return reader.report();
        } catch (JacksonIOException e) {
            IOException failure = source.failure();
            if (failure != null) {
                throw failure;
            }
            Findings findings = new Findings();
            findings.add(Fault.NOT_UTF8, new Node.Place(1, 1));
            return new Report(findings.list(), findings.errors(), findings.stated(), 0, List.of(), false);
        }
    }

    private Report report() {
        boolean collection = inside != null;
        return new Report(findings.list(), findings.errors(), findings.stated(), collection ? inside.left() : 0,
            collection ? inside.leftOut() : List.of(), findings.errors() == (collection ? inside.errors() : 0));
    }

    private void judge() {
        try {
            root();
        } catch (JacksonIOException e) {
            if (source.failure() != null) {
                throw e;
            }
            findings.add(Fault.NOT_UTF8, place(e));
        } catch (StreamConstraintsException e) {
            if (NodeReader.tooDeep(parser)) {
                findings.add(Fault.TOO_DEEP, place(e), NodeReader.DEEPEST);
            } else {
                findings.add(Fault.TOO_LONG, place(e), words(e));
            }
        } catch (JacksonException e) {
            String words = words(e);
            Fault fault = words.startsWith("Unexpected end-of-input") ? Fault.TRUNCATED
                : words.contains("Invalid UTF-8") ? Fault.NOT_UTF8 : Fault.NOT_JSON;
            findings.add(fault, place(e), words);
        }
    }

    /// Where the parser stopped.
    private Node.Place place(JacksonException e) {
        var at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new Node.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /// What is wrong, without what the parser says of itself: which of its features would read it, which tokens it had expected.
    private static String words(JacksonException e) {
        return OF_THE_PARSER.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
    }

    private void root() {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            findings.add(Fault.ROOT_NOT_OBJECT, new Node.Place(1, 1));
            return;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        List<String> duplicates = new ArrayList<>();
        Node.Place at = NodeReader.place(parser);
        Optional<Findings> inside = Optional.empty();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Node value;
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("features")) {
                Findings found = new Findings();
                inside = Optional.of(found);
                value = features(found, at);
            } else {
                value = NodeReader.read(parser);
            }
            if (members.put(name, value) != null) {
                duplicates.add(name);
            }
        }
        judge(new Node.Obj(at, members, duplicates), inside);
        if (parser.nextToken() != null) {
            findings.add(Fault.NOT_JSON, NodeReader.place(parser), Phrase.of(Fault.BUNDLE, "follows"));
        }
    }

    /// The type may be written after everything it gives a meaning to, so it is looked at last.
    private void judge(Node.Obj root, Optional<Findings> inside) {
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
                inside.ifPresent(findings::addAll);
                this.inside = inside.orElse(null);
            }
            case "Feature" -> new FeatureCheck(findings).readChecked(root, before).ifPresent(sink);
            default -> bare(root, type.get(), before);
        }
    }

    private void bare(Node.Obj root, String type, int before) {
        Optional<Geometry> geometry = new GeometryCheck(findings).read(root, type);
        if (findings.errors() == before) {
            sink.accept(new GeoFeature(Optional.empty(), geometry, Optional.ofNullable(findings.lastLoss()), Map.of(), root.at().line(),
                root.at().column()));
        }
    }

    /// The features of a collection as they come; what they are worth shows when the type of the root is known.
    private Node features(Findings found, Node.Place rootAt) {
        Node.Place at = NodeReader.place(parser);
        FeatureCheck check = new FeatureCheck(found);
        boolean told = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional<Node> item = feature(found);
            if (item.isEmpty()) {
                continue;
            }
            found.begin();
            if (item.get() instanceof Node.Obj object) {
                check.read(object).ifPresentOrElse(sink, found::leave);
            } else {
                if (!told) {
                    found.add(Fault.FEATURE_NOT_OBJECT, rootAt);
                    told = true;
                }
                found.leave();
            }
        }
        return new Node.Items(at, List.of());
    }

    /// The feature that starts here; empty when it is too deep and was left out alone.
    private Optional<Node> feature(Findings found) {
        int around = parser.streamReadContext().getParent().getNestingDepth();
        try {
            return Optional.of(NodeReader.read(parser));
        } catch (StreamConstraintsException e) {
            if (!NodeReader.tooDeep(parser)) {
                throw e;
            }
            found.begin();
            found.add(Fault.TOO_DEEP, place(e), NodeReader.DEEPEST);
            found.leave();
            while (parser.streamReadContext().getNestingDepth() > around) {
                parser.nextToken();
            }
            return Optional.empty();
        }
    }
}
