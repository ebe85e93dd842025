package org.menshen.desktop.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.drill.ActTrait;
import org.menshen.domain.drill.ActTraits;
import org.menshen.domain.drill.DrillPart;

/// Asks for an act that is expected, question by question. FX thread.
final class ExpectForm {

    private static final String ACTS = "drill-acts";
    private static final String PART = "part";
    private static final String NONE = "";

    private final ConsolePorts ports;
    private final Texts texts;
    private final Sheet sheet;
    private final DraftForms forms;

    ExpectForm(ConsolePorts ports, Texts texts, Sheet sheet, DraftForms forms) {
        this.ports = ports;
        this.texts = texts;
        this.sheet = sheet;
        this.forms = forms;
    }

    /// Asks for one.
    ///
    /// @param at the inject that it answers
    /// @param id its id
    void ask(Duration at, String id, Consumer<DraftEntry> onEntry) {
        forms.pick(texts.get("ask.act"), forms.codes(ACTS), fact -> {
            List<DraftForms.Pick> traits = new ArrayList<>(Stream.of(ActTrait.values()).filter(ActTraits.offered(fact)::contains)
                    .map(trait -> new DraftForms.Pick(trait.written(), texts.get("field." + trait.written()))).toList());
            traits.add(new DraftForms.Pick(NONE, texts.get("ask.any")));
            forms.pick(texts.get("ask.trait"), traits, trait -> value(trait, value -> time(at, id, fact, trait, value, onEntry)));
        });
    }

    private void value(String trait, Consumer<String> onValue) {
        if (trait.equals(NONE)) {
            onValue.accept(NONE);
            return;
        }
        ActTrait.named(trait).flatMap(ActTrait::list).ifPresentOrElse(list -> forms.pick(texts.get("field." + trait), forms.codes(list), onValue),
                () -> sheet.write(texts.get("field." + trait), "", true, onValue));
    }

    private void time(Duration at, String id, String fact, String trait, String value, Consumer<DraftEntry> onEntry) {
        String zh = name(fact, trait, value, "zh");
        sheet.write(texts.get("ask.name"), zh, true, name -> forms.when(at, after -> sheet.write(texts.get("ask.limit"),
                DrillOffset.written(usual(trait, value)), text -> DrillOffset.read(text).filter(Duration::isPositive).isPresent(), limit ->
                        sheet.choose(texts.get("ask.critical"), List.of(texts.get("critical.no"), texts.get("critical.yes")), chosen -> {
                            Map<String, DraftPart> fields = new LinkedHashMap<>();
                            fields.put("id", DraftPart.of(id));
                            fields.put("zh", DraftPart.of(name));
                            fields.put("en", DraftPart.of(name(fact, trait, value, "en")));
                            fields.put(PART, DraftPart.of(ports.codes().find(ACTS, fact).flatMap(act -> act.attribute(PART))
                                    .orElse(DrillPart.STEPS.written())));
                            fields.put("after", DraftPart.of(after));
                            fields.put("limit", DraftPart.of(DrillOffset.read(limit).orElseThrow().toString()));
                            if (chosen == 1) {
                                fields.put("critical", DraftPart.of("true"));
                            }
                            fields.put("fact", DraftPart.of(fact));
                            if (!trait.equals(NONE)) {
                                fields.put(trait, DraftPart.of(value));
                            }
                            onEntry.accept(new DraftEntry(DraftSection.EXPECT, fields));
                        }))));
    }

    private String name(String fact, String trait, String value, String lang) {
        String act = ports.codes().name(ACTS, fact, lang);
        String what = ActTrait.named(trait).flatMap(ActTrait::list).map(list -> ports.codes().name(list, value, lang)).orElse(value);
        return what.isEmpty() ? act : lang.equals("zh") ? act + what : act + " " + what;
    }

    private Duration usual(String trait, String value) {
        Duration figure = Duration.ofSeconds((long) ports.codes().figure("drill.recorded-limit-s"));
        return trait.equals(ActTrait.ALERT.written()) ? ports.codes().alertType(value).map(AlertType::ackWithin).orElse(figure) : figure;
    }
}
