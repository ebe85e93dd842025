package org.menshen.centre.ingest.cap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.menshen.map.core.geo.LatLon;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads CAP 1.1 and 1.2. Document types, and with them entities of any kind, are refused before anything is looked at;
/// nothing outside the document is ever opened. Safe from any thread.
public final class CapReader {

    private static final Map<String, String> VERSIONS = Map.of(
            "urn:oasis:names:tc:emergency:cap:1.1", "1.1", "urn:oasis:names:tc:emergency:cap:1.2", "1.2");
    private static final Set<String> SCOPES = Set.of("Public", "Restricted", "Private");
    private static final Set<String> CATEGORIES = Set.of("Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env",
            "Transport", "Infra", "CBRNE", "Other");
    private static final Set<String> URGENCIES = Set.of("Immediate", "Expected", "Future", "Past", "Unknown");
    private static final Set<String> SEVERITIES = Set.of("Extreme", "Severe", "Moderate", "Minor", "Unknown");
    private static final Set<String> CERTAINTIES = Set.of("Observed", "Likely", "Possible", "Unlikely", "Unknown");
    private static final int MAX_INFOS = 50;

    /// Reads a document.
    ///
    /// @throws CapException when it is not XML, has a document type, is of another version or breaks the rules of CAP
    public CapDocument read(byte[] document) throws CapException {
        Element alert = parse(document);
        String version = VERSIONS.get(String.valueOf(alert.getNamespaceURI()));
        if (!"alert".equals(alert.getLocalName()) || version == null) {
            throw new CapException(true, "not a CAP 1.1 or 1.2 alert but <" + alert.getTagName() + "> of namespace "
                    + alert.getNamespaceURI());
        }
        Node unknown = firstForeign(alert);
        if (unknown != null) {
            throw new CapException(true, "alert holds <" + unknown.getNodeName() + ">, which CAP does not know");
        }
        oneOf(alert, "scope", SCOPES);
        CapDocument.Type type = CapDocument.Type.valueOf(
                oneOf(alert, "msgType", Set.of("Alert", "Update", "Cancel", "Ack", "Error")).toUpperCase(Locale.ROOT));
        CapDocument.Status status = CapDocument.Status.valueOf(
                oneOf(alert, "status", Set.of("Actual", "Exercise", "System", "Test", "Draft")).toUpperCase(Locale.ROOT));
        List<CapDocument.Reference> references = references(alert);
        if ((type == CapDocument.Type.UPDATE || type == CapDocument.Type.CANCEL) && references.isEmpty()) {
            throw new CapException(true, "alert/references is missing in a message of type " + type);
        }
        return new CapDocument(version, needed(alert, "identifier"), needed(alert, "sender"), time(alert, "sent").orElseThrow(
                () -> new CapException(true, "alert/sent is missing")), status, type, references, infos(alert));
    }

    private static Element parse(byte[] document) throws CapException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (SAXParseException e) {
            throw new CapException(false, "line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new CapException(false, "not readable as XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java platform cannot read XML safely", e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static @org.jspecify.annotations.Nullable Node firstForeign(Element alert) {
        for (Node node = alert.getFirstChild(); node != null; node = node.getNextSibling()) {
            boolean signature = "http://www.w3.org/2000/09/xmldsig#".equals(node.getNamespaceURI());
            if (node instanceof Element && !signature && !String.valueOf(alert.getNamespaceURI()).equals(node.getNamespaceURI())) {
                return node;
            }
        }
        return null;
    }

    private static List<CapDocument.Reference> references(Element alert) throws CapException {
        List<CapDocument.Reference> list = new ArrayList<>();
        for (String triple : text(alert, "references").split("\\s+")) {
            if (triple.isBlank()) {
                continue;
            }
            String[] parts = triple.split(",");
            if (parts.length != 3) {
                throw new CapException(true, "alert/references holds '" + triple + "', which is not sender,identifier,sent");
            }
            list.add(new CapDocument.Reference(parts[0], parts[1]));
        }
        return list;
    }

    private static List<CapDocument.Info> infos(Element alert) throws CapException {
        List<CapDocument.Info> list = new ArrayList<>();
        for (Element info : children(alert, "info")) {
            if (list.size() == MAX_INFOS) {
                throw new CapException(true, "more than " + MAX_INFOS + " info parts");
            }
            List<String> categories = children(info, "category").stream().map(CapReader::text).toList();
            if (categories.isEmpty() || !CATEGORIES.containsAll(categories)) {
                throw new CapException(true, "alert/info/category is missing or not one of CAP's: " + categories);
            }
            String language = text(info, "language");
            List<Element> areas = children(info, "area");
            for (Element area : areas) {
                needed(area, "areaDesc");
            }
            list.add(new CapDocument.Info(language.isEmpty() ? "en-US" : language, categories, needed(info, "event"),
                    oneOf(info, "urgency", URGENCIES), oneOf(info, "severity", SEVERITIES), oneOf(info, "certainty", CERTAINTIES),
                    time(info, "expires"), text(info, "headline"), text(info, "description"),
                    areas.stream().map(area -> text(area, "areaDesc")).toList(), point(areas)));
        }
        return list;
    }

    private static Optional<LatLon> point(List<Element> areas) throws CapException {
        for (Element area : areas) {
            for (String shape : List.of("circle", "polygon")) {
                for (Element element : children(area, shape)) {
                    if (!text(element).isEmpty()) {
                        return Optional.of(centre(text(element)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The mean of the corners of a polygon, or the middle of a circle: a place to look at, not a centroid.
    private static LatLon centre(String shape) throws CapException {
        double lat = 0;
        double lon = 0;
        String[] pairs = shape.split("\\s+");
        boolean circle = pairs.length == 2 && !pairs[1].contains(",");
        int count = circle ? 1 : Math.max(1, pairs.length - 1);
        try {
            for (int i = 0; i < count; i++) {
                String[] pair = pairs[i].split(",");
                lat += Double.parseDouble(pair[0]) / count;
                lon += Double.parseDouble(pair[1]) / count;
            }
            return new LatLon(lat, lon);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new CapException(true, "alert/info/area has a shape that is not made of lat,lon pairs: " + e.getMessage());
        }
    }

    private static Optional<OffsetDateTime> time(Element parent, String name) throws CapException {
        String text = text(parent, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new CapException(true, path(parent, name) + " is not a time with an offset: '" + text + "'");
        }
    }

    private static String oneOf(Element parent, String name, Set<String> allowed) throws CapException {
        String text = needed(parent, name);
        if (!allowed.contains(text)) {
            throw new CapException(true, path(parent, name) + " is '" + text + "', not one of " + new java.util.TreeSet<>(allowed));
        }
        return text;
    }

    private static String needed(Element parent, String name) throws CapException {
        String text = text(parent, name);
        if (text.isEmpty()) {
            throw new CapException(true, path(parent, name) + " is missing or empty");
        }
        return text;
    }

    private static String path(Element parent, String name) {
        return "alert".equals(parent.getLocalName()) ? "alert/" + name : "alert/…/" + parent.getLocalName() + "/" + name;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : text(found.getFirst());
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> list = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())
                    && String.valueOf(parent.getNamespaceURI()).equals(element.getNamespaceURI())) {
                list.add(element);
            }
        }
        return list;
    }
}
