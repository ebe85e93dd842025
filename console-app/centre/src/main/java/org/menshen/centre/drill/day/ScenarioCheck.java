package org.menshen.centre.drill.day;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.Spans;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.time.StampRule;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// Looks at what a scenario sends, as [ExerciseFile] does at what it expects: every fault with its line and what to mend. With the site at hand
/// it also tells of devices, zones and units that are not there.
final class ScenarioCheck {

    private static final Set<String> WHICH = Set.of("site", "type", "building", "floor", "name", "skip");
    private static final Set<String> DEVICES = Set.of("sensor", "camera", "near");
    private static final Set<String> TOP = Stream.concat(DrillDraft.HEAD.stream(), Stream.of(DraftSection.values()).map(DraftSection::written))
            .collect(Collectors.toSet());
    private static final int MOST_SEVERE = 1;
    private static final double EASTMOST = 180;
    private static final double NORTHMOST = 90;
    private static final int LEAST_SEVERE = 5;

    private final Lined root;
    private final Faults faults;
    private final Fields fields;
    private final CodeBook codes;
    private final WorkCheck work;
    private final RoundCheck rounds;
    private @Nullable Places places;
    private Duration length = Duration.ofDays(1);

    ScenarioCheck(Lined root, Faults faults, CodeBook codes, ScenarioKnown known) {
        this.work = new WorkCheck(root, faults, codes, known);
        this.rounds = new RoundCheck(root, faults, codes, known);
        this.root = root;
        this.faults = faults;
        this.fields = new Fields(faults);
        this.codes = codes;
    }

    /// With the site, so that what is named can be looked for.
    ScenarioCheck on(SiteModel site) {
        places = new Places(site);
        return this;
    }

    void look() {
        fields.known(root, TOP);
        text(root, "date", ScenarioCheck::day, "a day such as 2026-09-30");
        text(root, "at", LocalTime::parse, "a time of day such as 19:30");
        Lined span = root.field("length");
        if (span != null && span.text() != null) {
            try {
                length = Spans.length(span.text());
                longest(span.line());
            } catch (IllegalArgumentException told) {
                // ExerciseFile says so
            }
        }
        for (DraftSection section : DraftSection.values()) {
            Lined list = root.field(section.written());
            if (section.scored() || list == null) {
                continue;
            }
            if (list.kind() != Lined.Kind.LIST) {
                faults.add(list.line(), "'" + section.written() + "' is a list of {" + String.join(", ", section.needed()) + ", …}");
            }
            list.items().forEach(entry -> entry(section, entry));
        }
    }

    /// Nobody plays a drill of years; the centre would go through every minute of it before it begins.
    private void longest(int line) {
        long most = (long) codes.figure("drill.longest-d");
        if (length.compareTo(Duration.ofDays(most)) > 0) {
            faults.add(line, "'length' is at most " + most + "d");
        }
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!StampRule.isSane(day.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            throw new DateTimeException(text);
        }
        return day;
    }

    private interface Reading {
        Object of(String text);
    }

    private void text(Lined block, String field, Reading reading, String wanted) {
        String text = fields.need(block, field);
        try {
            if (!text.isEmpty()) {
                reading.of(text);
            }
        } catch (DateTimeException | IllegalArgumentException no) {
            faults.add(block.lineOf(field), "'" + field + "' is " + wanted + ", not '" + text + "'");
        }
    }

    private void entry(DraftSection section, Lined entry) {
        fields.known(entry, Set.copyOf(section.fields()));
        if (entry.kind() != Lined.Kind.BLOCK) {
            return;
        }
        section.needed().stream().filter(name -> !name.equals("points") && !DEVICES.contains(name)).forEach(name -> fields.need(entry, name));
        Stream.of("t", "from", "to", "clears").forEach(name -> offset(entry, name));
        DEVICES.forEach(name -> device(entry, name));
        zone(entry);
        site(entry);
        switch (section) {
            case ALERTS -> alert(entry);
            case CROWD -> crowd(entry);
            case MOVES -> move(entry);
            case TELEMETRY -> {
                number(entry, "value");
                device(entry, "sensor", true);
            }
            case HEARTBEATS -> {
                device(entry, "camera", true);
                flag(entry, "online");
            }
            case WORK -> {
                Places ground = places;
                point(entry);
                work.look(entry, ground == null ? null : id -> ground.site(id) != null);
            }
            case ROUNDS -> rounds.look(entry, work.role(entry));
            case EXPECT, WRONG, ORDER -> { }
        }
    }

