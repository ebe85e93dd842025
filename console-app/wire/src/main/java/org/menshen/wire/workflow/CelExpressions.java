package org.menshen.wire.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import org.menshen.domain.work.ExpressionType;
import org.menshen.domain.work.Expressions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Expressions in the Common Expression Language (cel.dev) without its macros: nothing in it can loop, and a search in texts takes linear time (RE2),
/// by patterns of bounded size ([CelPatterns]). The library is loaded when the first expression is met. Safe from any thread.
public final class CelExpressions implements Expressions {

    private static final Logger LOG = LoggerFactory.getLogger(CelExpressions.class);
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'");
    private static final Pattern ODD = Pattern.compile("(?:mismatched|extraneous|no viable alternative at) input '(.*?)'");
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 40;

    /// What is made when it is first needed.
    private static final class Ready {
        private static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(LONGEST).maxParseRecursionDepth(DEEPEST).build();
        private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    }

    @Override
    public Optional<Fault> check(String expression, Map<String, ExpressionType> names, ExpressionType result) {
        try {
            CelAbstractSyntaxTree tree = compiler(names).setResultType(type(result)).build().compile(expression).getAst();
            return CelPatterns.fault(tree.getExpr());
        } catch (CelValidationException e) {
            CelIssue issue = e.getErrors().isEmpty() ? null : e.getErrors().getFirst();
            return Optional.of(issue == null ? new Fault(1, String.valueOf(e.getMessage()))
                : new Fault(Math.max(1, issue.getSourceLocation().getColumn() + 1), plain(issue.getMessage(), names)));
        }
    }

    /// The library's words where they help, without what only its makers understand.
    private static String plain(String told, Map<String, ExpressionType> names) {
        Matcher unknown = UNKNOWN.matcher(told);
        Matcher odd = ODD.matcher(told);
        if (unknown.find()) {
            return "'" + unknown.group(1) + "' is no name here; there are " + new TreeSet<>(names.keySet());
        }
        if (odd.find()) {
            return "<EOF>".equals(odd.group(1)) ? "the expression ends too early" : "'" + odd.group(1) + "' does not belong here";
        }
        return told;
    }

    @Override
    public Expression compile(String expression, Map<String, ExpressionType> names) {
        try {
            CelAbstractSyntaxTree tree = compiler(names).build().compile(expression).getAst();
            Optional<Fault> pattern = CelPatterns.fault(tree.getExpr());
            if (pattern.isPresent()) {
                LOG.warn("'{}' is no expression: {}", expression, pattern.get().what());
                return values -> Optional.empty();
            }
            CelRuntime.Program program = Ready.RUNTIME.createProgram(tree);
            return values -> {
                try {
                    // by name: a map would be copied whole for each question
                    return Optional.ofNullable(program.eval((CelVariableResolver) name -> Optional.ofNullable(values.get(name))));
                } catch (CelEvaluationException arithmetic) {
                    LOG.debug("'{}' has no value", expression, arithmetic);
                    return Optional.empty();
                }
            };
        } catch (CelValidationException | CelEvaluationException e) {
            LOG.warn("'{}' is no expression: {}", expression, e.getMessage());
            return values -> Optional.empty();
        }
    }

    private static CelCompilerBuilder compiler(Map<String, ExpressionType> names) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(Ready.OPTIONS);
        names.forEach((name, type) -> builder.addVar(name, type(type)));
        return builder;
    }

    private static CelType type(ExpressionType type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case WHOLE -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case YES -> SimpleType.BOOL;
            case TIME -> SimpleType.TIMESTAMP;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }
}
