package org.menshen.desktop.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.response.Sight;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;

/// What a drill sends, in words: the same in the editor of drills, at the instructor's desk and in the report. What the console does not know, such
/// as a site of another street, is shown as the file names it. Any thread.
public final class InjectWords {

    private static final String BETWEEN = " · ";
    private static final String CALLS = "calls";
    private static final String ALERT_TYPES = "alert-types";
    private static final List<String> DEVICES = List.of("sensor", "camera", "near");
    private static final int SPAN = 3;

    private final Texts texts;
    private final Names names;
    private final Sight sight;
    private final WorkInjectWords work;

    /// @param names names of codes
    /// @param sight what the console knows of sites, zones, units and workflows
    public InjectWords(Lang lang, Names names, Sight sight) {
        this.texts = Texts.load(lang, InjectWords.class);
        this.names = names;
        this.sight = sight;
        this.work = new WorkInjectWords(texts, names, sight);
    }

    /// All of it on one line.
    public String of(Inject inject) {
        boolean placeFirst = inject.kind() == InjectKind.TELEMETRY || inject.kind() == InjectKind.HEARTBEATS || inject.kind() == InjectKind.CROWD;
        String what = what(inject);
        String where = where(inject);
        return kind(inject) + " " + told(placeFirst ? Stream.of(where, what) : Stream.of(what, where));
    }

    /// What an instructor added on the spot.
    public String of(Debrief.Extra extra) {
        return told(Stream.of(names.of(ALERT_TYPES, extra.typeCode()), extra.words()));
    }

    /// What it is, in a word.
    public String kind(Inject inject) {
        return kind(inject.kind(), inject.word("source").equals(CALLS));
    }

    /// A kind in a word.
    ///
    /// @param called whether it is an alert that somebody calls in
    public String kind(InjectKind kind, boolean called) {
        return texts.get("inject.kind." + (called ? CALLS : kind.written()));
    }

    /// Whether a device answers, in words.
    public String online(boolean online) {
        return texts.get(online ? "inject.online" : "inject.offline");
    }

    /// What comes, without its place.
    public String what(Inject inject) {
        return switch (inject.kind()) {
            case ALERTS -> told(Stream.of(names.of(ALERT_TYPES, inject.word("type")), inject.word("basis"), inject.word("clears").isEmpty() ? ""
                    : texts.get("inject.clears", inject.word("clears"))));
            case TELEMETRY -> (inject.word("sensor.type").isEmpty() ? "" : names.of("sensor-types", inject.word("sensor.type")) + " ")
                    + inject.word("value") + " " + Numbers.unit(inject.word("unit"));
            case HEARTBEATS -> online(inject.word("online").equals("true"));
            case MOVES -> texts.get("inject.move", unit(inject.word("unit")), inject.word("to"));
            case CROWD -> told(Stream.of(texts.get("inject.crowd", counts(inject.word("points"))), span("inject.slow", inject.word("slow"), 1),
                    span("inject.seen", inject.word("seen"), 100)));
            case WORK -> work.item(inject);
            case ROUNDS -> work.round(inject);
        };
    }

    /// Where; empty when the file names no place.
    public String where(Inject inject) {
        for (String device : DEVICES) {
            if (inject.told().keySet().stream().anyMatch(field -> field.startsWith(device + "."))) {
                return told(Stream.of(device(inject, device + "."), inject.word("place")));
            }
        }
        String where = !inject.word("zone").isEmpty() ? zone(inject.word("zone")) : !inject.word("site").isEmpty() ? site(inject.word("site"))
                : inject.word("home").equals("true") ? texts.get("inject.home") : "";
        String building = inject.word("building");
        return Stream.of(where, building.isEmpty() ? "" : texts.get("inject.building", building), inject.word("place"))
                .filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    private String device(Inject inject, String block) {
        boolean measured = inject.kind() == InjectKind.TELEMETRY;
        return Stream.of("site", "type", "building", "floor", "name").filter(field -> !measured || !field.equals("type")).map(field -> {
            String word = inject.word(block + field);
            return word.isEmpty() ? "" : switch (field) {
                case "site" -> site(word);
                case "type" -> names.of("sensor-types", word);
                case "building" -> texts.get("inject.building", word);
                case "floor" -> texts.get("inject.floor", word);
                default -> word;
            };
        }).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    private static String told(Stream<String> parts) {
        return parts.filter(text -> !text.isBlank()).collect(Collectors.joining(BETWEEN));
    }

    /// The counts of `mm:ss=count` one after another.
    private static String counts(String points) {
        return Arrays.stream(points.split(" ")).map(point -> point.substring(point.indexOf('=') + 1)).collect(Collectors.joining("→"));
    }

    /// A figure that holds for a while, written `from, to, figure`.
    private String span(String key, String written, int times) {
        String[] parts = written.split(", ");
        return parts.length != SPAN || !parts[2].matches("\\d+(\\.\\d+)?") ? ""
                : texts.get(key, parts[0], parts[1], figure(Double.parseDouble(parts[2]) * times));
    }

    private static String figure(double figure) {
        return figure == Math.rint(figure) ? String.valueOf((long) figure) : String.format(Locale.ROOT, "%.2f", figure);
    }

    private String site(String id) {
        return sight.find(SubjectKind.SITE, id, Site.class).map(Site::name).orElse(id);
    }

    private String zone(String id) {
        return sight.find(SubjectKind.ZONE, id, Zone.class).map(Zone::name).orElse(id);
    }

    private String unit(String id) {
        return sight.find(SubjectKind.UNIT, id, Unit.class).map(Unit::callSign).orElse(id);
    }
}
