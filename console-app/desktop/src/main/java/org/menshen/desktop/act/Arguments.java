package org.menshen.desktop.act;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.menshen.desktop.text.Pinyin;

/// The answers that words behind a command may mean: a unit, a reason, a time, a place. Meant for a background thread.
public final class Arguments {

    private Arguments() {
    }

    /// An answer.
    ///
    /// @param value what the act gets
    /// @param words what the person reads
    public record Answer(Object value, String words) {
    }

    /// The answers to a question that words may mean, the best first; none when the words are the answer themselves.
    ///
    /// @param c the case that is asked about
    /// @param typed characters, pinyin, a code, or a number of the list
    public static List<Answer> of(Ask ask, Case c, String typed) {
        return switch (ask) {
            case Ask.If(var when, var inner) -> when.test(c) ? of(inner, c, typed) : List.of();
            case Ask.Pick pick -> picked(pick.options().apply(c), typed);
            case Ask.Spot spot -> SpotReader.read(c.ports(), typed).map(at -> new Answer(at, at.words().isBlank() ? typed : at.words()))
                    .map(List::of).orElse(List.of());
            case Ask.Words words -> List.of();
            case Ask.Form form -> List.of();
            case Ask.Outline outline -> List.of();
        };
    }

    private static List<Answer> picked(List<AskOption> options, String typed) {
        Optional<Integer> number = typed.strip().matches("[1-9]") ? Optional.of(Integer.parseInt(typed.strip()) - 1) : Optional.empty();
        if (number.filter(at -> at < options.size()).isPresent()) {
            return List.of(answer(options.get(number.get())));
        }
        return options.stream().filter(option -> fit(option, typed) > 0)
                .sorted(Comparator.comparing((AskOption option) -> -fit(option, typed))).map(Arguments::answer).toList();
    }

    private static int fit(AskOption option, String typed) {
        boolean code = option.value().toLowerCase(Locale.ROOT).startsWith(typed.strip().toLowerCase(Locale.ROOT));
        return Math.max(code ? 1 : 0, Math.max(Pinyin.fit(option.words(), typed), Pinyin.fit(option.note(), typed)));
    }

    private static Answer answer(AskOption option) {
        return new Answer(option.value(), option.words());
    }
}
