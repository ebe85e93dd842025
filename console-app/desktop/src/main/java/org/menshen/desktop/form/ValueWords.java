package org.menshen.desktop.form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkItem;

/// The values of fields in words. Any thread.
public final class ValueWords {

    private final ConsolePorts ports;
    private final Texts texts;
    private final Titles titles;
    private final ZoneId zone;

    /// Words in the console's language.
    public ValueWords(ConsolePorts ports) {
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), ValueWords.class);
        this.titles = new Titles(ports.names());
        this.zone = ports.zone();
    }

    /// A value in words; empty when nothing is filled in.
    public String of(FlowField field, String written) {
        if (written.isEmpty() || field.mask() != null) {
            return written;
        }
        return switch (field.kind()) {
            case TEXT, WORDS, DATE -> written;
            case WHOLE, NUMBER -> field.unit().isEmpty() ? written : written + " " + field.unit();
            case YES -> texts.get("yes." + written);
            case CODE, CODES -> Arrays.stream(written.split(",")).map(code -> code(field, code)).collect(Collectors.joining(texts.get("and")));
            case TIME -> Numbers.day(Instant.parse(written), zone);
            case SUBJECT -> subject(written);
            case PERSON -> person(written);
        };
    }

    private String code(FlowField field, String code) {
        return field.codes().isEmpty() ? field.choices().stream().filter(choice -> choice.id().equals(code))
                .map(choice -> ports.names().in(choice.words())).findFirst().orElse(code) : ports.names().of(field.codes(), code);
    }

    /// Something in the house, written `kind/id`, by its name.
    public String subject(String written) {
        Subject subject = Subject.parse(written);
        return ports.workspace().find(subject).map(Versioned::state)
                .map(state -> state instanceof WorkItem item ? item.number() : titles.of(state)).orElse(subject.id());
    }

    private String person(String userId) {
        if (userId.equals(ports.workspace().actor().userId())) {
            return ports.workspace().actor().name();
        }
        return ports.workspace().all(SubjectKind.SHIFT).stream().map(versioned -> ((Shift) versioned.state()).signedOn())
                .filter(mark -> mark.userId().equals(userId)).map(mark -> mark.name()).findFirst()
                .or(() -> ports.workspace().all(SubjectKind.DUTY).stream().map(versioned -> (Duty) versioned.state())
                        .filter(duty -> duty.userId().equals(userId)).map(Duty::name).findFirst()).orElse(userId);
    }
}
