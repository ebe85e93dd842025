package org.menshen.desktop.figures;

import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.work.FlowField;

/// The names of values by which figures are divided.
///
/// @param room what figures are counted from
/// @param texts of this package
record KeyNames(FiguresRoom room, Texts texts) {

    String of(Indicator indicator, String field, String key) {
        return switch (indicator.of()) {
            case ALERT -> "type".equals(field) ? room.code("alert-types", key) : subject(key);
            case ORDER -> subject(new Subject(SubjectKind.UNIT, key).toString());
            case DEVICE -> "type".equals(field) ? room.code("sensor-types", key) : "kind".equals(field) ? texts.get("device." + key) : subject(key);
            case WORK -> room.flow(indicator.register()).flatMap(flow -> flow.field(field)).map(found -> value(found, key)).orElse(key);
        };
    }

    private String value(FlowField field, String key) {
        return switch (field.kind()) {
            case CODE, CODES -> field.choices().isEmpty() ? room.code(field.codes(), key)
                    : field.choices().stream().filter(choice -> choice.id().equals(key)).findFirst().map(choice -> room.in(choice.words()))
                            .orElse(key);
            case SUBJECT -> subject(key);
            case TEXT, WORDS, WHOLE, NUMBER, YES, DATE, TIME, PERSON -> key;
        };
    }

    private String subject(String written) {
        try {
            return room.ports().workspace().find(Subject.parse(written)).map(state -> new Titles(room.ports().names()).of(state.state()))
                    .orElse(written);
        } catch (IllegalArgumentException none) {
            return written;
        }
    }
}