    private Optional<Duration> offset(Lined entry, String name) {
        Lined field = entry.field(name);
        if (field == null || field.text() == null || field.text().isBlank()) {
            return Optional.empty();
        }
        Optional<Duration> at = DrillOffset.read(field.text());
        if (at.isEmpty()) {
            faults.add(field.line(), "'" + name + "' is a time from the start, such as \"05:30\" or \"-01:00\", not '" + field.text() + "'");
        } else if (at.get().compareTo(length) > 0) {
            faults.add(field.line(), "'" + name + "' comes after the end: 'length' is " + length.toMinutes() + " min");
        }
        return at;
    }

    private void alert(Lined entry) {
        Lined type = entry.field("type");
        if (type != null && type.text() != null && !type.text().isBlank() && codes.alertType(type.text()).isEmpty()) {
            faults.add(type.line(), "'" + type.text() + "' is unknown in alert-types.yaml");
        }
        number(entry, "severity").filter(severity -> severity < MOST_SEVERE || severity > LEAST_SEVERE)
                .ifPresent(severity -> faults.add(entry.lineOf("severity"), "'severity' is 1…5"));
        number(entry, "building");
        point(entry);
        boolean placed = Stream.of("sensor", "camera", "near", "zone", "site", "at").anyMatch(name -> entry.field(name) != null);
        if (!placed && entry.field("place") == null) {
            faults.add(entry.line(), "says nowhere where it is: give sensor, camera, zone, site, at or place");
        }
        Lined attributes = entry.field("attributes");
        if (attributes != null && attributes.kind() != Lined.Kind.BLOCK) {
            faults.add(attributes.line(), "'attributes' is a block of {name: words}");
        }
    }

    /// A place on the earth; whoever gives the latitude first is mostly beyond a pole.
    private void point(Lined entry) {
        Lined at = entry.field("at");
        if (at == null) {
            return;
        }
        List<Double> point = at.items().stream().flatMap(item -> real(item.text()).stream()).toList();
        if (at.items().size() != 2 || point.size() != 2) {
            faults.add(at.line(), "'at' is [longitude, latitude]");
        } else if (Math.abs(point.getFirst()) > EASTMOST || Math.abs(point.getLast()) > NORTHMOST) {
            faults.add(at.line(), "'at' is [longitude, latitude], and no place on the earth is at " + point);
        }
    }

    private void crowd(Lined entry) {
        Lined points = entry.field("points");
        if (points == null || points.items().size() < 2) {
            faults.add(entry.lineOf("points"), "'points' is a list of two or more [\"mm:ss\", count]");
            return;
        }
        Duration before = null;
        for (Lined point : points.items()) {
            Optional<Duration> at = point.items().size() == 2 && point.items().getFirst().text() != null
                    ? DrillOffset.read(point.items().getFirst().text()) : Optional.empty();
            if (at.isEmpty() || real(point.items().get(1).text()).isEmpty()) {
                faults.add(point.line(), "a point is [\"mm:ss\", count]");
                return;
            }
            if (before != null && at.get().compareTo(before) <= 0) {
                faults.add(point.line(), "points are in the order of time: " + DrillOffset.written(at.get()) + " comes after "
                        + DrillOffset.written(before));
            }
            before = at.get();
        }
        Stream.of("slow", "seen").forEach(name -> span(entry, name));
    }

