package org.menshen.domain.rules;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.text.PlainText;

/// What texts of a command may be, in every kind of command alike: what somebody wrote is made harmless ([PlainText]) before it is decided on, and
/// nothing that is longer than its limit (`text.…-most`) or names something by an id with hidden characters comes on record. What tells of danger is
/// never refused for its texts: those of alerts are cut, but for what its source says beside. Pure; any thread.
final class CommandTexts {

    /// What stands in one line on a screen.
    private static final Set<String> NAMES = Set.of("name", "crew", "owner", "duty", "assessmentNo", "refused", "callSign", "reach");
    /// What stands in one line, too, but is taken over from a feed, or made of what was: whoever acts on it is not refused for its length.
    private static final Set<String> LINES = Set.of("title", "place");
    /// Words of those who write plans, rules and workflows; expressions among them.
    private static final Set<String> TOLD = Set.of("zh", "en", "says", "when", "sets", "values");

    /// What a source says of an alert beside its words, such as the instruction of a public warning: taken as long as it is.
    private static final String SAID = "attributes";

    private final Context context;

    CommandTexts(Context context) {
        this.context = context;
    }

    /// The command with harmless texts; the same one when they are.
    Command plain(Command command) {
        boolean taken = command instanceof AlertCommand;
        return (Command) RecordTexts.map((Record) command, (part, text) -> {
            String plain = words(part) || SAID.equals(part) ? PlainText.lines(text) : taken || line(part) ? PlainText.line(text) : text;
            return taken ? PlainText.cut(plain, most(part)) : plain;
        });
    }

    /// Why texts cannot be taken; empty when they can.
    ///
    /// @param plain the command with harmless texts
    /// @param fresh whether its subject is not known yet
    Optional<Refusal> refuse(Command plain, Subject subject, boolean fresh) {
        if (fresh && unclear(subject.id(), most("id"))) {
            return Optional.of(Refusal.of("command.unclear-id", "part", "id"));
        }
        if (plain instanceof AlertCommand) {
            return Optional.empty();
        }
        AtomicReference<@Nullable Refusal> found = new AtomicReference<>();
        RecordTexts.map((Record) plain, (part, text) -> {
            if (text.length() > most(part)) {
                found.compareAndSet(null, Refusal.of("command.too-long", "most", String.valueOf(most(part))));
            } else if (!words(part) && !line(part) && unclear(text, most(part))) {
                found.compareAndSet(null, Refusal.of("command.unclear-id", "part", part));
            }
            return text;
        });
        return Optional.ofNullable(found.get());
    }

    private static boolean words(String part) {
        return TOLD.contains(part) || TextMasking.WORDS.contains(part) && !line(part);
    }

    private static boolean line(String part) {
        return NAMES.contains(part) || LINES.contains(part);
    }

    private int most(String part) {
        return SAID.equals(part) ? Integer.MAX_VALUE : (int) context.figure(words(part) ? "text.words-most"
            : LINES.contains(part) ? "text.line-most" : NAMES.contains(part) ? "text.name-most" : "text.id-most");
    }

    private static boolean unclear(String id, int most) {
        return id.length() > most || !PlainText.lines(id).equals(id) || id.indexOf('\n') >= 0 || id.indexOf('\t') >= 0;
    }
}
