package org.menshen.centre.ingest.cap;

import java.io.BufferedReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/// Finds the alerts in a document, alone or inside an envelope (EDXL, Atom, RSS, SOAP), and keeps of them what is used here, part by part as
/// they come by: signatures and enclosed files are never held. Document types are left out before the parser sees them, and nothing outside
/// the document is ever opened. A document that breaks off is taken as far as it goes.
final class CapXml {

    private static final Set<String> KEPT = Set.of("alert", "identifier", "sender", "sent", "sendtime", "status", "msgtype", "scope", "note",
            "references", "info", "language", "category", "event", "eventtype", "responsetype", "urgency", "severity", "certainty", "eventcode",
            "effective", "onset", "expires", "sendername", "headline", "description", "instruction", "area", "areadesc", "polygon", "circle",
            "geocode", "valuename", "value");
    private static final List<String> CAP = List.of("urn:oasis:names:tc:emergency:cap", "http://www.incident.com/cap");
    private static final int DEEPEST = 200;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final int documents;

    /// @param documents how many alerts are taken of one envelope
    CapXml(int documents) {
        this.documents = documents;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is opened");
        });
    }

    /// The alerts of a document.
    ///
    /// @param marks told what was not XML
    /// @throws CapException when there is no alert in it
    List<CapElement> alerts(byte[] document, Marks marks) throws CapException {
        List<CapElement> alerts = new ArrayList<>();
        Deque<CapElement> open = new ArrayDeque<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(
                    new PlainReader(new BufferedReader(CapText.reader(document, marks)), marks));
            walk(reader, alerts, open, marks);
        } catch (XMLStreamException e) {
            String at = "line " + e.getLocation().getLineNumber() + ", column " + e.getLocation().getColumnNumber() + ": ";
            String why = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
            if (alerts.stream().noneMatch(CapXml::tells)) {
                throw new CapException(false, at + why);
            }
            marks.add("broken-off", "line " + e.getLocation().getLineNumber());
        }
        if (alerts.isEmpty()) {
            throw new CapException(false, "there is no <alert> in it");
        }
        return alerts;
    }

    /// Whether enough of an alert was read to tell anybody anything.
    private static boolean tells(CapElement alert) {
        return !alert.first("identifier").isEmpty() && (!alert.first("references").isEmpty()
                || alert.all("info").stream().anyMatch(info -> !info.first("event", "eventtype", "headline", "description").isEmpty()));
    }

    private void walk(XMLStreamReader reader, List<CapElement> alerts, Deque<CapElement> open, Marks marks) throws XMLStreamException {
        int depth = 0;
        int skipped = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("parts within parts within parts", reader.getLocation());
                    }
                    CapElement part = skipped > 0 ? null : begin(reader, open.peek(), alerts.size(), marks);
                    if (part == null && !open.isEmpty()) {
                        skipped++;
                    } else if (part != null) {
                        (open.isEmpty() ? alerts : open.peek().parts()).add(part);
                        open.push(part);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (skipped > 0) {
                        skipped--;
                    } else if (!open.isEmpty()) {
                        open.pop();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0 && !open.isEmpty()) {
                        open.peek().text().append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                default -> { }
            }
        }
    }

    private @Nullable CapElement begin(XMLStreamReader reader, @Nullable CapElement parent, int before, Marks marks) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        if (parent == null) {
            if (!name.equals("alert")) {
                return null;
            }
            if (before >= documents) {
                marks.add("too-many", "alert");
                return null;
            }
            return new CapElement(name, namespace);
        }
        boolean ours = namespace.isEmpty() || CAP.stream().anyMatch(namespace::startsWith) || namespace.equals(parent.namespace());
        return ours && KEPT.contains(name) && !name.equals("alert") ? new CapElement(name, namespace) : null;
    }
}
