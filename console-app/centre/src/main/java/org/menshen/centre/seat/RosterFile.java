package org.menshen.centre.seat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.roster.DutyCommand;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `roster.yaml`: the rota from which duties are planned day after day.
///
/// @param ahead how long before it begins a duty is planned
/// @param first the first day of the rota
/// @param lines who sits where
public record RosterFile(Duration ahead, LocalDate first, List<Line> lines) {

    /// Its name in a site directory.
    public static final String NAME = "roster.yaml";

    /// No rota: nothing is planned by itself.
    public static final RosterFile NONE = new RosterFile(Duration.ZERO, LocalDate.EPOCH, List.of());

    private static final Pattern EVERY = Pattern.compile("(\\d+) of (\\d+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /// Copies the lines.
    public RosterFile {
        lines = List.copyOf(lines);
    }

    /// A line of the rota.
    ///
    /// @param id what its duties are called, behind the day
    /// @param from time of day at which a duty begins
    /// @param to time of day at which it ends; on the next day when it is not later
    /// @param turn which day of the cycle, from 1
    /// @param cycle how many days the cycle has
    public record Line(String id, String user, String name, String role, String seat, LocalTime from, LocalTime to, int turn, int cycle,
                       List<String> skills) {
    }

    /// The rota of a site directory; none when it has no such file.
    ///
    /// @throws IllegalArgumentException naming the file and what to mend
    public static RosterFile of(Path site, CodeBook codes) {
        Path file = site.resolve(NAME);
        return Files.isRegularFile(file) ? read(file, codes) : NONE;
    }

    /// Reads the file.
    ///
    /// @throws IllegalArgumentException naming the file and what to mend
    public static RosterFile read(Path file, CodeBook codes) {
        try {
            JsonNode root = YAMLMapper.builder().build().readTree(file.toFile());
            List<Line> lines = new ArrayList<>();
            for (JsonNode line : root.path("duties")) {
                lines.add(line(line, codes));
            }
            return new RosterFile(Code.spanOf(text(root, "ahead")), LocalDate.parse(text(root, "first")), lines);
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Line line(JsonNode node, CodeBook codes) {
        String role = text(node, "role");
        if (codes.find("roles", role).isEmpty()) {
            throw new IllegalArgumentException("'" + role + "' is no role of roles.yaml");
        }
        Matcher every = EVERY.matcher(node.path("every").asString("1 of 1"));
        if (!every.matches() || Integer.parseInt(every.group(1)) < 1 || Integer.parseInt(every.group(1)) > Integer.parseInt(every.group(2))) {
            throw new IllegalArgumentException("'every' is written such as '1 of 2', not '" + node.path("every").asString("") + "'");
        }
        return new Line(text(node, "id"), text(node, "user"), text(node, "name"), role, text(node, "seat"), LocalTime.parse(text(node, "from")),
                LocalTime.parse(text(node, "to")), Integer.parseInt(every.group(1)), Integer.parseInt(every.group(2)),
                node.path("skills").valueStream().map(JsonNode::asString).toList());
    }

    private static String text(JsonNode parent, String name) {
        if (parent.path(name).asString("").isBlank()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return parent.path(name).asString();
    }

    /// The duties that ought to be planned now: those that are under way and those that begin soon.
    public Map<Subject, DutyCommand.Plan> due(Instant now, ZoneId zone) {
        Map<Subject, DutyCommand.Plan> due = new LinkedHashMap<>();
        LocalDate today = now.atZone(zone).toLocalDate();
        for (LocalDate day = today.minusDays(1); !day.isAfter(now.plus(ahead).atZone(zone).toLocalDate()); day = day.plusDays(1)) {
            for (Line line : lines) {
                Instant from = day.atTime(line.from()).atZone(zone).toInstant();
                Instant to = day.plusDays(line.to().isAfter(line.from()) ? 0 : 1).atTime(line.to()).atZone(zone).toInstant();
                boolean turn = Math.floorMod(ChronoUnit.DAYS.between(first, day), line.cycle()) == line.turn() - 1;
                if (turn && now.isBefore(to) && !from.isAfter(now.plus(ahead))) {
                    due.put(new Subject(SubjectKind.DUTY, "DT-" + DAY.format(day) + "-" + line.id()),
                            new DutyCommand.Plan(line.user(), line.name(), line.role(), line.seat(), from, to, line.skills()));
                }
            }
        }
        return due;
    }
}
