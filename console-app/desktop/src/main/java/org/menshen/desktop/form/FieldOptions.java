package org.menshen.desktop.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Pinyin;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowField;

/// What a field can hold, found by what is typed: characters, pinyin, English, a code. Any thread; looking for subjects is meant for a background
/// one.
public final class FieldOptions {

    private static final List<SubjectKind> ANY = List.of(SubjectKind.SITE, SubjectKind.INCIDENT, SubjectKind.UNIT, SubjectKind.ZONE,
            SubjectKind.ALERT, SubjectKind.DEVICE);
    private static final int MOST_ITEMS = 20;
    private static final int CODE_FIT = 2;

    private final ConsolePorts ports;
    private final Texts texts;
    private final Titles titles;

    /// Options in the console's language.
    public FieldOptions(ConsolePorts ports) {
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), FieldOptions.class);
        this.titles = new Titles(ports.names());
    }

    /// Something that a field can hold.
    ///
    /// @param value as it is written
    /// @param words what a person reads
    /// @param other the same in the other language, or what else it is found by; may be empty
    public record Option(String value, String words, String other) {
    }

    /// Whether a field holds one of several things.
    public static boolean chooses(FlowField field) {
        return switch (field.kind()) {
            case YES, CODE, CODES, SUBJECT, PERSON -> field.mask() == null;
            case TEXT, WORDS, WHOLE, NUMBER, DATE, TIME -> false;
        };
    }

    /// Whether they are many and have to be looked for.
    public static boolean many(FlowField field) {
        return field.kind() == FieldKind.SUBJECT || field.kind() == FieldKind.PERSON;
    }

    /// What fits, the best first.
    ///
    /// @param most how many at most
    public List<Option> find(FlowField field, String typed, int most) {
        String text = typed.strip();
        return all(field, text).map(option -> Map.entry(option, fit(option, text))).filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparing((Map.Entry<Option, Integer> entry) -> -entry.getValue())).limit(most).map(Map.Entry::getKey).toList();
    }

    private static int fit(Option option, String text) {
        int code = !text.isEmpty() && option.value().toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)) ? CODE_FIT : 0;
        return Math.max(code, Math.max(Pinyin.fit(option.words(), text), option.other().isEmpty() ? 0 : Pinyin.fit(option.other(), text)));
    }

    private Stream<Option> all(FlowField field, String text) {
        String lang = ports.lang().code();
        String other = "zh".equals(lang) ? "en" : "zh";
        return switch (field.kind()) {
            case YES -> Stream.of("true", "false").map(value -> new Option(value, texts.get("yes." + value), texts.get("yes.other." + value)));
            case CODE, CODES -> field.codes().isEmpty() ? field.choices().stream()
                    .map(choice -> new Option(choice.id(), choice.words().in(lang), choice.words().in(other)))
                    : ports.codes().list(field.codes()).all().stream().map(code -> new Option(code.code(), code.name(lang), code.name(other)));
            case SUBJECT -> subjects(field, text);
            case PERSON -> people();
            case TEXT, WORDS, WHOLE, NUMBER, DATE, TIME -> Stream.empty();
        };
    }

    private Stream<Option> subjects(FlowField field, String text) {
        List<SubjectKind> kinds = field.subject().isEmpty() ? ANY : List.of(Subject.parse(field.subject() + "/-").kind());
        Stream<Option> items = kinds.contains(SubjectKind.WORK) || field.subject().isEmpty()
                ? ports.works().registers().named(text, MOST_ITEMS).stream()
                        .map(item -> new Option(item.subject().toString(), item.number(), item.id())) : Stream.empty();
        return Stream.concat(kinds.stream().filter(kind -> kind != SubjectKind.WORK).flatMap(kind -> ports.workspace().all(kind).stream())
                .map(Versioned::state).map(this::option), items);
    }

    private Option option(State state) {
        return new Option(state.subject().toString(), titles.of(state), state.subject().id());
    }

    /// Everybody of the roster and of the shifts.
    private Stream<Option> people() {
        Map<String, Option> people = new LinkedHashMap<>();
        List<Option> all = new ArrayList<>();
        all.add(new Option(ports.workspace().actor().userId(), ports.workspace().actor().name(), ports.workspace().actor().seat()));
        ports.workspace().all(SubjectKind.DUTY).stream().map(versioned -> (Duty) versioned.state())
                .map(duty -> new Option(duty.userId(), duty.name(), duty.seat())).forEach(all::add);
        ports.workspace().all(SubjectKind.SHIFT).stream().map(versioned -> ((Shift) versioned.state()).signedOn())
                .map(mark -> new Option(mark.userId(), mark.name(), mark.seat())).forEach(all::add);
        all.forEach(option -> people.putIfAbsent(option.value(), option));
        return people.values().stream();
    }
}
