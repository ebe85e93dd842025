package org.menshen.wire.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.work.Expressions;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowNext;
import org.menshen.domain.work.WorkflowChecks;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowFault;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.DomainJson;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// A directory of workflows, such as `config/workflows`: one YAML file each, named as the workflow is. A file with a fault is left out; the others
/// are read as if it were there.
public final class WorkflowFolder {

    /// what a role that a workflow names has to be allowed
    private static final String ACT = "work.act";

    private final CodeBook codes;
    private final Permissions permissions;
    private final DomainJson json;
    private final Expressions expressions;
    private final Map<String, Told> all = new TreeMap<>();
    private final List<String> misnamed = new ArrayList<>();

    private WorkflowFolder(Path directory, CodeBook codes, DomainJson json, Expressions expressions) {
        this.codes = codes;
        this.permissions = new Permissions(codes);
        this.json = json;
        this.expressions = expressions;
        for (Path file : Files.isDirectory(directory) ? Lined.files(directory, misnamed::add) : List.<Path>of()) {
            all.put(name(file), one(file));
        }
        all.values().forEach(this::follow);
        for (Map.Entry<String, Told> entry : all.entrySet()) {
            if (opensItself(entry.getKey(), entry.getKey(), all, new HashSet<>())) {
                entry.getValue().wrong().add(1, "deadlines alone open items of '" + entry.getKey() + "' one after the other without an end:"
                    + " let a person do one of the acts with 'next'");
            }
        }
    }

    /// What a directory says.
    ///
    /// @param good what puts each workflow without a fault in force, in the order of their ids
    /// @param faulty the ids of those with one: whatever is in force of them stays
    /// @param faults what is wrong, each with file, line and what to mend
    public record Reading(List<WorkflowCommand.Publish> good, Set<String> faulty, List<String> faults) {
    }

    /// Reads all workflows of a directory; none when there is no such directory.
    ///
    /// @throws CodeException when the directory itself cannot be read
    public static Reading look(Path directory, CodeBook codes, DomainJson json, Expressions expressions) {
        WorkflowFolder folder = new WorkflowFolder(directory, codes, json, expressions);
        List<String> faults = new ArrayList<>(folder.misnamed);
        folder.all.values().forEach(told -> faults.addAll(told.wrong().told()));
        Set<String> faulty = new TreeSet<>();
        folder.all.forEach((name, told) -> {
            if (!told.wrong().none()) {
                faulty.add(name);
            }
        });
        return new Reading(folder.all.values().stream().filter(told -> told.wrong().none()).map(Told::content)
            .map(content -> new WorkflowCommand.Publish(new WorkflowRef(content.id(), content.version(), json.hash(content)), content)).toList(),
            faulty, List.copyOf(faults));
    }

    /// As [#look], where all of them have to be good.
    ///
    /// @throws CodeException naming file, line and what to mend of everything that is wrong
    public static List<WorkflowCommand.Publish> read(Path directory, CodeBook codes, DomainJson json, Expressions expressions) {
        Reading reading = look(directory, codes, json, expressions);
        end(reading.faults());
        return reading.good();
    }

    /// Reads one file; the others of its directory are looked at for what it opens.
    ///
    /// @throws CodeException naming file, line and what to mend of everything that is wrong with this one
    public static WorkflowContent file(Path file, CodeBook codes, DomainJson json, Expressions expressions) {
        WorkflowFolder folder = new WorkflowFolder(file.toAbsolutePath().getParent(), codes, json, expressions);
        Told told = folder.all.get(name(file));
        if (told == null) {
            throw new CodeException(file.getFileName() + " would not be read: its name has to end with " + Lined.SUFFIX);
        }
        end(told.wrong().told());
        return told.content();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(Lined.SUFFIX, "");
    }

