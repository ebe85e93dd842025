package org.menshen.domain.work;

import java.util.Map;
import java.util.Optional;

/// The language of guards and computed fields: small, typed and total. An expression is one term without statements, loops or calls into the
/// program; it is checked against the types of its names when a workflow is read, so that it can fail only by arithmetic. Safe from any thread.
public interface Expressions {

    /// No language: nothing can be checked, and nothing has a value.
    Expressions NONE = new Expressions() {
        @Override
        public Optional<Fault> check(String expression, Map<String, ExpressionType> names, ExpressionType result) {
            return Optional.of(new Fault(1, "there is no language for expressions here"));
        }

        @Override
        public Expression compile(String expression, Map<String, ExpressionType> names) {
            return values -> Optional.empty();
        }
    };

    /// What is wrong with an expression.
    ///
    /// @param column from 1, of the place in the expression
    /// @param what what is wrong
    record Fault(int column, String what) {
    }

    /// An expression that can be asked for its value again and again. Safe from any thread.
    interface Expression {

        /// What it gives.
        ///
        /// @param values a value of each name, as [ExpressionType#value] gives them
        /// @return a `Boolean`, `Long`, `Double`, `String`, `Instant` or list of texts; empty when it has none, such as what is divided by zero
        Optional<Object> value(Map<String, Object> values);
    }

    /// What is wrong with an expression; empty when it can be used.
    ///
    /// @param names the names it may use
    /// @param result what it has to give
    Optional<Fault> check(String expression, Map<String, ExpressionType> names, ExpressionType result);

    /// An expression to be asked. One that [#check] finds fault with has no value.
    Expression compile(String expression, Map<String, ExpressionType> names);
}
