package org.menshen.centre.ingest.cap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads CAP 1.0 to 1.2 and what is sent under its name. A warning may save lives: it is taken with whatever is wrong in its parts, each fault
/// marked; only what cannot be understood at all is refused. Safe from any thread.
public final class CapReader {

    private static final Map<String, String> VERSIONS = Map.of("http://www.incident.com/cap/1.0", "1.0",
            "urn:oasis:names:tc:emergency:cap:1.1", "1.1", "urn:oasis:names:tc:emergency:cap:1.2", "1.2");
    private static final Set<String> CATEGORIES = Set.of("Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env",
            "Transport", "Infra", "CBRNE", "Other");
    private static final Set<String> URGENCIES = Set.of("Immediate", "Expected", "Future", "Past", "Unknown");
    private static final Set<String> CERTAINTIES = Set.of("Observed", "Likely", "Possible", "Unlikely", "Unknown");
    private static final Set<String> RESPONSES = Set.of("Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear",
            "None");
    /// Blanks of all kinds and quotes around references.
    private static final Pattern FILLING = Pattern.compile("[\\p{Z}\"'“”‘’\\x{200b}\\x{feff}]+");
    private static final Pattern WIDE_COMMA = Pattern.compile("[，、]");
    private static final Pattern STAMP = Pattern.compile("\\d{4}-?\\d\\d-?\\d\\d[T\\d].*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Limits limits;
    private final Set<String> severities;
    private final CapTime times;

    /// How much of one document is read; what is beyond is marked.
    ///
    /// @param documents alerts in one envelope
    /// @param references messages that one alert refers to
    /// @param infos info parts of one alert
    /// @param shapes polygons and circles of one alert
    /// @param points corners of all of them
    public record Limits(int documents, int references, int infos, int shapes, int points) {
    }

    /// @param limits how much of one document is read
    /// @param severities the words for severity that are known here
    /// @param zone where times without an offset are meant
    public CapReader(Limits limits, Set<String> severities, ZoneId zone) {
        this.limits = limits;
        this.severities = Set.copyOf(severities);
        this.times = new CapTime(zone);
    }

    /// Reads a document.
    ///
    /// @param arrived when it came: the time of alerts that tell none
    /// @return its alerts, more than one when it is an envelope of several
    /// @throws CapException when there is no alert in it that tells anything
    public List<CapDocument> read(byte[] document, Instant arrived) throws CapException {
        Marks common = new Marks();
        List<CapDocument> documents = new ArrayList<>();
        for (CapElement alert : new CapXml(limits.documents()).alerts(document, common)) {
            Marks marks = new Marks();
            marks.addAll(common.all());
            read(alert, arrived, marks).ifPresent(documents::add);
        }
        if (documents.isEmpty()) {
            throw new CapException(false, "there is nothing in its <alert>");
        }
        return documents;
    }

    private Optional<CapDocument> read(CapElement alert, Instant arrived, Marks marks) {
        String digest = alert.digest();
        List<CapElement> parts = alert.all("info");
        if (parts.isEmpty() && alert.first("identifier", "references", "note").isEmpty()) {
            return Optional.empty();
        }
        String version = VERSIONS.getOrDefault(alert.namespace(), "");
        if (version.isEmpty()) {
            marks.add("namespace", alert.namespace());
        }
        if (parts.size() > limits.infos()) {
            marks.add("too-many", "info");
        }
        List<CapDocument.Reference> references = references(alert.first("references"), alert.first("sender").replaceAll("\\s+", " "), marks);
        CapDocument.Type type = type(alert, references, marks);
        CapShapes shapes = new CapShapes(marks, limits.shapes(), limits.points());
        List<CapDocument.Info> infos = parts.stream().limit(limits.infos()).map(part -> info(part, shapes, marks)).toList();
        Instant sent = times.read(alert.first("sent", "sendtime"), "sent", marks).orElseGet(() -> {
            if (alert.first("sent", "sendtime").isEmpty()) {
                marks.add("missing", "sent");
            }
            return arrived;
        });
        return Optional.of(new CapDocument(version, or(alert.first("identifier"), digest, "identifier", marks),
                or(alert.first("sender"), "?", "sender", marks), sent,
                CapDocument.Status.valueOf(word(alert, "status", Set.of("Actual", "Exercise", "System", "Test", "Draft"), "Actual", marks)
                        .toUpperCase(Locale.ROOT)), type,
                CapDocument.Scope.valueOf(word(alert, "scope", Set.of("Public", "Restricted", "Private"), "Public", marks)
                        .toUpperCase(Locale.ROOT)), alert.first("note"), references, infos, marks.all(), digest));
    }

    private static String or(String text, String otherwise, String name, Marks marks) {
        if (text.isEmpty()) {
            marks.add("missing", name);
        }
        return text.isEmpty() ? otherwise : text.replaceAll("\\s+", " ");
    }

    private static CapDocument.Type type(CapElement alert, List<CapDocument.Reference> references, Marks marks) {
        String word = word(alert, "msgtype", Set.of("Alert", "Update", "Cancel", "Ack", "Error"), references.isEmpty() ? "Alert" : "Update", marks);
        CapDocument.Type type = CapDocument.Type.valueOf(word.toUpperCase(Locale.ROOT));
        if (references.isEmpty() && (type == CapDocument.Type.UPDATE || type == CapDocument.Type.CANCEL)) {
            marks.add("missing", "references");
        }
        return type;
    }

    private List<CapDocument.Reference> references(String text, String sender, Marks marks) {
        List<CapDocument.Reference> list = new ArrayList<>();
        String plain = WIDE_COMMA.matcher(FILLING.matcher(text).replaceAll(" ")).replaceAll(",");
        if (!plain.equals(text)) {
            marks.add("reference-form", text);
        }
        for (String triple : plain.replaceAll("\\s*,\\s*", ",").split("\\s+|[;；](?=[^;；]*,[^;；]*,)")) {
            String[] parts = triple.split(",");
            if (triple.isBlank()) {
                continue;
            }
            if (list.size() >= limits.references()) {
                marks.add("too-many", "references");
                break;
            }
            if (parts.length != 3) {
                marks.add("reference-form", triple);
            }
            if (parts.length == 1 || parts.length == 2 && STAMP.matcher(parts[1]).matches()) {
                // no sender: its own
                list.add(new CapDocument.Reference(sender, parts[0]));
            } else {
                list.add(new CapDocument.Reference(parts[0], parts[1]));
            }
        }
        return list;
    }

    private CapDocument.Info info(CapElement info, CapShapes shapes, Marks marks) {
        List<CapDocument.Area> areas = info.all("area").stream().map(area -> area(area, shapes, marks)).toList();
        if (areas.isEmpty()) {
            marks.add("missing", "area");
        }
        CapDocument.Text text = new CapDocument.Text(info.first("sendername"), info.first("headline"), info.first("description"),
                info.first("instruction"));
        String event = info.first("event", "eventtype");
        if (event.isEmpty()) {
            marks.add("missing", "event");
            event = text.headline();
        }
        CapDocument.Times when = new CapDocument.Times(times.read(info.first("effective"), "effective", marks),
                times.read(info.first("onset"), "onset", marks), times.read(info.first("expires"), "expires", marks));
        List<String> codes = info.all("eventcode").stream().filter(code -> !code.first("value").isEmpty())
                .map(code -> code.first("valuename") + ":" + code.first("value")).toList();
        return new CapDocument.Info(language(info, event + text.headline() + text.description()), categories(info, marks), event, codes,
                info.texts("responsetype").stream().map(word -> known(word, RESPONSES).orElse(word)).toList(),
                word(info, "urgency", URGENCIES, "", marks), word(info, "severity", severities, "", marks),
                word(info, "certainty", CERTAINTIES, "", marks), when, text, areas);
    }

    private static List<String> categories(CapElement info, Marks marks) {
        List<String> words = info.texts("category");
        if (words.isEmpty()) {
            marks.add("missing", "category");
        }
        words.stream().filter(word -> known(word, CATEGORIES).isEmpty()).findFirst().ifPresent(word -> marks.add("unknown", "category " + word));
        return words.stream().flatMap(word -> known(word, CATEGORIES).stream()).toList();
    }

    /// CAP says that a text without a language is American English; Chinese signs say otherwise.
    private static String language(CapElement info, String text) {
        String given = info.first("language");
        return !given.isEmpty() ? given : CHINESE.matcher(text).find() ? "zh" : "en-US";
    }

    private static CapDocument.Area area(CapElement area, CapShapes shapes, Marks marks) {
        List<CapDocument.Shape> list = new ArrayList<>();
        boolean whole = true;
        for (String text : area.texts("polygon")) {
            Optional<CapDocument.Shape> shape = shapes.polygon(text);
            shape.ifPresent(list::add);
            shapes.decimalCommas(text).ifPresent(list::add);
            whole &= shape.isPresent();
        }
        for (String text : area.texts("circle")) {
            Optional<CapDocument.Shape> shape = shapes.circle(text);
            shape.ifPresent(list::add);
            whole &= shape.isPresent();
        }
        whole &= !shapes.guessed();
        if (area.first("areadesc").isEmpty()) {
            marks.add("missing", "areaDesc");
        }
        List<CapDocument.Geocode> codes = area.all("geocode").stream()
                .map(code -> new CapDocument.Geocode(code.first("valuename"), or(code.first("value"), code.words())))
                .filter(code -> !code.code().isEmpty()).toList();
        return new CapDocument.Area(area.first("areadesc"), list, codes, whole);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    /// The word of a part as CAP spells it.
    ///
    /// @param otherwise what is taken when it is missing or unknown
    private static String word(CapElement parent, String name, Set<String> words, String otherwise, Marks marks) {
        String text = parent.first(name);
        Optional<String> known = known(text, words);
        if (text.isEmpty()) {
            marks.add("missing", name);
        } else if (known.isEmpty()) {
            marks.add("unknown", name + " " + text);
        }
        return known.orElse(otherwise);
    }

    private static Optional<String> known(String text, Set<String> words) {
        return words.stream().filter(word -> word.equalsIgnoreCase(text)).findFirst();
    }
}