    private static void end(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new CodeException(String.join(System.lineSeparator(), faults));
        }
    }

    /// @param broken whether it could not be read or does not hold in itself, so that nobody can rely on what it says
    private record Told(WorkflowContent content, WorkflowFileReader reader, Faults wrong, boolean broken) {
    }

    /// What an act opens has to be there, with such fields and without others that it needs.
    private void follow(Told told) {
        for (FlowAct act : told.content().acts()) {
            for (FlowNext next : act.next()) {
                Optional<WorkflowContent> other = Optional.ofNullable(all.get(next.workflow())).map(Told::content);
                int line = told.reader().line(new WorkflowFault("acts", act.id(), "next", 0, ""));
                if (next.further()) {
                    further(told, act, next, all, line);
                    continue;
                }
                if (other.isEmpty()) {
                    told.wrong().add(line, "'" + act.id() + "': there is no workflow '" + next.workflow() + "' in this folder");
                    continue;
                }
                if (all.get(next.workflow()).broken()) {
                    // the fault is told of there; the edition before it stays in force
                    continue;
                }
                Stream.concat(next.values().keySet().stream(), next.copies().stream()).filter(field -> other.get().field(field).isEmpty())
                    .forEach(field -> told.wrong().add(line, "'" + act.id() + "': '" + field + "' is no field of '" + next.workflow() + "'"));
                other.get().fields().stream().filter(field -> field.required() && !next.values().containsKey(field.id()))
                    .forEach(field -> told.wrong().add(line, "'" + act.id() + "': '" + next.workflow() + "' needs its field '" + field.id() + "'"));
                // what is to be opened stands in the log of the item that opens it, for all of its readers
                if (!other.get().readers().isEmpty() && !(!told.content().readers().isEmpty()
                    && other.get().readers().containsAll(told.content().readers()))) {
                    told.wrong().add(line, "'" + act.id() + "': readers of this workflow may not see a '" + next.workflow() + "'");
                }
                next.values().keySet().stream().flatMap(field -> other.get().field(field).stream()).filter(field -> !field.sees().isEmpty())
                    .forEach(field -> told.wrong().add(line, "'" + act.id() + "': only some roles see '" + field.id() + "' of '"
                        + next.workflow() + "'"));
                if (!other.get().openers().contains("SYSTEM")) {
                    told.wrong().add(line, "'" + act.id() + "': SYSTEM may not open a '" + next.workflow() + "': add it to its openers");
                }
            }
        }
    }

    /// What an act takes further is named by a field for items, and some workflow lets SYSTEM do that with such fields.
    private static void further(Told told, FlowAct act, FlowNext next, Map<String, Told> all, int line) {
        if (told.content().field(next.item()).filter(field -> field.kind() == FieldKind.SUBJECT && field.subject().equals("work")).isEmpty()) {
            told.wrong().add(line, "'" + act.id() + "': '" + next.item() + "' is no field of kind subject: work");
        }
        next.copies().stream().filter(field -> told.content().field(field).isEmpty())
            .forEach(field -> told.wrong().add(line, "'" + act.id() + "': '" + field + "' is no field of this workflow"));
        List<String> taken = Stream.concat(next.values().keySet().stream(), next.copies().stream()).toList();
        boolean any = all.values().stream().map(Told::content).anyMatch(other -> other.act(next.act()).filter(done -> done.roles().contains("SYSTEM"))
            .isPresent());
        if (!any) {
            told.wrong().add(line, "'" + act.id() + "': no workflow of this folder lets SYSTEM do '" + next.act() + "'");
        }
        taken.stream().filter(field -> any && all.values().stream().map(Told::content).noneMatch(other -> other.act(next.act())
                .filter(done -> done.takes(field)).isPresent()))
            .forEach(field -> told.wrong().add(line, "'" + act.id() + "': no '" + next.act() + "' takes '" + field + "'"));
    }

    /// Whether acts that deadlines do by themselves open an item of a workflow again once one is there.
    private static boolean opensItself(String wanted, String from, Map<String, Told> all, Set<String> seen) {
        Told told = all.get(from);
        return told != null && seen.add(from) && told.content().clocks().stream().flatMap(clock -> told.content().act(clock.act()).stream())
            .flatMap(act -> act.next().stream()).anyMatch(next -> next.workflow().equals(wanted) || opensItself(wanted, next.workflow(), all, seen));
    }

    private Told one(Path file) {
        Faults wrong = new Faults(file);
        WorkflowFileReader reader = new WorkflowFileReader(Lined.read(file, wrong), wrong);
        WorkflowContent content = reader.read();
        String name = name(file);
        if (!content.id().equals(name) && !content.id().isEmpty()) {
            wrong.add(1, "the id '" + content.id() + "' is not the name of the file: call it " + content.id() + Lined.SUFFIX);
        }
        if (wrong.none()) {
            WorkflowChecks.check(content, codes, role -> permissions.may(role, ACT, false) || permissions.may(role, ACT, true), expressions)
                .forEach(fault -> wrong.add(reader.line(fault), told(fault, reader.column(fault))));
        }
        return new Told(content, reader, wrong, !wrong.none());
    }

    private static String told(WorkflowFault fault, int column) {
        String where = fault.column() > 0 ? "column " + fault.column() + " of the expression: " : column > 0 ? "column " + column + ": " : "";
        return (fault.id().isEmpty() ? "" : "'" + fault.id() + "': ") + where + fault.what();
    }
}
