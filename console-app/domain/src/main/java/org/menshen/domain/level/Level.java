package org.menshen.domain.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;

/// The duty level of the subdistrict (勤务等级). There is one of it; before anybody asked for another one it does not exist, and the level that is
/// marked `normal` in `duty-levels.yaml` is in force.
///
/// @param id always [#THE]
/// @param stretches since when which level has been in force, the oldest first; before the first of them it was the normal one
/// @param asked the level that somebody asks for and nobody has approved yet; `null` when nobody asks
public record Level(String id, List<Stretch> stretches, @Nullable Asked asked) implements State {

    /// The one there is.
    public static final Subject THE = new Subject(SubjectKind.LEVEL, "DUTY");

    private static final String LIST = "duty-levels";

    /// Copies the list.
    public Level {
        stretches = List.copyOf(stretches);
    }

    /// A level from when it was in force on.
    ///
    /// @param code a key of `duty-levels`
    /// @param by who put it into force by approving or restoring, when
    /// @param reason why
    public record Stretch(String code, Mark by, String reason) {
    }

    /// A level that is asked for.
    ///
    /// @param code a key of `duty-levels`
    /// @param by who asks, when
    /// @param reason why
    public record Asked(String code, Mark by, String reason) {
    }

    @Override
    public Subject subject() {
        return THE;
    }

    /// The level in force now, a key of `duty-levels`; empty when it is the normal one that was never left.
    public Optional<String> now() {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast().code());
    }

    /// Since when the level that is in force has been so; [Instant#MIN] when it was never left.
    public Instant since() {
        return stretches.isEmpty() ? Instant.MIN : stretches.getLast().by().at();
    }

    /// The level that was in force at a time; empty before the first switch.
    public Optional<String> at(Instant time) {
        return stretches.reversed().stream().filter(stretch -> !stretch.by().at().isAfter(time)).findFirst().map(Stretch::code);
    }

    Level after(Stretch next) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.add(next);
        return new Level(id, all, null);
    }

    /// The level that is in force as long as nobody has switched it: the one marked `normal`.
    ///
    /// @throws java.util.NoSuchElementException when no level is marked; the check of the codes forbids it
    public static String normal(CodeBook codes) {
        return codes.list(LIST).all().stream().filter(level -> level.attribute("normal").filter("true"::equals).isPresent())
            .findFirst().orElseThrow().code();
    }

    /// The level in force, a key of `duty-levels`.
    ///
    /// @param find where states are found: the centre's, or those that a seat sees
    public static String inForce(Function<Subject, ? extends Optional<? extends Versioned<?>>> find, CodeBook codes) {
        return of(find).flatMap(Level::now).orElseGet(() -> normal(codes));
    }

    /// The level that was in force at a time, a key of `duty-levels`.
    ///
    /// @param find where states are found: the centre's, or those that a seat sees
    public static String at(Instant time, Function<Subject, ? extends Optional<? extends Versioned<?>>> find, CodeBook codes) {
        return of(find).flatMap(level -> level.at(time)).orElseGet(() -> normal(codes));
    }

    private static Optional<Level> of(Function<Subject, ? extends Optional<? extends Versioned<?>>> find) {
        return find.apply(THE).map(Versioned::state).map(Level.class::cast);
    }

    /// The share of the usual limits that a level leaves, above 0; 1 for one that says nothing.
    public static double factor(String code, CodeBook codes) {
        return codes.find(LIST, code).flatMap(level -> level.number("limitFactor").stream().boxed().findFirst()).orElse(1.0);
    }
}
