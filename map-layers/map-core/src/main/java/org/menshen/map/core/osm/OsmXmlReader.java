package org.menshen.map.core.osm;

import static org.menshen.map.core.base.MapReadException.phrase;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.base.MapReadException.Problem;
import org.menshen.map.core.text.Phrase;

/// Reads OSM XML as a stream. External entities and document types are not followed.
final class OsmXmlReader {

    /// how the parser of the JDK words a document that stops too early
    private static final List<String> ENDS_EARLY = List.of("XML document structures must start and end", "Premature end of file");

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Map<String, OsmSink.Kind> KINDS =
        Map.of("node", OsmSink.Kind.NODE, "way", OsmSink.Kind.WAY, "relation", OsmSink.Kind.RELATION);

    private final String file;
    private final OsmSink sink;
    private final XMLStreamReader xml;
    private final Map<String, String> tags = new HashMap<>();
    private final List<OsmSink.Member> members = new ArrayList<>();
    private long[] refs = new long[256];
    private int refCount;
    private long id;
    private boolean gone;
    private boolean named;
    private boolean placed;
    private boolean lacking;
    private double lat;
    private double lon;

    private OsmXmlReader(String file, XMLStreamReader xml, OsmSink sink) {
        this.file = file;
        this.xml = xml;
        this.sink = sink;
    }

    /// @throws MapReadException when the text is no XML, no OSM, or cut off
    static void read(InputStream in, String file, OsmSink sink) throws MapReadException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(text(in, file));
            try {
                new OsmXmlReader(file, xml, sink).run();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            Phrase where = e.getLocation() == null ? null
                : phrase("at.column", Math.max(1, e.getLocation().getLineNumber()), Math.max(1, e.getLocation().getColumnNumber()));
            boolean cutOff = e.getNestedException() instanceof EOFException
                || ENDS_EARLY.stream().anyMatch(String.valueOf(e.getMessage())::contains);
            throw new MapReadException(cutOff ? Problem.TRUNCATED : Problem.MALFORMED, file, where,
                cutOff ? phrase("xml.cut") : e.getNestedException() instanceof CharacterCodingException ? phrase("xml.bytes")
                    : phrase("xml.unsound"), e);
        }
    }

    private static Reader text(InputStream in, String file) throws MapReadException {
        try {
            return XmlText.reader(in);
        } catch (UnsupportedEncodingException e) {
            throw new MapReadException(Problem.MALFORMED, file, null, phrase("xml.charset", String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new MapReadException(Problem.TRUNCATED, file, null, phrase("xml.cut"), e);
        }
    }

    private void run() throws XMLStreamException, MapReadException {
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw fault(Problem.MALFORMED, "xml.type");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (root && !xml.getLocalName().equals("osm")) {
                    throw fault(Problem.UNKNOWN_FORMAT, "xml.root", xml.getLocalName());
                }
                root = false;
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "node" -> {
                begin();
                placed = has("lat") && has("lon");
                lat = placed ? coordinate("lat", 90) : 0;
                lon = placed ? coordinate("lon", 180) : 0;
            }
            case "way", "relation" -> begin();
            case "bounds" -> bounds();
            case "remark" -> sink.remark(xml.getElementText());
            case "nd" -> wayNode();
            case "member" -> member();
            case "tag" -> {
                String key = orEmpty(xml.getAttributeValue(null, "k"));
                if (sink.wants(key)) {
                    tags.put(key, orEmpty(xml.getAttributeValue(null, "v")));
                }
            }
            default -> {
                // notes and whatever later versions add carry nothing for the map
            }
        }
    }

    private void bounds() {
        double south = coordinate("minlat", 90);
        double west = coordinate("minlon", 180);
        double north = coordinate("maxlat", 90);
        double east = coordinate("maxlon", 180);
        // not every file has a box, and one that is no box says nothing
        if (south <= north && west <= east) {
            sink.bounds(south, west, north, east);
        }
    }

    /// Some files give each node of a way its position there, and no node elsewhere.
    private void wayNode() {
        boolean here = has("lat") && has("lon");
        double north = here ? coordinate("lat", 90) : 0;
        double east = here ? coordinate("lon", 180) : 0;
        boolean good = here && Double.isFinite(north) && Double.isFinite(east);
        OptionalLong told = good && !has("ref") ? OptionalLong.of(OsmSink.madeUp(north, east)) : number("ref");
        if (told.isEmpty()) {
            lacking = true;
            return;
        }
        long ref = told.getAsLong();
        if (good && !gone) {
            sink.position(ref, north, east);
        }
        refs = refCount == refs.length ? Arrays.copyOf(refs, 2 * refCount) : refs;
        refs[refCount++] = ref;
    }

    private void member() {
        String type = xml.getAttributeValue(null, "type");
        String role = orEmpty(xml.getAttributeValue(null, "role"));
        if ("way".equals(type) || "node".equals(type) && "via".equals(role)) {
            number("ref").ifPresentOrElse(ref -> members.add(new OsmSink.Member("node".equals(type), ref, role)), () -> lacking = true);
        }
    }

    private void end(String element) {
        OsmSink.Kind kind = KINDS.get(element);
        if (kind == null) {
            return;
        }
        if (!named) {
            sink.nameless(kind, xml.getLocation().getLineNumber());
            return;
        }
        if (gone) {
            sink.deleted(kind, id);
            gone = false;
            return;
        }
        if (lacking) {
            sink.lacking(kind, id);
        }
        switch (element) {
            case "node" -> {
                if (!placed) {
                    sink.faulty(OsmReport.Reason.UNPLACED, kind, id);
                } else if (Double.isNaN(lat) || Double.isNaN(lon)) {
                    sink.faulty(OsmReport.Reason.MISPLACED, kind, id);
                } else {
                    sink.node(id, lat, lon, tags());
                }
            }
            case "way" -> sink.way(id, Arrays.copyOf(refs, refCount), tags());
            case "relation" -> sink.relation(id, List.copyOf(members), tags());
            default -> {
                // only whole objects are handed on
            }
        }
    }

    private void begin() {
        OptionalLong told = number("id");
        named = told.isPresent();
        id = told.orElse(0);
        lacking = false;
        gone = "delete".equals(xml.getAttributeValue(null, "action")) || "false".equals(xml.getAttributeValue(null, "visible"));
        tags.clear();
        members.clear();
        refCount = 0;
    }

    private Map<String, String> tags() {
        return tags.isEmpty() ? Map.of() : Map.copyOf(tags);
    }

    /// A whole number; empty when it is none.
    private OptionalLong number(String attribute) {
        try {
            return OptionalLong.of(Long.parseLong(orEmpty(xml.getAttributeValue(null, attribute)).strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private boolean has(String attribute) {
        return xml.getAttributeValue(null, attribute) != null;
    }

    /// Degrees; NaN when there are none, or none on earth.
    private double coordinate(String attribute, double limit) {
        String text = orEmpty(xml.getAttributeValue(null, attribute)).strip();
        double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Math.abs(value) <= limit ? value : Double.NaN;
    }

    private MapReadException fault(Problem problem, String code, Object... details) {
        return new MapReadException(problem, file, phrase("at.line", xml.getLocation().getLineNumber()), phrase(code, details), null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
