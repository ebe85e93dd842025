package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.menshen.desktop.form.FormSpec;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// One question of an act.
public sealed interface Ask {

    /// The question in words.
    Function<Case, String> title();

    /// An answer that would do, to try the act without bothering the person; empty when there is none to give.
    Optional<Object> sample(Case c);

    /// A line to write.
    ///
    /// @param initial what stands there at first
    /// @param accepts whether a line will do
    record Words(Function<Case, String> title, Function<Case, String> initial, Predicate<String> accepts) implements Ask {

        private static final String ANYTHING = "-";

        @Override
        public Optional<Object> sample(Case c) {
            String first = initial.apply(c);
            return Optional.of(first.isBlank() ? ANYTHING : first);
        }
    }

    /// One of several.
    ///
    /// @param options those that there are; worked out off the FX thread
    record Pick(Function<Case, String> title, Function<Case, List<AskOption>> options) implements Ask {

        @Override
        public Optional<Object> sample(Case c) {
            return options.apply(c).stream().findFirst().map(AskOption::value);
        }
    }

    /// A spot on the ground.
    record Spot(Function<Case, String> title) implements Ask {

        @Override
        public Optional<Object> sample(Case c) {
            return Optional.of(new NamedSpot(c.somewhere(), ""));
        }
    }

    /// A line or an outline on the ground.
    ///
    /// @param least how many points it needs
    record Outline(Function<Case, String> title, Function<Case, Integer> least) implements Ask {

        @Override
        public Optional<Object> sample(Case c) {
            LatLon middle = c.somewhere();
            List<LatLon> points = new ArrayList<>();
            for (int i = 0; i < Math.max(least.apply(c), 1); i++) {
                points.add(Geodesy.destination(middle, i * 120.0, 50 + i));
            }
            return Optional.of(List.copyOf(points));
        }
    }

    /// A form of several lines.
    ///
    /// @param spec what it asks for; worked out off the FX thread
    record Form(Function<Case, String> title, Function<Case, FormSpec> spec) implements Ask {

        @Override
        public Optional<Object> sample(Case c) {
            return Optional.of(FormSamples.of(spec.apply(c), c));
        }
    }

    /// A question that is asked in some cases only; in the others the answer is empty.
    ///
    /// @param when whether it is asked
    record If(Predicate<Case> when, Ask ask) implements Ask {

        @Override
        public Function<Case, String> title() {
            return ask.title();
        }

        @Override
        public Optional<Object> sample(Case c) {
            return when.test(c) ? ask.sample(c) : Optional.of("");
        }
    }

    /// A question of the catalogue by its text key.
    static Function<Case, String> text(String key) {
        return c -> c.text(key);
    }

    /// A line that must not be empty.
    static Ask words(String key) {
        return new Words(text(key), Case::rest, words -> !words.isBlank());
    }

    /// A line that may stay empty.
    static Ask remark(String key) {
        return new Words(text(key), Case::rest, words -> true);
    }

    /// A line that must not be empty and begins with something.
    static Ask words(String key, Function<Case, String> initial) {
        return new Words(text(key), c -> c.rest().isBlank() ? initial.apply(c) : c.rest(), words -> !words.isBlank());
    }

    /// One of several.
    static Ask pick(String key, Function<Case, List<AskOption>> options) {
        return new Pick(text(key), options);
    }
}
