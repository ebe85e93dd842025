package org.menshen.desktop.draft;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.port.DrillDrafts;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;

/// Entries of a draft in words. Any thread.
final class DraftWords {

    /// the source of calls
    static final String CALLS = "calls";
    private static final String BETWEEN = " ";

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;

    DraftWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
    }

    DraftRow row(DraftEntry entry, int index, List<DrillDrafts.Fault> faults) {
        String fault = faults.stream().filter(wrong -> wrong.entry() != null && wrong.entry() == index)
                .map(wrong -> texts.get("fault.line", String.valueOf(wrong.line()), wrong.what())).collect(Collectors.joining("; "));
        boolean scored = entry.section().scored();
        return new DraftRow(String.valueOf(index), entry.at().map(DrillOffset::written).orElse(
                entry.section() == DraftSection.ORDER ? "" : "?"), scored, kind(entry), entry.critical(),
                words(entry), place(entry), limited(entry), fault);
    }

    String kind(DraftEntry entry) {
        String kind = switch (entry.section()) {
            case ALERTS -> entry.words("source").equals(CALLS) ? "call" : "alert";
            case HEARTBEATS -> "device";
            default -> entry.section().written();
        };
        return texts.get("kind." + kind);
    }

    private String words(DraftEntry entry) {
        return switch (entry.section()) {
            case ALERTS -> Stream.of(names.of("alert-types", entry.words("type")), entry.words("basis")).filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" · "));
            case TELEMETRY -> entry.words("value") + BETWEEN + entry.words("unit");
            case HEARTBEATS -> texts.get(entry.words("online").equals("true") ? "words.online" : "words.offline");
            case MOVES -> texts.get("words.move", unit(entry.words("unit")), entry.words("to"));
            case CROWD -> texts.get("words.crowd", curve(entry));
            case WORK -> texts.get(entry.words("act").isEmpty() ? "words.opened" : "words.acted", entry.words("item"),
                    entry.words("act").isEmpty() ? entry.words("workflow") : entry.words("act"), entry.words("as"));
            case EXPECT, WRONG -> act(entry) + BETWEEN + texts.get("words.part", part(entry.words("part")));
            case ORDER -> act(entry) + BETWEEN + texts.get("words.part", part(entry.words("part"))) + BETWEEN
                    + entry.words("sequence").replace(", ", " → ");
        };
    }

    /// What is to be done, or not.
    String act(DraftEntry entry) {
        return names.in(new Bilingual(entry.words("zh"), entry.words("en")));
    }

    /// How long there is, or until when it is wrong.
    private String limited(DraftEntry entry) {
        return switch (entry.section()) {
            case EXPECT -> limit(entry.words("limit"));
            case WRONG -> !entry.words("before").isEmpty() ? texts.get("words.before", entry.words("before")) : entry.words("until");
            default -> "";
        };
    }

    private String part(String written) {
        return DrillPart.named(written).map(part -> names.of("drill-scoring", part.name())).orElse(written);
    }

    private static String curve(DraftEntry entry) {
        return entry.fields().get("points") instanceof DraftPart.Row points ? points.parts().stream().map(point -> point instanceof DraftPart.Row row
                && row.parts().size() == 2 ? row.parts().get(0).said() + "=" + row.parts().get(1).said() : point.said())
                .collect(Collectors.joining("  ")) : "";
    }

    private String place(DraftEntry entry) {
        for (String field : List.of("sensor", "camera", "near")) {
            if (entry.fields().get(field) instanceof DraftPart.Block which) {
                return device(which);
            }
        }
        String zone = entry.words("zone");
        String site = entry.words("site");
        boolean home = entry.words("home").equals("true");
        String where = !zone.isEmpty() ? zone(zone) : !site.isEmpty() ? site(site) : home ? texts.get("words.home") : "";
        String building = entry.words("building");
        return Stream.of(where, building.isEmpty() ? "" : texts.get("words.building", building), entry.words("place"))
                .filter(text -> !text.isBlank()).collect(Collectors.joining(BETWEEN));
    }

    private String device(DraftPart.Block which) {
        return which.fields().entrySet().stream().map(field -> switch (field.getKey()) {
            case "site" -> site(field.getValue().said());
            case "type" -> names.of("sensor-types", field.getValue().said());
            case "building" -> texts.get("words.building", field.getValue().said());
            case "floor" -> texts.get("words.floor", field.getValue().said());
            case "skip" -> "";
            default -> field.getValue().said();
        }).filter(text -> !text.isBlank()).collect(Collectors.joining(BETWEEN));
    }

    String site(String id) {
        return state(SubjectKind.SITE, id) instanceof Site site ? site.name() : id;
    }

    String zone(String id) {
        return state(SubjectKind.ZONE, id) instanceof Zone zone ? zone.name() : id;
    }

    private String unit(String id) {
        return state(SubjectKind.UNIT, id) instanceof Unit unit ? unit.callSign() : id;
    }

    private @Nullable Object state(SubjectKind kind, String id) {
        return ports.workspace().find(new Subject(kind, id)).map(found -> found.state()).orElse(null);
    }

    /// A limit as minutes and seconds.
    static String limit(String written) {
        return length(written).map(DrillOffset::written).orElse(written);
    }

    /// Reads a limit, as the file writes it.
    static Optional<Duration> length(String written) {
        try {
            return Optional.of(Duration.parse(written));
        } catch (DateTimeParseException no) {
            return Optional.empty();
        }
    }

    String field(String name) {
        return texts.has("field." + name) ? texts.get("field." + name) : name;
    }
}
