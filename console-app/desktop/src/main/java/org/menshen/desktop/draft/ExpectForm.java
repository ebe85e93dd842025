package org.menshen.desktop.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.PickSheet;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.drill.ActTrait;
import org.menshen.domain.drill.ActTraits;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.plan.Bilingual;

/// Asks for an act that is expected, one that must not be done, or the order of some, question by question. FX thread.
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

    /// What an act looks like.
    ///
    /// @param fact the fact that shows it
    /// @param trait what it is told by; empty for nothing
    /// @param value the value of that
    private record Shape(String fact, String trait, String value) {
    }

    /// Asks for one.
    ///
    /// @param at the inject that it answers
    /// @param id its id
    void ask(Duration at, String id, Consumer<DraftEntry> onEntry) {
        shape(texts.get("ask.act"), shape -> named(shape, NONE, name -> forms.when(at, after -> sheet.write(texts.get("ask.limit"),
                DrillOffset.written(usual(shape)), text -> DrillOffset.read(text).filter(Duration::isPositive).isPresent(), limit ->
                        critical("ask.critical", critical -> {
                            Map<String, DraftPart> fields = head(id, name, shape);
                            fields.put("after", DraftPart.of(after));
                            fields.put("limit", DraftPart.of(DrillOffset.read(limit).orElseThrow().toString()));
                            onEntry.accept(new DraftEntry(DraftSection.EXPECT, with(fields, critical, shape)));
                        })))));
    }

    /// Asks for an act that must not be done.
    ///
    /// @param at from when on it is wrong, as the answer proposes it
    /// @param id its id
    void wrong(Duration at, String id, Consumer<DraftEntry> onEntry) {
        shape(texts.get("ask.wrong-act"), shape -> named(shape, "wrong.name", name -> forms.when(at, after ->
                sheet.write(texts.get("ask.wrong-until"), "", text -> text.isBlank() || DrillOffset.read(text).isPresent(), until ->
                        critical("ask.wrong-critical", critical -> {
                            Map<String, DraftPart> fields = head(id, name, shape);
                            fields.put("after", DraftPart.of(after));
                            DrillOffset.read(until).ifPresent(end -> fields.put("until", DraftPart.of(DrillOffset.written(end))));
                            onEntry.accept(new DraftEntry(DraftSection.WRONG, with(fields, critical, shape)));
                        })))));
    }

    /// Asks for expected acts in the order in which they are to be done.
    ///
    /// @param acts those there are, two or more
    /// @param id its id
    void order(List<PickSheet.Pick> acts, String id, Consumer<DraftEntry> onEntry) {
        next(acts, List.of(), sequence -> write("ask.order-name", usual("order.name", "", ""), name ->
                critical("ask.order-critical", critical -> {
                    Map<String, DraftPart> fields = new LinkedHashMap<>();
                    fields.put("id", DraftPart.of(id));
                    fields.put("zh", DraftPart.of(name.zh()));
                    fields.put("en", DraftPart.of(name.en()));
                    fields.put(PART, DraftPart.of(DrillPart.STEPS.written()));
                    fields.put("sequence", new DraftPart.Row(sequence.stream().<DraftPart>map(DraftPart::of).toList()));
                    if (critical) {
                        fields.put("critical", DraftPart.of("true"));
                    }
                    onEntry.accept(new DraftEntry(DraftSection.ORDER, fields));
                })));
    }

    private void next(List<PickSheet.Pick> left, List<String> chosen, Consumer<List<String>> onAll) {
        if (left.isEmpty()) {
            onAll.accept(chosen);
            return;
        }
        List<PickSheet.Pick> offered = new ArrayList<>(left);
        if (chosen.size() > 1) {
            offered.addFirst(new PickSheet.Pick(NONE, texts.get("ask.order-done")));
        }
        forms.pick(texts.get("ask.order", chosen.size() + 1), offered, code -> {
            if (code.equals(NONE)) {
                onAll.accept(chosen);
            } else {
                List<String> more = new ArrayList<>(chosen);
                more.add(code);
                next(left.stream().filter(act -> !act.code().equals(code)).toList(), more, onAll);
            }
        });
    }

    private void shape(String question, Consumer<Shape> onShape) {
        forms.pick(question, forms.codes(ACTS), fact -> {
            List<PickSheet.Pick> traits = new ArrayList<>(Stream.of(ActTrait.values()).filter(ActTraits.offered(fact)::contains)
                    .map(trait -> new PickSheet.Pick(trait.written(), called(trait.written()))).toList());
            traits.add(new PickSheet.Pick(NONE, texts.get("ask.any")));
            forms.pick(texts.get("ask.trait"), traits, trait -> value(trait, value -> onShape.accept(new Shape(fact, trait, value))));
        });
    }

    private void named(Shape shape, String before, Consumer<Bilingual> onName) {
        write("ask.name", usual(before, name(shape, "zh"), name(shape, "en")), onName);
    }

    /// A name as it is proposed in both languages.
    private static Bilingual usual(String before, String zh, String en) {
        return before.equals(NONE) ? new Bilingual(zh, en)
                : new Bilingual(Texts.load(Lang.ZH, ExpectForm.class).get(before) + zh, Texts.load(Lang.EN, ExpectForm.class).get(before) + en);
    }

    /// Asks for a name in the language of the one who writes; in the other the proposed one stands.
    private void write(String question, Bilingual usual, Consumer<Bilingual> onName) {
        boolean chinese = ports.lang() == Lang.ZH;
        sheet.write(texts.get(question), chinese ? usual.zh() : usual.en(), true,
                typed -> onName.accept(chinese ? new Bilingual(typed, usual.en()) : new Bilingual(usual.zh(), typed)));
    }

    private void critical(String question, Consumer<Boolean> onCritical) {
        sheet.choose(texts.get(question), List.of(texts.get("critical.no"), texts.get("critical.yes")), chosen -> onCritical.accept(chosen == 1));
    }

    private Map<String, DraftPart> head(String id, Bilingual name, Shape shape) {
        Map<String, DraftPart> fields = new LinkedHashMap<>();
        fields.put("id", DraftPart.of(id));
        fields.put("zh", DraftPart.of(name.zh()));
        fields.put("en", DraftPart.of(name.en()));
        fields.put(PART, DraftPart.of(ports.codes().find(ACTS, shape.fact()).flatMap(act -> act.attribute(PART)).orElse(DrillPart.STEPS.written())));
        return fields;
    }

    private static Map<String, DraftPart> with(Map<String, DraftPart> fields, boolean critical, Shape shape) {
        if (critical) {
            fields.put("critical", DraftPart.of("true"));
        }
        fields.put("fact", DraftPart.of(shape.fact()));
        if (!shape.trait().equals(NONE)) {
            fields.put(shape.trait(), DraftPart.of(shape.value()));
        }
        return fields;
    }

    private void value(String trait, Consumer<String> onValue) {
        if (trait.equals(NONE)) {
            onValue.accept(NONE);
            return;
        }
        ActTrait.named(trait).flatMap(ActTrait::list).ifPresentOrElse(list -> forms.pick(called(trait), forms.codes(list), onValue),
                () -> sheet.write(called(trait), "", true, onValue));
    }

    private String name(Shape shape, String lang) {
        String act = ports.codes().name(ACTS, shape.fact(), lang);
        String what = ActTrait.named(shape.trait()).flatMap(ActTrait::list).map(list -> ports.codes().name(list, shape.value(), lang))
                .orElse(shape.value());
        return what.isEmpty() ? act : lang.equals("zh") ? act + what : act + " " + what;
    }

    private Duration usual(Shape shape) {
        Duration figure = Duration.ofSeconds((long) ports.codes().figure("drill.recorded-limit-s"));
        return shape.trait().equals(ActTrait.ALERT.written()) ? ports.codes().alertType(shape.value()).map(AlertType::ackWithin).orElse(figure)
                : figure;
    }

    /// A value of a work item is told otherwise than the value of a reading.
    private String called(String trait) {
        return texts.get((texts.has("trait." + trait) ? "trait." : "field.") + trait);
    }
}
