package org.menshen.desktop.responsibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.desktop.nearby.Grounds;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.matrix.Answerable;
import org.menshen.domain.matrix.DutyArea;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.matrix.MatrixCell;
import org.menshen.domain.matrix.MatrixContent;
import org.menshen.domain.matrix.MatrixGrid;
import org.menshen.domain.site.Site;

/// An edition of the matrix in words. Any thread but the FX thread.
final class MatrixWords {

    private static final String CLASSES = "case-classes";

    private final ConsolePorts ports;
    private final Texts texts;
    private final Answerable answerable;

    MatrixWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.answerable = Answerable.of(ports.codes());
    }

    /// The table of an edition on the day from which it holds, or today when that is past.
    ///
    /// @param kinds whether every kind has a row, or classes and what stands for itself only
    MatrixTable table(Matrix matrix, Optional<Matrix> other, boolean kinds) {
        MatrixContent content = matrix.content();
        List<String> areas = areas(content);
        Set<String> own = content.cells().stream().map(MatrixCell::category).collect(Collectors.toSet());
        String today = new Grounds(ports).today();
        String day = content.from().compareTo(today) > 0 ? content.from() : today;
        List<MatrixTable.MatrixLine> rows = new ArrayList<>();
        Map<String, List<String>> details = new HashMap<>();
        for (Code code : ports.codes().list(CLASSES).all()) {
            if (kinds || code.parent() == null || own.contains(code.code())) {
                rows.add(row(content, other, code, areas, day, details));
            }
        }
        return new MatrixTable(areas, areas.stream().map(area -> area(content, area)).toList(), rows, details,
                other.map(each -> differences(each.content(), content)).orElse(List.of()),
                other.map(each -> texts.get("version", each.content().version())).orElse(""));
    }

    private MatrixTable.MatrixLine row(MatrixContent content, Optional<Matrix> other, Code code, List<String> areas, String day,
                                       Map<String, List<String>> details) {
        List<MatrixTable.Held> cells = new ArrayList<>();
        for (String area : areas) {
            List<MatrixCell> found = answerable.cells(content, code.code(), ground(content, area), day);
            boolean own = found.stream().anyMatch(cell -> cell.at(code.code(), area));
            boolean changed = other.isPresent() && !answerable.cells(other.get().content(), code.code(), ground(content, area), day).equals(found);
            String words = found.size() == 1 ? unit(found.getFirst().lead()) : texts.get(found.isEmpty() ? "lead.none" : "lead.two");
            cells.add(new MatrixTable.Held(words, own, found.size() != 1, changed));
            details.put(code.code() + " " + area, details(content, code, area, found));
        }
        String name = code.name(ports.lang().code());
        return new MatrixTable.MatrixLine(code.code(), code.parent() == null ? name : "  " + name, code.parent() == null, cells);
    }

    private List<String> details(MatrixContent content, Code code, String area, List<MatrixCell> found) {
        List<String> lines = new ArrayList<>(List.of(texts.get("line.where"), texts.get("joined", code.code() + " " + code.name(ports.lang().code()),
                area(content, area))));
        for (MatrixCell cell : found) {
            lines.addAll(List.of(texts.get("line.lead"), unit(cell.lead()), texts.get("line.assists"), cell.assists().isEmpty() ? texts.get("none")
                    : cell.assists().stream().map(this::unit).collect(Collectors.joining(texts.get("and"))),
                    texts.get("line.said"), texts.get("joined", category(cell.category()), area(content, cell.area())),
                    texts.get("line.days"), days(cell)));
        }
        return lines;
    }

    private String days(MatrixCell cell) {
        return cell.from().isEmpty() && cell.until().isEmpty() ? texts.get("days.always") : texts.get("days",
                cell.from().isEmpty() ? texts.get("days.open") : cell.from(), cell.until().isEmpty() ? texts.get("days.open") : cell.until());
    }

    private List<String> differences(MatrixContent before, MatrixContent after) {
        Set<String> places = new LinkedHashSet<>();
        List.of(before, after).forEach(each -> each.cells().forEach(cell -> places.add(cell.category() + " " + cell.area())));
        List<String> lines = new ArrayList<>();
        for (String place : places) {
            String[] at = place.split(" ");
            List<MatrixCell> old = said(before, at);
            List<MatrixCell> now = said(after, at);
            if (!old.equals(now)) {
                lines.add(texts.get("difference", category(at[0]), area(after, at[1]), who(old), who(now)));
            }
        }
        return lines;
    }

    private static List<MatrixCell> said(MatrixContent content, String[] at) {
        return content.cells().stream().filter(cell -> cell.at(at[0], at[1])).toList();
    }

    private String who(List<MatrixCell> cells) {
        return cells.isEmpty() ? texts.get("said.nothing") : cells.stream().map(cell -> cell.assists().isEmpty() ? unit(cell.lead())
                : texts.get("with", unit(cell.lead()), cell.assists().stream().map(this::unit).collect(Collectors.joining(texts.get("and")))))
                .collect(Collectors.joining(" / "));
    }

    /// The street, its grids, and every committee or site that has a cell of its own.
    private static List<String> areas(MatrixContent content) {
        Set<String> areas = new LinkedHashSet<>(List.of(MatrixCell.STREET));
        content.grids().forEach(grid -> areas.add("grid/" + grid.id()));
        content.cells().stream().map(MatrixCell::area).sorted().forEach(areas::add);
        return List.copyOf(areas);
    }

    private DutyArea ground(MatrixContent content, String area) {
        String id = area.substring(area.indexOf('/') + 1);
        return switch (area.substring(0, Math.max(0, area.indexOf('/')))) {
            case "site" -> site(id).map(site -> new DutyArea(id, site.committeeCode())).orElse(new DutyArea(id, ""));
            case "committee" -> new DutyArea("", id);
            // a committee of the grid that has no cell of its own stands for it
            case "grid" -> content.grids().stream().filter(grid -> grid.id().equals(id)).map(MatrixGrid::committees)
                    .flatMap(List::stream).filter(committee -> content.cells().stream().noneMatch(cell -> cell.area().endsWith("/" + committee)))
                    .findFirst().map(committee -> new DutyArea("", committee)).orElse(DutyArea.STREET);
            default -> DutyArea.STREET;
        };
    }

    private Optional<Site> site(String id) {
        return ports.workspace().find(new Subject(SubjectKind.SITE, id)).map(Versioned::state).map(Site.class::cast);
    }

    private String category(String category) {
        return category.equals(MatrixCell.ALL) ? texts.get("all") : ports.names().of(CLASSES, category);
    }

    private String unit(String unit) {
        return ports.names().of("unit-types", unit);
    }

    private String area(MatrixContent content, String area) {
        String id = area.substring(area.indexOf('/') + 1);
        return switch (area.substring(0, Math.max(0, area.indexOf('/')))) {
            case "site" -> site(id).map(Site::name).orElse(id);
            case "committee" -> ports.names().of("committees", id);
            case "grid" -> content.grids().stream().filter(grid -> grid.id().equals(id)).map(grid -> ports.names().in(grid.name())).findFirst()
                    .orElse(id);
            default -> texts.get("street");
        };
    }
}
