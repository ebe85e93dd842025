package org.menshen.centre.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.SteadyFile;
import org.menshen.wire.imports.WholeFile;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.text.PersonalNumbers;

/// The folder `events` of a site directory: one YAML file an event, named as it is.
public final class EventFolder {

    /// Its name in a site directory.
    public static final String NAME = "events";
    private static final String SUFFIX = ".yaml";

    private EventFolder() {
    }

    /// An event of the folder.
    ///
    /// @param subject the event
    /// @param command what makes it
    public record Prepared(Subject subject, EventCommand.Plan command) {
    }

    /// The events of a site, in the order of their files; none when there is no such folder.
    ///
    /// @param zone the zone of their times
    /// @throws ImportFault naming file, lines and what to mend
    public static List<Prepared> read(Path site, ZoneId zone) throws IOException {
        Path folder = site.resolve(NAME);
        List<Prepared> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).sorted().toList()) {
                    EventFile.Read read = EventFile.read(file, zone);
                    if (!read.faults().isEmpty()) {
                        throw wrong(file, read.faults());
                    }
                    all.add(new Prepared(Event.subject(read.id()), new EventCommand.Plan(read.plan())));
                }
            }
        }
        return all;
    }

    private static ImportFault wrong(Path file, List<RowNote> faults) {
        return new ImportFault(ImportFault.phrase("event.wrong", file, faults.size(), faults.getFirst().sentence()), faults, null);
    }

    /// Checks the file of an event and puts it into a site's folder, under the event's id.
    ///
    /// @param codes the code lists that it names
    /// @param zone the zone of its times
    /// @param known the ids of all that the site has
    /// @return what was read
    /// @throws ImportFault naming file, lines and what to mend; nothing has changed then
    public static EventFile.Read take(Path file, Path site, CodeBook codes, ZoneId zone, Set<String> known) throws IOException {
        SteadyFile steady = SteadyFile.of(file);
        EventFile.Read read = EventFile.read(file, zone);
        List<RowNote> faults = new ArrayList<>(read.faults());
        faults.addAll(check(read, codes, known));
        if (!faults.isEmpty()) {
            throw wrong(file, faults.stream().sorted(java.util.Comparator.comparingLong(RowNote::line)).toList());
        }
        byte[] text = Files.readString(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(site.resolve(NAME).resolve(read.id() + SUFFIX), out -> {
            out.write(text);
            steady.check();
        });
        return read;
    }

    private static List<RowNote> check(EventFile.Read read, CodeBook codes, Set<String> known) {
        List<RowNote> faults = new ArrayList<>();
        EventPlan plan = read.plan();
        if (plan.level() != null && codes.find("duty-levels", plan.level()).isEmpty()) {
            faults.add(RowNote.of(line(read, "level"), "event.unknown", plan.level(), "duty-levels.yaml"));
        }
        Set<String> staffed = new HashSet<>();
        for (EventPlan.Post post : plan.posts()) {
            int line = line(read, post.id());
            if (!post.committee().isEmpty() && codes.find("committees", post.committee()).isEmpty()) {
                faults.add(RowNote.of(line, "event.unknown", post.committee(), "committees.yaml"));
            }
            if (post.unitId() != null && !known.contains(post.unitId())) {
                faults.add(RowNote.of(line, "event.no-unit", post.unitId()));
            } else if (plan.clash(post, post.unitId()).isPresent() && staffed.contains(post.unitId())) {
                faults.add(RowNote.of(line, "event.two-posts", post.unitId()));
            }
            if (post.unitId() != null) {
                staffed.add(post.unitId());
            }
            if (post.skill() != null && codes.find("skills", post.skill()).isEmpty()) {
                faults.add(RowNote.of(line, "event.unknown", post.skill(), "skills.yaml"));
            }
            clear(faults, line, post.name(), post.task());
        }
        plan.places().stream().filter(place -> !known.contains(place.subject().id()))
                .forEach(place -> faults.add(RowNote.of(line(read, place.id()), "event.no-place", place.subject().id())));
        plan.contacts().forEach(contact -> clear(faults, line(read, contact.id()), contact.name(), contact.duty(), contact.reach()));
        for (EventPlan.Item item : plan.items()) {
            if (!item.role().isEmpty() && codes.find("roles", item.role()).isEmpty()) {
                faults.add(RowNote.of(line(read, item.id()), "event.unknown", item.role(), "roles.yaml"));
            }
            clear(faults, line(read, item.id()), item.text());
        }
        return faults;
    }

    private static int line(EventFile.Read read, String part) {
        return Objects.requireNonNullElse(read.lines().get(part), 1);
    }

    private static void clear(List<RowNote> faults, int line, String... words) {
        if (Stream.of(words).anyMatch(PersonalNumbers::within)) {
            faults.add(RowNote.of(line, "event.number"));
        }
    }
}
