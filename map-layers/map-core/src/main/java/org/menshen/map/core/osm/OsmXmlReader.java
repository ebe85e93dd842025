package org.menshen.map.core.osm;

import java.io.EOFException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.base.MapReadException.Problem;

/// Reads OSM XML as a stream. External entities and document types are not followed.
final class OsmXmlReader {

    /// how the parser of the JDK words a document that stops too early
    private static final List<String> ENDS_EARLY = List.of("XML document structures must start and end", "Premature end of file");

    private final String file;
    private final OsmSink sink;
    private final XMLStreamReader xml;
    private final Map<String, String> tags = new HashMap<>();
    private final List<OsmSink.Member> members = new ArrayList<>();
    private long[] refs = new long[256];
    private int refCount;
    private long id;
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
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                new OsmXmlReader(file, xml, sink).run();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ", column "
                + e.getLocation().getColumnNumber();
            boolean cutOff = e.getNestedException() instanceof EOFException
                || ENDS_EARLY.stream().anyMatch(String.valueOf(e.getMessage())::contains);
            throw new MapReadException(cutOff ? Problem.TRUNCATED : Problem.MALFORMED, file, where,
                cutOff ? "ends in the middle of the document" : "is no sound XML (" + firstLine(e) + ")", e);
        }
    }

    private static String firstLine(XMLStreamException e) {
        String text = String.valueOf(e.getMessage());
        int message = text.indexOf("Message: ");
        return message < 0 ? text : text.substring(message + "Message: ".length());
    }

    private void run() throws XMLStreamException, MapReadException {
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw fault(Problem.MALFORMED, "declares a document type, which OSM files never do");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (root && !xml.getLocalName().equals("osm")) {
                    throw fault(Problem.UNKNOWN_FORMAT, "starts with <" + xml.getLocalName() + ">, OSM XML starts with <osm>");
                }
                root = false;
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void start(String element) throws MapReadException {
        switch (element) {
            case "node" -> {
                begin();
                lat = coordinate("lat", 90);
                lon = coordinate("lon", 180);
            }
            case "way", "relation" -> begin();
            case "bounds" -> sink.bounds(coordinate("minlat", 90), coordinate("minlon", 180), coordinate("maxlat", 90), coordinate("maxlon", 180));
            case "nd" -> {
                refs = refCount == refs.length ? Arrays.copyOf(refs, 2 * refCount) : refs;
                refs[refCount++] = number("ref");
            }
            case "member" -> {
                String type = xml.getAttributeValue(null, "type");
                String role = orEmpty(xml.getAttributeValue(null, "role"));
                if ("way".equals(type) || "node".equals(type) && "via".equals(role)) {
                    members.add(new OsmSink.Member("node".equals(type), number("ref"), role));
                }
            }
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

    private void end(String element) {
        switch (element) {
            case "node" -> sink.node(id, lat, lon, tags());
            case "way" -> sink.way(id, Arrays.copyOf(refs, refCount), tags());
            case "relation" -> sink.relation(id, List.copyOf(members), tags());
            default -> {
                // only whole objects are handed on
            }
        }
    }

    private void begin() throws MapReadException {
        id = number("id");
        tags.clear();
        members.clear();
        refCount = 0;
    }

    private Map<String, String> tags() {
        return tags.isEmpty() ? Map.of() : Map.copyOf(tags);
    }

    private long number(String attribute) throws MapReadException {
        String text = orEmpty(xml.getAttributeValue(null, attribute));
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw fault(Problem.MALFORMED, "<" + xml.getLocalName() + "> has " + attribute + " \"" + text + "\", a whole number is needed");
        }
    }

    private double coordinate(String attribute, double limit) throws MapReadException {
        String text = orEmpty(xml.getAttributeValue(null, attribute));
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= limit) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the same complaint as a number out of range
        }
        throw fault(Problem.MALFORMED,
            "<" + xml.getLocalName() + "> has " + attribute + " \"" + text + "\", a number of -" + limit + "…" + limit + " is needed");
    }

    private MapReadException fault(Problem problem, String detail) {
        return new MapReadException(problem, file, "line " + xml.getLocation().getLineNumber(), detail, null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