    private void span(Lined entry, String name) {
        Lined span = entry.field(name);
        boolean good = span == null || span.items().size() == 3 && span.items().stream().limit(2).allMatch(item -> item.text() != null
                && DrillOffset.read(item.text()).isPresent()) && real(span.items().get(2).text()).isPresent();
        if (!good) {
            faults.add(span.line(), "'" + name + "' is [\"mm:ss\", \"mm:ss\", figure]");
        }
    }

    private void move(Lined entry) {
        Optional<Duration> from = offset(entry, "from");
        Optional<Duration> to = offset(entry, "to");
        if (from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) <= 0) {
            faults.add(entry.lineOf("to"), "'to' comes after 'from'");
        }
        if (Stream.of("site", "zone", "home").filter(name -> entry.field(name) != null).count() != 1) {
            faults.add(entry.line(), "a move goes to one of site, zone or home");
        }
        flag(entry, "home");
        Lined unit = entry.field("unit");
        if (places != null && unit != null && unit.text() != null && places.unit(unit.text()) == null) {
            faults.add(unit.line(), "the site has no unit '" + unit.text() + "'");
        }
    }

    private void flag(Lined entry, String name) {
        fields.flag(entry, name);
    }

    private Optional<Double> number(Lined entry, String name) {
        Lined field = entry.field(name);
        if (field == null) {
            return Optional.empty();
        }
        Optional<Double> value = real(field.text());
        if (value.isEmpty()) {
            faults.add(field.line(), "'" + name + "' is a number, not '" + field.text() + "'");
        }
        return value;
    }

    private static Optional<Double> real(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException no) {
            return Optional.empty();
        }
    }

    private void zone(Lined entry) {
        Lined zone = entry.field("zone");
        if (places != null && zone != null && zone.text() != null && !places.zones().containsKey(zone.text())) {
            faults.add(zone.line(), "the site has no zone '" + zone.text() + "': there are " + new TreeSet<>(places.zones().keySet()));
        }
    }

    private void site(Lined entry) {
        Lined site = entry.field("site");
        if (places != null && site != null && site.text() != null && places.site(site.text()) == null) {
            faults.add(site.line(), "there is no site '" + site.text() + "'");
        }
    }

    private void device(Lined entry, String name) {
        device(entry, name, false);
    }

    private void device(Lined entry, String name, boolean needed) {
        Lined which = entry.field(name);
        if (which == null) {
            if (needed) {
                faults.add(entry.line(), "has no '" + name + "': write {site: …, type: …} or {name: …}");
            }
            return;
        }
        if (needed) {
            return;
        }
        fields.known(which, WHICH);
        Stream.of("building", "floor", "skip").forEach(field -> number(which, field));
        boolean whole = Stream.of("building", "floor", "skip").allMatch(field -> which.field(field) == null
                || String.valueOf(which.field(field).text()).matches("\\d+"));
        if (places != null && whole && which.kind() == Lined.Kind.BLOCK && places.find(read(which), name.equals("camera")) == null) {
            faults.add(which.line(), "the site has no " + name + " that fits " + words(which));
        }
    }

    private static String words(Lined which) {
        return which.fields().entrySet().stream().map(field -> field.getKey() + ": " + field.getValue().text())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static ScenarioSpec.Which read(Lined which) {
        return new ScenarioSpec.Which(word(which, "site"), word(which, "type"), whole(which, "building"), whole(which, "floor"), word(which, "name"),
                whole(which, "skip"));
    }

    private static @Nullable String word(Lined which, String name) {
        Lined field = which.field(name);
        return field == null ? null : field.text();
    }

    private static int whole(Lined which, String name) {
        String text = word(which, name);
        return text == null ? 0 : Integer.parseInt(text);
    }

    /// What a scenario's text is, with everything that is wrong with it.
    ///
    /// @param known plans and workflows that it may name
    /// @param site the site; empty when it is not at hand
    static void all(Lined root, Faults faults, CodeBook codes, ScenarioKnown known, Optional<SiteModel> site) {
        if (faults.none()) {
            ExerciseFile.read(root, faults, codes, known);
            ScenarioCheck check = new ScenarioCheck(root, faults, codes, known);
            site.ifPresent(check::on);
            check.look();
        }
    }
}
