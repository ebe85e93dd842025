package org.menshen.wire.workflow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import org.menshen.domain.work.Expressions;

/// Bounds the patterns of `matches`: each stands in the expression itself, so that nobody's input becomes one, and what it repeats by number stays
/// small. RE2 makes states of every repetition: `((a{1000}){1000}){1000}` is thirty signs and takes all memory there is. Pure.
final class CelPatterns {

    private static final String MATCHES = "matches";
    private static final int LONGEST = 200;
    private static final long MOST = 1_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private CelPatterns() {
    }

    /// The first pattern that cannot be used; empty when all can.
    static Optional<Expressions.Fault> fault(CelExpr tree) {
        return parts(tree).filter(part -> part.getKind() == CelExpr.ExprKind.Kind.CALL && MATCHES.equals(part.call().function()))
            .map(part -> part.call().args().getLast()).map(CelPatterns::wrong).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Expressions.Fault> wrong(CelExpr pattern) {
        if (pattern.getKind() != CelExpr.ExprKind.Kind.CONSTANT || pattern.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return Optional.of(new Expressions.Fault(1, "'matches' needs a pattern in quotes: what people enter is none"));
        }
        String text = pattern.constant().stringValue();
        try {
            com.google.re2j.Pattern.compile(bounded(text) ? text : "(");
            return Optional.empty();
        } catch (com.google.re2j.PatternSyntaxException no) {
            return Optional.of(new Expressions.Fault(1, bounded(text) ? no.getMessage()
                : "the pattern is too large: " + LONGEST + " signs and " + MOST + " repetitions, all numbers in braces multiplied, at most"));
        }
    }

    private static boolean bounded(String text) {
        long times = 1;
        Matcher counts = COUNT.matcher(text);
        while (counts.find() && times <= MOST) {
            long least = Long.parseLong(counts.group(1));
            long most = counts.group(2) == null || counts.group(2).isEmpty() ? least : Long.parseLong(counts.group(2));
            times *= Math.max(1, Math.max(least, most));
        }
        return text.length() <= LONGEST && times <= MOST;
    }

    private static Stream<CelExpr> parts(CelExpr tree) {
        Stream<CelExpr> below = switch (tree.getKind()) {
            case CALL -> Stream.concat(tree.call().target().stream(), tree.call().args().stream());
            case SELECT -> Stream.of(tree.select().operand());
            case LIST -> tree.list().elements().stream();
            case MAP -> tree.map().entries().stream().flatMap(entry -> Stream.of(entry.key(), entry.value()));
            case STRUCT -> tree.struct().entries().stream().map(CelExpr.CelStruct.Entry::value);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(tree), below.flatMap(CelPatterns::parts));
    }
}
