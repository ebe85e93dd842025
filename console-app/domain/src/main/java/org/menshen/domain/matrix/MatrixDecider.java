package org.menshen.domain.matrix;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.response.Sight;

/// The rules of editions of the responsibility matrix: what is published is in order and is never changed. Pure; any thread.
public final class MatrixDecider {

    /// Answers a command on the present state; `null` when there is no such edition yet.
    ///
    /// @param sight the other editions
    public Decision<MatrixFact> decide(@Nullable Matrix matrix, Subject subject, MatrixCommand command, Context context, Sight sight) {
        if (command instanceof MatrixCommand.Enter c) {
            return matrix != null ? Decision.refuse("matrix.exists", "id", subject.id()) : enter(c.content(), context, sight);
        }
        if (command instanceof MatrixCommand.Draft c) {
            return matrix != null ? Decision.refuse("matrix.exists", "id", subject.id())
                : sight.find(SubjectKind.MATRIX, c.base(), Matrix.class).map(base -> begin(base, sight))
                    .orElseGet(() -> Decision.refuse("matrix.unknown", "id", c.base()));
        }
        if (matrix == null) {
            return Decision.refuse("matrix.unknown", "id", subject.id());
        }
        if (command instanceof MatrixCommand.Repeal c) {
            return matrix.stage() == Matrix.Stage.REPEALED ? Decision.refuse("matrix.repealed", "version", version(matrix))
                : c.reason().isBlank() ? Decision.refuse("matrix.needs-reason") : Decision.accept(new MatrixFact.Repealed(c.reason().strip()));
        }
        if (matrix.stage() != Matrix.Stage.DRAFT) {
            return Decision.refuse("matrix.no-draft", "version", version(matrix));
        }
        return switch (command) {
            case MatrixCommand.Assign c -> assign(matrix, c.cell(), context);
            case MatrixCommand.Clear c -> matrix.content().cells().stream().anyMatch(cell -> cell.at(c.category(), c.area()))
                ? Decision.accept(new MatrixFact.Cleared(c.category(), c.area())) : Decision.refuse("matrix.nothing-there", "area", c.area());
            case MatrixCommand.Publish c -> publish(matrix, c.from(), context, sight);
            default -> Decision.refuse("command.unknown", "command", command.wireName());
        };
    }

    private static Decision<MatrixFact> enter(MatrixContent content, Context context, Sight sight) {
        return newer(content.version(), sight).or(() -> wrong(content, context)).map(Decision::<MatrixFact>refuse)
            .orElseGet(() -> Decision.accept(List.of(new MatrixFact.Drafted(content), new MatrixFact.Published(content.from()))));
    }

    private static Decision<MatrixFact> begin(Matrix base, Sight sight) {
        int version = sight.all(SubjectKind.MATRIX, Matrix.class).mapToInt(each -> each.content().version()).max().orElse(0) + 1;
        MatrixContent content = base.content();
        return Decision.accept(new MatrixFact.Drafted(new MatrixContent(version, content.name(), content.from(), content.grids(), content.cells())));
    }

    private static Decision<MatrixFact> assign(Matrix matrix, MatrixCell cell, Context context) {
        MatrixContent alone = new MatrixContent(1, matrix.content().name(), matrix.content().from(), matrix.content().grids(), List.of(cell));
        // of one cell alone only its own words can be wrong: what the others leave open is asked when all of it is published
        Optional<MatrixFault> fault = MatrixChecks.check(alone, context).stream().filter(each -> each.place() >= 0).findFirst();
        return fault.isPresent() ? Decision.refuse(told(fault.get(), context)) : matrix.content().cells().contains(cell)
            ? Decision.refuse("matrix.says-so", "area", cell.area()) : Decision.accept(new MatrixFact.Assigned(cell));
    }

    private static Decision<MatrixFact> publish(Matrix matrix, String from, Context context, Sight sight) {
        MatrixContent content = matrix.content();
        return newer(content.version(), sight)
            .or(() -> wrong(new MatrixContent(content.version(), content.name(), from, content.grids(), content.cells()), context))
            .map(Decision::<MatrixFact>refuse).orElseGet(() -> Decision.accept(new MatrixFact.Published(from)));
    }

    /// An edition comes after all that were published: of two with one number nobody could say which one holds.
    private static Optional<Refusal> newer(int version, Sight sight) {
        return sight.all(SubjectKind.MATRIX, Matrix.class).filter(each -> each.published() != null && each.content().version() >= version)
            .findFirst().map(each -> Refusal.of("matrix.version-taken", "version", String.valueOf(version)));
    }

    private static Optional<Refusal> wrong(MatrixContent content, Context context) {
        return MatrixChecks.check(content, context).stream().findFirst().map(fault -> told(fault, context));
    }

    private static Refusal told(MatrixFault fault, Context context) {
        return Refusal.of(fault.refusal().code(), "category", fault.category(), "area", fault.area(),
            "category.zh", name(fault.category(), "zh", context), "category.en", name(fault.category(), "en", context),
            "area.zh", area(fault.area(), "zh", context), "area.en", area(fault.area(), "en", context));
    }

    private static String name(String category, String language, Context context) {
        return context.attribute("case-classes", category, language).or(() -> context.attribute("unit-types", category, language)).orElse(category);
    }

    private static String area(String area, String language, Context context) {
        return area.startsWith("committee/") ? context.attribute("committees", area.substring(area.indexOf('/') + 1), language).orElse(area)
            : area.equals(MatrixCell.STREET) ? "zh".equals(language) ? "全街道" : "the whole subdistrict" : area;
    }

    private static String version(Matrix matrix) {
        return String.valueOf(matrix.content().version());
    }

    /// The state after a fact; `null` before the first.
    public Matrix evolve(@Nullable Matrix matrix, Subject subject, MatrixFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case MatrixFact.Drafted f -> new Matrix(subject.id(), f.content(), Matrix.Stage.DRAFT, by, by, null, null, "");
            case MatrixFact.Assigned f -> changed(matrix, matrix.content().with(f.cell()), by);
            case MatrixFact.Cleared f -> changed(matrix, matrix.content().without(f.category(), f.area()), by);
            case MatrixFact.Published f -> new Matrix(matrix.id(), new MatrixContent(matrix.content().version(), matrix.content().name(), f.from(),
                matrix.content().grids(), matrix.content().cells()), Matrix.Stage.PUBLISHED, matrix.drafted(), matrix.changed(), by, null, "");
            case MatrixFact.Repealed f -> new Matrix(matrix.id(), matrix.content(), Matrix.Stage.REPEALED, matrix.drafted(), matrix.changed(),
                matrix.published(), by, f.reason());
        };
    }

    private static Matrix changed(Matrix matrix, MatrixContent content, Mark by) {
        return new Matrix(matrix.id(), content, matrix.stage(), matrix.drafted(), by, null, null, "");
    }
}
