package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.desktop.form.FormAnswer;
import org.menshen.desktop.form.FormField;
import org.menshen.desktop.form.FormSpec;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.nearby.Grounds;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.matrix.Answerable;
import org.menshen.domain.matrix.DutyArea;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.matrix.MatrixCell;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.plan.PlanItem;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkItem;

/// What can be done with the responsibility matrix: asking who answers for something somewhere, drafting, changing, publishing and
/// repealing editions.
final class MatrixActs {

    private static final String WINDOW = "responsibility";
    private static final String CATEGORY = "category";
    private static final String AREA = "area";
    private static final String LEAD = "lead";
    private static final String ASSISTS = "assists";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String CLASSES = "case-classes";
    private static final String UNITS = "unit-types";

    private MatrixActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "matrix.open").opens(WINDOW));
        acts.add(Act.of(null, "matrix.who").when(c -> edition(c).isPresent()).ask(new Ask.Spot(Ask.text("ask.matrix.where")))
                .ask(Ask.pick("ask.matrix.who", c -> answers(c, new Grounds(c.ports()).at(c.place(0).at()))))
                .goes(c -> edition(c).orElseThrow().subject()));
        for (SubjectKind kind : List.of(SubjectKind.ALERT, SubjectKind.INCIDENT, SubjectKind.SITE, SubjectKind.WORK)) {
            acts.add(Act.of(kind, kind.wire() + ".who").when(c -> edition(c).isPresent())
                    .ask(Ask.pick("ask.matrix.who", c -> answers(c, new Grounds(c.ports()).of(c.state()).orElse(DutyArea.STREET))))
                    .goes(c -> c.subject().orElseThrow()));
        }
        acts.add(on("matrix.assign").key("E").when(MatrixActs::draft).ask(new Ask.Form(Ask.text("ask.matrix.assign"), MatrixActs::cell))
                .giving(c -> new MatrixCommand.Assign(cell(c.form(0)))));
        acts.add(on("matrix.clear").key("X").when(c -> draft(c) && !matrix(c).content().cells().isEmpty())
                .ask(Ask.pick("ask.matrix.clear", MatrixActs::cells))
                .giving(c -> new MatrixCommand.Clear(c.word(0).split(" ")[0], c.word(0).split(" ")[1])));
        acts.add(on("matrix.publish").key("P").when(MatrixActs::draft).ask(Ask.words("ask.matrix.from", c -> new Grounds(c.ports()).today()))
                .giving(c -> new MatrixCommand.Publish(c.word(0).strip())));
        acts.add(on("matrix.draft").key("D").when(c -> c.may("matrix.draft")).gives(c -> List.of(new Step(
                new Subject(SubjectKind.MATRIX, c.fresh(SubjectKind.MATRIX)), new MatrixCommand.Draft(matrix(c).id())))));
        acts.add(on("matrix.repeal").key("Delete").when(c -> matrix(c).stage() != Matrix.Stage.REPEALED && c.may("matrix.repeal"))
                .ask(Ask.words("ask.reason")).giving(c -> new MatrixCommand.Repeal(c.word(0))));
        return List.copyOf(acts);
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.MATRIX, id);
    }

    private static Matrix matrix(Case c) {
        return c.as(Matrix.class);
    }

    private static boolean draft(Case c) {
        return matrix(c).stage() == Matrix.Stage.DRAFT && c.may("matrix.assign");
    }

    private static Optional<Matrix> edition(Case c) {
        return new Grounds(c.ports()).matrix();
    }

    /// Every kind of case with who answers for it there, that of the item at hand first.
    private static List<AskOption> answers(Case c, DutyArea ground) {
        Grounds grounds = new Grounds(c.ports());
        Optional<Matrix> matrix = grounds.matrix();
        Answerable answerable = Answerable.of(c.ports().codes());
        String own = own(c);
        return matrix.map(edition -> answerable.kinds().stream().sorted(Comparator.comparing(kind -> !kind.equals(own)))
                .map(kind -> new AskOption(kind, 0, c.name(CLASSES, kind), answerable.of(edition.content(), kind, ground, grounds.today())
                        .map(cell -> who(c, cell)).orElse(c.text("matrix.nobody")))).toList()).orElse(List.of());
    }

    private static String own(Case c) {
        return c.state() instanceof WorkItem item ? WorkForms.flow(c).map(flow -> Grounds.coded(flow, item, CLASSES)).orElse("") : "";
    }

    private static String who(Case c, MatrixCell cell) {
        String lead = c.text("matrix.lead", c.name(UNITS, cell.lead()));
        return cell.assists().isEmpty() ? lead : lead + " · " + c.text("matrix.assists",
                cell.assists().stream().map(unit -> c.name(UNITS, unit)).collect(Collectors.joining(c.text("and"))));
    }

    private static List<AskOption> cells(Case c) {
        String[] wanted = c.rest().split(" ");
        return matrix(c).content().cells().stream()
                .sorted(Comparator.comparing(cell -> !(wanted.length == 2 && cell.at(wanted[0], wanted[1]))))
                .map(cell -> new AskOption(cell.category() + " " + cell.area(), 0, category(c, cell.category()) + " · " + area(c, cell.area()),
                        who(c, cell))).toList();
    }

    private static String category(Case c, String category) {
        return category.equals(MatrixCell.ALL) ? c.text("matrix.all") : c.name(CLASSES, category);
    }

    private static String area(Case c, String area) {
        return areas(c).stream().filter(item -> item.id().equals(area)).map(item -> c.ports().names().in(item.words())).findFirst().orElse(area);
    }

    /// What a cell holds, filled in beforehand with the one that was pointed at: `category area`.
    private static FormSpec cell(Case c) {
        String[] wanted = c.rest().split(" ");
        String category = wanted.length == 2 ? wanted[0] : "";
        String area = wanted.length == 2 ? wanted[1] : MatrixCell.STREET;
        Optional<MatrixCell> there = matrix(c).content().cells().stream().filter(each -> each.at(category, area)).findFirst();
        List<PlanItem> categories = Stream.concat(Stream.of(new PlanItem(MatrixCell.ALL, both(c.text("matrix.all")))),
                c.ports().codes().list(CLASSES).all().stream().map(code -> new PlanItem(code.code(), names(code)))).toList();
        return new FormSpec(List.of(field(c, LEAD, FieldKind.CODE, UNITS, List.of(), there.map(MatrixCell::lead).orElse("")),
                field(c, ASSISTS, FieldKind.CODES, UNITS, List.of(), there.map(cell -> String.join(",", cell.assists())).orElse("")),
                field(c, CATEGORY, FieldKind.CODE, "", categories, category), field(c, AREA, FieldKind.CODE, "", areas(c), area),
                field(c, FROM, FieldKind.DATE, "", List.of(), there.map(MatrixCell::from).orElse("")),
                field(c, UNTIL, FieldKind.DATE, "", List.of(), there.map(MatrixCell::until).orElse(""))), FormSpec.Remark.NONE, 0, false, true);
    }

    private static FormField field(Case c, String id, FieldKind kind, String codes, List<PlanItem> choices, String initial) {
        boolean needed = List.of(CATEGORY, AREA, LEAD).contains(id);
        FlowField field = new FlowField(id, both(c.text("matrix.field." + id)), kind, "", codes, choices, "", needed, FieldLevel.S1, null, List.of(),
                null, null, "");
        return new FormField(field, needed, initial);
    }

    private static List<PlanItem> areas(Case c) {
        Stream<PlanItem> street = Stream.of(new PlanItem(MatrixCell.STREET, both(c.text("matrix.street"))));
        Stream<PlanItem> grids = c.state() instanceof Matrix matrix
                ? matrix.content().grids().stream().map(grid -> new PlanItem("grid/" + grid.id(), grid.name())) : Stream.empty();
        Stream<PlanItem> committees = c.ports().codes().list("committees").all().stream()
                .map(code -> new PlanItem("committee/" + code.code(), names(code)));
        Stream<PlanItem> sites = c.all(SubjectKind.SITE, Site.class).sorted(Comparator.comparing(Site::id))
                .map(site -> new PlanItem("site/" + site.id(), both(site.name())));
        return Stream.of(street, grids, committees, sites).flatMap(each -> each).toList();
    }

    private static Bilingual names(Code code) {
        return new Bilingual(code.zh(), code.en());
    }

    private static Bilingual both(String words) {
        return new Bilingual(words, words);
    }

    private static MatrixCell cell(FormAnswer answer) {
        List<String> assists = Stream.of(answer.value(ASSISTS).split(",")).filter(unit -> !unit.isBlank()).toList();
        return new MatrixCell(answer.value(CATEGORY), answer.value(AREA), answer.value(LEAD), assists, answer.value(FROM), answer.value(UNTIL));
    }
}
