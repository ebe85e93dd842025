package org.menshen.centre.event;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.domain.event.DayHours;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// One event in one YAML file. Everything that is wrong is told of with its line.
public final class EventFile {

    private static final Set<String> EVENT = Set.of("id", "name", "level", "periods", "places", "posts", "contacts", "checklist");
    private static final Set<String> POST = Set.of("name", "committee", "unit", "task", "at", "skill", "hours");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId zone;
    private final List<RowNote> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private EventFile(ZoneId zone) {
        this.zone = zone;
    }

    /// What a file says.
    ///
    /// @param id the event's id
    /// @param plan the plan as far as it can be read
    /// @param faults what is wrong, by line; nothing may be used of a file with faults
    /// @param lines the line of each part, by its id, of the level under `level`
    public record Read(String id, EventPlan plan, List<RowNote> faults, Map<String, Integer> lines) {

        /// Copies list and map.
        public Read {
            faults = List.copyOf(faults);
            lines = Map.copyOf(lines);
        }
    }

    /// Reads a file.
    ///
    /// @param zone the zone of its times
    /// @throws ImportFault when it is no YAML at all
    public static Read read(Path file, ZoneId zone) throws ImportFault {
        Faults syntax = new Faults(file);
        Lined root = Lined.read(file, syntax);
        if (!syntax.none()) {
            throw ImportFault.of(null, "event.yaml", file, String.join("; ", syntax.told()));
        }
        return new EventFile(zone).read(root);
    }

    private Read read(Lined root) {
        known(root, EVENT);
        String id = need(root, "id");
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
            fault(root.lineOf("id"), "event.bad-id", id);
        }
        lines.put("level", root.lineOf("level"));
        List<EventPlan.Period> periods = list(root, "periods", "D", Set.of("from", "to", "note"), (part, row) -> {
            Instant from = time(row, "from");
            Instant to = time(row, "to");
            if (from != null && to != null && !from.isBefore(to)) {
                fault(row.lineOf("to"), "event.ends-before");
            }
            return from == null || to == null ? null : new EventPlan.Period(part, from, to, text(row, "note"));
        });
        if (periods.isEmpty() && faults.isEmpty()) {
            fault(root.lineOf("periods"), "event.no-period");
        }
        List<EventPlan.Place> places = list(root, "places", "L", Set.of("site", "zone"), (part, row) -> {
            boolean site = row.field("site") != null;
            String place = need(row, site ? "site" : "zone");
            return place.isEmpty() ? null : new EventPlan.Place(part, new Subject(site ? SubjectKind.SITE : SubjectKind.ZONE, place));
        });
        List<EventPlan.Post> posts = list(root, "posts", "P", POST, (part, row) -> new EventPlan.Post(part, need(row, "name"),
                need(row, "committee"), given(row, "unit"), text(row, "task"), spot(row), given(row, "skill"), hours(row)));
        List<EventPlan.Contact> contacts = list(root, "contacts", "C", Set.of("name", "duty", "reach"), (part, row) -> new EventPlan.Contact(part,
                need(row, "name"), text(row, "duty"), need(row, "reach")));
        List<EventPlan.Item> items = list(root, "checklist", "I", Set.of("text", "role", "due"), (part, row) -> new EventPlan.Item(part,
                need(row, "text"), need(row, "role"), row.field("due") == null ? null : time(row, "due")));
        String level = text(root, "level");
        EventPlan plan = new EventPlan(need(root, "name"), level.isEmpty() ? null : level, periods, places, posts, contacts, items);
        faults.sort(Comparator.comparingLong(RowNote::line));
        return new Read(id, plan, faults, lines);
    }

    private void fault(int line, String code, Object... details) {
        faults.add(RowNote.of(line, code, details));
    }

    private void known(Lined block, Set<String> names) {
        if (block.kind() != Lined.Kind.BLOCK) {
            fault(block.line(), "event.block", String.join(", ", new TreeSet<>(names)));
        }
        block.fields().forEach((name, value) -> {
            if (!names.contains(name)) {
                fault(value.line(), "yaml.unknown", name, String.join(", ", new TreeSet<>(names)));
            }
        });
    }

    private <P> List<P> list(Lined root, String name, String prefix, Set<String> names, BiFunction<String, Lined, @Nullable P> read) {
        Lined field = root.field(name);
        List<P> all = new ArrayList<>();
        if (field == null) {
            return all;
        }
        if (field.kind() != Lined.Kind.LIST) {
            fault(field.line(), "event.list", name);
            return all;
        }
        int number = 0;
        for (Lined row : field.items()) {
            String id = prefix + ++number;
            known(row, names);
            lines.put(id, row.line());
            P part = read.apply(id, row);
            if (part != null) {
                all.add(part);
            }
        }
        return all;
    }

    private static String text(Lined block, String name) {
        Lined field = block.field(name);
        return field == null || field.text() == null ? "" : field.text().strip();
    }

    private static @Nullable String given(Lined block, String name) {
        String text = text(block, name);
        return text.isEmpty() ? null : text;
    }

    /// Latitude and longitude in WGS-84, in that order as everywhere in writing.
    private @Nullable LatLon spot(Lined row) {
        String text = text(row, "at");
        try {
            String[] parts = text.split("[,，\\s]+");
            return text.isEmpty() ? null : new LatLon(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException none) {
            fault(row.lineOf("at"), "event.bad-at", text);
            return null;
        }
    }

    private @Nullable DayHours hours(Lined row) {
        String text = text(row, "hours");
        if (!text.isEmpty() && DayHours.of(text).isEmpty()) {
            fault(row.lineOf("hours"), "event.bad-hours", text);
        }
        return DayHours.of(text).orElse(null);
    }

    private String need(Lined block, String name) {
        String text = text(block, name);
        if (text.isEmpty()) {
            fault(block.lineOf(name), "missing", name);
        }
        return text;
    }

    private @Nullable Instant time(Lined block, String name) {
        String text = need(block, name);
        try {
            return text.isEmpty() ? null : LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            fault(block.lineOf(name), "bad-time", name, text, "2026-11-05 06:00");
            return null;
        }
    }
}
