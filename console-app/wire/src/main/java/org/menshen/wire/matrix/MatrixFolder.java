package org.menshen.wire.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.matrix.MatrixCell;
import org.menshen.domain.matrix.MatrixChecks;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.matrix.MatrixContent;
import org.menshen.domain.matrix.MatrixFault;
import org.menshen.domain.matrix.MatrixGrid;
import org.menshen.wire.DomainJson;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// A directory of editions of the responsibility matrix, such as `config/responsibility`: one YAML file each.
public final class MatrixFolder {

    private static final Set<String> MATRIX = Set.of("version", "zh", "en", "from", "grids", "cells");
    private static final Set<String> GRID = Set.of("id", "zh", "en", "committees");
    private static final Set<String> CELL = Set.of("category", "area", "lead", "assists", "from", "until");
    private static final int SHORT = 12;

    private final CodeBook codes;
    private final List<String> told = new ArrayList<>();

    private MatrixFolder(CodeBook codes) {
        this.codes = codes;
    }

    /// Reads all editions of a directory; none when there is no such directory.
    ///
    /// @return what enters each, by subject, the lowest version first
    /// @throws CodeException naming file, line, column and what to mend of everything that is wrong
    public static Map<Subject, MatrixCommand.Enter> read(Path directory, CodeBook codes, DomainJson json) {
        Map<Subject, MatrixCommand.Enter> all = new LinkedHashMap<>();
        if (Files.isDirectory(directory)) {
            MatrixFolder folder = new MatrixFolder(codes);
            Map<Integer, MatrixContent> found = new TreeMap<>();
            for (Path file : Lined.files(directory)) {
                MatrixContent content = folder.one(file);
                if (found.put(content.version(), content) != null) {
                    folder.told.add(file.getFileName() + ", line 1: version " + content.version() + " stands in another file, too");
                }
            }
            folder.end();
            found.values().forEach(content -> all.put(new Subject(SubjectKind.MATRIX, "file-" + content.version() + "-"
                + json.hash(content).substring(0, SHORT)), new MatrixCommand.Enter(content)));
        }
        return all;
    }

    /// Reads one file alone.
    ///
    /// @throws CodeException naming file, line, column and what to mend of everything that is wrong
    public static MatrixContent file(Path file, CodeBook codes) {
        MatrixFolder folder = new MatrixFolder(codes);
        MatrixContent content = folder.one(file);
        folder.end();
        return content;
    }

    private MatrixContent one(Path file) {
        Faults wrong = new Faults(file);
        Lined root = Lined.read(file, wrong);
        Fields fields = new Fields(wrong);
        fields.known(root, MATRIX);
        MatrixContent content = new MatrixContent(fields.number(root, "version", 0), fields.words(root), fields.need(root, "from"),
            items(root, "grids").stream().map(entry -> grid(entry, fields)).toList(),
            items(root, "cells").stream().map(entry -> cell(entry, fields)).toList());
        if (wrong.none()) {
            MatrixChecks.check(content, codes).forEach(fault -> tell(fault, root, wrong));
        }
        told.addAll(wrong.told());
        return content;
    }

    private static List<Lined> items(Lined root, String part) {
        return root.field(part) == null ? List.of() : root.field(part).items();
    }

    private static MatrixGrid grid(Lined entry, Fields fields) {
        fields.known(entry, GRID);
        return new MatrixGrid(fields.need(entry, "id"), fields.words(entry), fields.list(entry, "committees"));
    }

    private static MatrixCell cell(Lined entry, Fields fields) {
        fields.known(entry, CELL);
        return new MatrixCell(fields.need(entry, "category"), fields.need(entry, "area"), fields.need(entry, "lead"), fields.list(entry, "assists"),
            entry.field("from") == null ? "" : fields.need(entry, "from"), entry.field("until") == null ? "" : fields.need(entry, "until"));
    }

    private void tell(MatrixFault fault, Lined root, Faults wrong) {
        Lined place = fault.place() >= 0 ? items(root, fault.part()).get(fault.place()) : root;
        String field = fault.place() < 0 && fault.field().isEmpty() ? "cells" : fault.field();
        wrong.add(place.lineOf(field), place.columnOf(field), words(fault));
    }

    private String words(MatrixFault fault) {
        String category = named("case-classes", fault.category());
        String area = fault.area().startsWith("committee/") ? named("committees", fault.area().substring(fault.area().indexOf('/') + 1))
            : fault.area();
        return switch (fault.refusal().code()) {
            case "matrix.no-lead" -> "nobody leads for " + category + " in " + area + ": add a cell for it, its class or '*'";
            case "matrix.two-leads" -> "two cells lead for " + category + " in " + area + " on the same day: remove one, or give them days";
            case "matrix.unknown-category" -> "'" + fault.category() + "' is not in case-classes.yaml";
            case "matrix.unknown-area" -> "'" + fault.area() + "' is no area: street, grid/…, committee/…, site/…";
            case "matrix.unknown-unit" -> "'" + fault.category() + "' is not in unit-types.yaml";
            case "matrix.lead-assists" -> "'" + fault.category() + "' leads and cannot assist as well";
            case "matrix.grid-twice" -> "the grid '" + fault.category() + "' stands twice";
            case "matrix.committee-twice" -> area + " belongs to two grids";
            default -> "'" + fault.category() + "' is no day such as 2026-01-01, or ends before it begins";
        };
    }

    private String named(String list, String code) {
        return codes.find(list, code).map(found -> code + " " + found.zh() + " (" + found.en() + ")").orElse(code);
    }

    private void end() {
        if (!told.isEmpty()) {
            throw new CodeException(String.join(System.lineSeparator(), told));
        }
    }
}
