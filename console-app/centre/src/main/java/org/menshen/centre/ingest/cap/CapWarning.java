package org.menshen.centre.ingest.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.text.PlainText;
import org.menshen.map.core.geo.LatLon;

/// A warning of a message as it concerns this ground.
///
/// @param document the message
/// @param info its words in the language that is wanted most; `null` when the message has none
/// @param part what is remembered of it
/// @param type a key of `alert-types`
/// @param reach how it lies to this ground
/// @param position where to look, on this ground; `null` when it names no such place
/// @param marks what was wrong with it
record CapWarning(CapDocument document, CapDocument.@Nullable Info info, CapMessage.Part part, String type, CapGround.Reach reach,
                  @Nullable LatLon position, List<String> marks) {

    private static final int LONGEST_BASIS = 500;
    private static final int LONGEST_TEXT = 2_000;

    /// The warnings of a message; a message that has none but has to be told all the same is one without words.
    static List<CapWarning> of(CapDocument document, CapRules rules, CapGround ground) {
        List<CapWarning> list = new ArrayList<>();
        for (CapSpeech.Warning spoken : CapSpeech.warnings(document.infos(), rules)) {
            list.add(of(document, spoken, rules, ground));
        }
        if (list.isEmpty() && document.type() == CapDocument.Type.ALERT) {
            Marks marks = new Marks();
            marks.addAll(document.marks());
            marks.add("missing", "info");
            CapMessage.Part part = new CapMessage.Part(Set.of(), "", rules.unreadableSeverity(), false,
                    rules.life().map(document.sent()::plus).orElse(null), null);
            list.add(new CapWarning(document, null, part, rules.defaultType(), CapGround.Reach.UNKNOWN, null, marks.all()));
        }
        return list;
    }

    private static CapWarning of(CapDocument document, CapSpeech.Warning spoken, CapRules rules, CapGround ground) {
        Marks marks = new Marks();
        marks.addAll(document.marks());
        CapDocument.Info shown = spoken.shown();
        CapGround.Reach reach = CapGround.Reach.ELSEWHERE;
        int severity = CapRules.LEAST;
        Optional<Instant> end = rules.end(shown, document.sent());
        for (CapDocument.Info info : spoken.all()) {
            CapGround.Reach one = ground.reach(info, marks);
            reach = one.ordinal() < reach.ordinal() ? one : reach;
            severity = Math.min(severity, rules.severity(info));
            Optional<Instant> other = rules.end(info, document.sent());
            end = end.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(end.get().isAfter(other.get()) ? end.get() : other.get());
        }
        if (severity != rules.severity(shown)) {
            marks.add("languages-differ");
        }
        if (shown.times().expires().isEmpty()) {
            marks.add("no-expires");
        } else if (shown.times().expires().get().isBefore(document.sent())) {
            marks.add("expires-before-sent");
        }
        boolean allClear = allClear(document, shown, marks);
        LatLon position = spoken.shown().areas().stream().flatMap(area -> area.shapes().stream()).map(CapDocument.Shape::middle)
                .filter(ground::holds).findFirst().orElse(null);
        CapMessage.Part part = new CapMessage.Part(spoken.events(), spoken.place(), allClear ? CapRules.LEAST : severity, allClear,
                end.orElse(null), null);
        return new CapWarning(document, shown, part, rules.type(shown), reach, position, marks.all());
    }

    /// Whether it says that the danger is over: in words for what to do, or as past when it is about an earlier message. What asks for
    /// shelter or escape in the same breath is no all-clear.
    private static boolean allClear(CapDocument document, CapDocument.Info info, Marks marks) {
        boolean said = info.responses().contains("AllClear");
        boolean urges = info.responses().stream().anyMatch(Set.of("Shelter", "Evacuate", "Prepare", "Execute", "Avoid")::contains);
        if (said && urges) {
            marks.add("all-clear-and-urge");
        }
        return said && !urges || info.urgency().equals("Past") && !document.references().isEmpty();
    }

    /// Since when it holds; `null` when not said.
    @Nullable Instant from() {
        return info == null ? null : info.times().onset().or(() -> info.times().effective()).orElse(null);
    }

    /// Its headline.
    String basis() {
        String words = info == null ? document.note() : info.text().headline().isEmpty() ? info.event() : info.text().headline();
        return cut(words, LONGEST_BASIS);
    }

    /// In one harmless line, cut where it is too long: what is only noted passes no other border.
    private static String cut(String text, int most) {
        return PlainText.line(text.strip().replaceAll("\\s+", " "), most);
    }

    /// As a record of its feed.
    ///
    /// @param externalId the record's id
    /// @param severity product severity 1…5
    /// @param at when it was told
    RawAlert raw(String externalId, int severity, Instant at) {
        String place = info == null ? "" : String.join("; ", info.areas().stream().map(CapDocument.Area::words).filter(words -> !words.isEmpty())
                .distinct().toList());
        return new RawAlert(externalId, type, severity, null, null, null, null, position, cut(place, LONGEST_BASIS), basis(), at, false,
                attributes());
    }

    /// As the origin of an alert.
    Alert.Origin origin(String source, String externalId, int severity) {
        return Alert.Origin.of(source, raw(externalId, severity, document.sent()), severity);
    }

    /// All that is told of it, empty where it says nothing, so that an update leaves nothing of what it replaces.
    Map<String, String> attributes() {
        Map<String, String> all = new HashMap<>();
        all.put("cap.version", document.version());
        all.put("cap.identifier", document.identifier());
        all.put("cap.sender", document.sender());
        all.put("cap.sent", document.sent().toString());
        all.put("cap.status", document.status().name());
        all.put("cap.type", document.type().name());
        all.put("cap.scope", document.scope().name());
        all.put("cap.note", cut(document.note(), LONGEST_BASIS));
        all.put("cap.reach", reach.name());
        all.put("cap.marks", String.join("; ", marks));
        all.put("cap.expires", part.expires() == null ? "" : part.expires().toString());
        if (info != null) {
            all.put("cap.event", info.event());
            all.put("cap.language", info.language());
            all.put("cap.category", String.join(" ", info.categories()));
            all.put("cap.urgency", info.urgency());
            all.put("cap.severity", info.severity());
            all.put("cap.certainty", info.certainty());
            all.put("cap.response", String.join(" ", info.responses()));
            all.put("cap.effective", info.times().effective().map(Instant::toString).orElse(""));
            all.put("cap.onset", info.times().onset().map(Instant::toString).orElse(""));
            all.put("cap.from", info.text().senderName());
            all.put("cap.description", info.text().description());
            all.put("cap.instruction", info.text().instruction());
        }
        all.replaceAll((name, text) -> cut(text, LONGEST_TEXT));
        return all;
    }
}
