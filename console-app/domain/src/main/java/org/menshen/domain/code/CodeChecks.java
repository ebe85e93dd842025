package org.menshen.domain.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks what the program needs of the code lists beyond their form, so that a gap shows at start-up and not in the middle of a night.
final class CodeChecks {

    /// Lists that must exist, with the attributes each entry must have.
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
        Map.entry("alert-causes", List.of("by", "within", "least")),
        Map.entry("alert-groups", List.of()),
        Map.entry("alert-types", List.of("severity", "firstActor", "ackWithin", "group")),
        Map.entry("severities", List.of("shape", "sound")),
        Map.entry("unit-types", List.of("commandedBy", "orderable")),
        Map.entry("travel-modes", List.of("moves", "speedKmh", "offStreetKmh")),
        Map.entry("site-types", List.of()),
        Map.entry("street-widths", List.of("widthM")),
        Map.entry("sketch-kinds", List.of("points")),
        Map.entry("zone-kinds", List.of("blue", "yellow", "orange", "red")),
        Map.entry("sensor-types", List.of("kind")),
        Map.entry("tuning-sources", List.of("receiver")),
        Map.entry("false-reasons", List.of()),
        Map.entry("roles", List.of("may")),
        Map.entry("escalations", List.of("last", "up", "read")),
        Map.entry("committees", List.of()),
        Map.entry("incident-types", List.of("severity")),
        Map.entry("case-sources", List.of("active")),
        Map.entry("linkage-bodies", List.of("answeredBy", "receivedBy")),
        Map.entry("order-limits", List.of("within")),
        Map.entry("skills", List.of("units", "incidents")),
        Map.entry("patrol-shifts", List.of()),
        Map.entry("centres", List.of("answeredBy")),
        Map.entry("duty-levels", List.of("limitFactor")),
        Map.entry("rollcall-kinds", List.of("within", "again", "tellAt")),
        Map.entry("drill-scoring", List.of("weight")),
        Map.entry("report-kinds", List.of("number")),
        Map.entry("report-shares", List.of("part", "whole", "enPart", "enWhole")),
        Map.entry("report-bins", List.of("bounds")),
        Map.entry("drill-acts", List.of("part")),
        Map.entry("deadlines", List.of("unit", "amount")),
        Map.entry("figures", List.of("value", "unit")));

    /// What alerts of one cause can have in common, beside an attribute that their source sends.
    private static final List<String> CAUSE_BY = List.of("device", "site", "building", "source", "type");

    private final String place;
    private final Map<String, CodeList> lists;

    private CodeChecks(String place, Map<String, CodeList> lists) {
        this.place = place;
        this.lists = lists;
    }

    static void check(String place, Map<String, CodeList> lists) {
        CodeChecks checks = new CodeChecks(place, lists);
        NEEDED.forEach(checks::needed);
        lists.values().forEach(checks::parents);
        checks.numbers("figures", "value", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        checks.numbers("alert-types", "severity", 1, 5);
        checks.numbers("incident-types", "severity", 1, 5);
        checks.numbers("unit-types", "speedKmh", 0.1, 200);
        checks.numbers("street-widths", "widthM", 1, 200);
        checks.spans("alert-types", "ackWithin");
        checks.spans("alert-types", "verifyWithin");
        checks.spans("linkage-bodies", "answerWithin");
        checks.spans("escalations", "up");
        checks.spans("escalations", "read");
        checks.references("escalations", "last", "roles");
        checks.spans("alert-causes", "within");
        checks.numbers("alert-causes", "least", 2, 1_000);
        checks.references("alert-causes", "types", "alert-types");
        checks.causes();
        checks.references("alert-types", "firstActor", "roles");
        checks.references("alert-types", "group", "alert-groups");
        checks.references("linkage-bodies", "answeredBy", "roles");
        checks.references("linkage-bodies", "receivedBy", "roles");
        checks.references("linkage-bodies", "transferTo", "linkage-bodies");
        checks.references("linkage-bodies", "source", "case-sources");
        checks.references("centres", "answeredBy", "roles");
        checks.references("incident-types", "callAlert", "alert-types");
        checks.references("tuning-sources", "receiver", "roles");
        checks.numbers("severities", "repeatS", 0, 3_600);
        checks.references("unit-types", "body", "linkage-bodies");
        checks.spans("unit-types", "arriveWithin");
        checks.spans("order-limits", "within");
        checks.spans("patrol-shifts", "length");
        checks.references("skills", "units", "unit-types");
        checks.references("skills", "incidents", "incident-types");
        checks.hours("unit-types", "hours", "(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
        checks.hours("patrol-shifts", "from", "\\d\\d:\\d\\d");
        checks.hours("patrol-shifts", "to", "\\d\\d:\\d\\d");
        checks.references("unit-types", "travel", "travel-modes");
        checks.numbers("duty-levels", "limitFactor", 0.05, 10);
        checks.spans("rollcall-kinds", "within");
        checks.numbers("rollcall-kinds", "again", 0, 10);
        checks.numbers("rollcall-kinds", "tellAt", 1, 1_000);
        checks.levels();
        checks.numbers("drill-scoring", "weight", 0, 100);
        checks.normalLevel();
        checks.travel();
        checks.lines();
        checks.orderable();
    }

    private void needed(String name, List<String> attributes) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new CodeException(name + ".yaml: missing in " + place + ": copy it from the distribution's config/codes");
        }
        for (Code code : list.all()) {
            for (String attribute : attributes) {
                if (code.attribute(attribute).isEmpty()) {
                    throw wrong(name, code, "has no '" + attribute + "': add it");
                }
            }
        }
    }

    private void parents(CodeList list) {
        for (Code code : list.all()) {
            if (code.parent() != null && list.find(code.parent()).isEmpty()) {
                throw wrong(list.name(), code, "has the parent '" + code.parent() + "', which is not in the list");
            }
        }
    }

    private void numbers(String name, String attribute, double least, double most) {
        for (Code code : lists.get(name).all()) {
            try {
                var number = code.number(attribute);
                if (number.isPresent() && !(number.getAsDouble() >= least && number.getAsDouble() <= most)) {
                    throw wrong(name, code, "has the " + attribute + " " + number.getAsDouble() + " (" + least + " … " + most + ")");
                }
            } catch (IllegalArgumentException e) {
                throw wrong(name, code, e.getMessage());
            }
        }
    }

    private void spans(String name, String attribute) {
        for (Code code : lists.get(name).all()) {
            try {
                code.span(attribute);
            } catch (IllegalArgumentException e) {
                throw wrong(name, code, attribute + ": " + e.getMessage());
            }
        }
    }

    private void hours(String name, String attribute, String form) {
        for (Code code : lists.get(name).all()) {
            if (code.attribute(attribute).filter(text -> !text.matches(form)).isPresent()) {
                throw wrong(name, code, "has the " + attribute + " '" + code.attribute(attribute).get() + "': write times of day such as 08:00");
            }
        }
    }

    private void references(String name, String attribute, String target) {
        for (Code code : lists.get(name).all()) {
            Optional<String> missing = code.items(attribute).stream().filter(c -> lists.get(target).find(c).isEmpty()).findFirst();
            if (missing.isPresent()) {
                throw wrong(name, code, attribute + " '" + missing.get() + "' is not in " + target + ".yaml");
            }
        }
    }

    private void lines() {
        numbers("sketch-kinds", "points", 1, 3);
        fences();
        numbers("zone-kinds", "red", 0, Double.MAX_VALUE);
        for (Code code : lists.get("zone-kinds").all()) {
            ZoneKind kind = ZoneKind.of(code);
            if (!(0 < kind.blue() && kind.blue() < kind.yellow() && kind.yellow() < kind.orange() && kind.orange() < kind.red())) {
                throw wrong("zone-kinds", code, "has crowd lines that do not rise: blue < yellow < orange < red");
            }
        }
    }

    private void fences() {
        for (Code code : lists.get("sketch-kinds").all()) {
            try {
                if (FenceKind.watched(code)) {
                    FenceKind.of(code);
                }
            } catch (IllegalArgumentException e) {
                throw wrong("sketch-kinds", code, "is watched only in part: " + e.getMessage());
            }
        }
    }

    private void causes() {
        for (Code code : lists.get("alert-causes").all()) {
            String by = code.attribute("by").orElse("");
            if (!CAUSE_BY.contains(by) && !by.matches("attribute\\..+")) {
                throw wrong("alert-causes", code, "groups by '" + by + "' (" + String.join(", ", CAUSE_BY) + ", attribute.<name>)");
            }
        }
    }

    /// What a level changes beside the limits.
    private void levels() {
        spans("duty-levels", "reportEvery");
        numbers("duty-levels", "leaders", 0, 9);
        numbers("duty-levels", "soundRepeat", 0.05, 10);
        numbers("duty-levels", "voiceLeast", 1, 4);
        for (Code code : lists.get("duty-levels").all()) {
            try {
                Optional<String> unknown = LevelRules.of(code).staff().keySet().stream().filter(type -> lists.get("unit-types").find(type).isEmpty())
                    .findFirst();
                if (unknown.isPresent()) {
                    throw wrong("duty-levels", code, "staff '" + unknown.get() + "' is not in unit-types.yaml");
                }
            } catch (IllegalArgumentException e) {
                throw wrong("duty-levels", code, "makes no sense: " + e.getMessage());
            }
        }
    }

    private void normalLevel() {
        if (lists.get("duty-levels").all().stream().filter(level -> level.attribute("normal").filter("true"::equals).isPresent()).count() != 1) {
            throw new CodeException("duty-levels.yaml: exactly one level must be marked 'normal: true'");
        }
    }

    private void travel() {
        for (Code code : lists.get("travel-modes").all()) {
            try {
                TravelMode.of(code);
            } catch (IllegalArgumentException e) {
                throw wrong("travel-modes", code, "makes no sense: " + e.getMessage());
            }
        }
    }

    private void orderable() {
        for (Code code : lists.get("unit-types").all()) {
            UnitType type = UnitType.of(code);
            if (!type.orderable() && type.body().isEmpty()) {
                throw wrong("unit-types", code, "is not orderable and has no 'body': name the linkage body to ask instead");
            }
        }
    }

    private static CodeException wrong(String list, Code code, String what) {
        return new CodeException(list, code.code(), "'" + code.code() + "' " + what);
    }
}
