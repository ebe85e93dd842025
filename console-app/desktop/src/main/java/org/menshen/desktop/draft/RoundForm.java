package org.menshen.desktop.draft;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.PickSheet.Pick;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.code.Code;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.RewardRule;
import org.menshen.domain.rules.Permissions;

/// Asks for a round of gate checks that is drawn, or taken further, question by question. FX thread.
final class RoundForm {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String ROUND = "round";
    private static final String USUAL = "gate";

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final Sheet sheet;
    private final DraftForms forms;

    RoundForm(ConsolePorts ports, Texts texts, Sheet sheet, DraftForms forms) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.sheet = sheet;
        this.forms = forms;
    }

    /// Asks for one.
    ///
    /// @param at when it may come, as the answer proposes it
    /// @param entries what the drill holds already: a round that it draws can be taken further
    void ask(Duration at, List<DraftEntry> entries, Consumer<DraftEntry> onEntry) {
        List<DraftEntry> drawn = drawn(entries);
        if (drawn.isEmpty()) {
            draw(at, onEntry);
            return;
        }
        sheet.choose(texts.get("ask.round-way"), List.of(texts.get("round.draw"), texts.get("round.further")), chosen -> {
            if (chosen == 0) {
                draw(at, onEntry);
            } else {
                further(at, drawn, onEntry);
            }
        });
    }

    /// The rounds that a drill draws.
    static List<DraftEntry> drawn(List<DraftEntry> entries) {
        return entries.stream().filter(entry -> entry.section() == DraftSection.ROUNDS && entry.words("act").isEmpty()).toList();
    }

    private void draw(Duration at, Consumer<DraftEntry> onEntry) {
        String month = YearMonth.from(ports.clock().instant().atZone(ports.zone())).toString();
        forms.pick(texts.get("field.siteType"), forms.codes("site-types"), type -> sheet.write(texts.get("ask.month"), month,
                text -> text.matches("\\d{4}-(0[1-9]|1[0-2])"), wanted -> sheet.write(texts.get("ask.count"), "8",
                        text -> text.matches("[1-9]\\d?"), count -> sheet.write(texts.get("field.seed"), wanted.replace("-", ""),
                                text -> text.matches("\\d{1,18}"), seed -> who("draw", as -> sheet.write(texts.get("ask.round-name"), USUAL,
                                        text -> text.matches(NAME), name -> forms.when(at, t -> {
                                            Map<String, DraftPart> fields = head(t, name, as);
                                            fields.put("month", DraftPart.of(wanted));
                                            fields.put("siteType", DraftPart.of(type));
                                            fields.put("count", DraftPart.of(count));
                                            fields.put("seed", DraftPart.of(seed));
                                            onEntry.accept(new DraftEntry(DraftSection.ROUNDS, fields));
                                        })))))));
    }

    private void further(Duration at, List<DraftEntry> drawn, Consumer<DraftEntry> onEntry) {
        List<Pick> rounds = drawn.stream().map(entry -> new Pick(entry.words(ROUND), entry.words(ROUND) + " " + entry.words("month"))).toList();
        List<String> acts = List.of("compute", "notice", "pay", "cancel");
        forms.pick(texts.get("field.round"), rounds, name -> sheet.choose(texts.get("field.act"), acts.stream()
                .map(act -> texts.get("round." + act)).toList(), chosen -> who(acts.get(chosen), as -> forms.when(at, t -> {
                    Map<String, DraftPart> fields = head(t, name, as);
                    fields.put("act", DraftPart.of(acts.get(chosen)));
                    more(acts.get(chosen), fields, onEntry);
                }))));
    }

    private void more(String act, Map<String, DraftPart> fields, Consumer<DraftEntry> onEntry) {
        switch (act) {
            case "compute" -> forms.pick(texts.get("field.rule"), rules(), rule -> {
                fields.put("rule", DraftPart.of(rule));
                onEntry.accept(new DraftEntry(DraftSection.ROUNDS, fields));
            });
            case "cancel" -> sheet.write(texts.get("field.reason"), "", true, reason -> {
                fields.put("reason", DraftPart.of(reason));
                onEntry.accept(new DraftEntry(DraftSection.ROUNDS, fields));
            });
            default -> onEntry.accept(new DraftEntry(DraftSection.ROUNDS, fields));
        }
    }

    private List<Pick> rules() {
        return ports.workspace().all(SubjectKind.REWARD).stream().map(found -> (Reward) found.state()).filter(Reward::inForce).map(Reward::rule)
                .sorted(Comparator.comparingInt(RewardRule::version).reversed())
                .map(rule -> new Pick(rule.edition(), names.in(rule.name()) + " " + rule.edition())).toList();
    }

    /// As whom: the second one of a role that may, so that whoever sits down as the first is still trained.
    private void who(String act, Consumer<String> onRole) {
        Permissions permissions = new Permissions(ports.codes());
        forms.pick(texts.get("field.as"), ports.codes().list("roles").all().stream().map(Code::code).filter(role -> !role.equals("SYSTEM")
                && permissions.may(role, "round." + act, true)).map(role -> new Pick(role + "-2", names.of("roles", role) + " " + role))
                .toList(), onRole);
    }

    private static Map<String, DraftPart> head(String t, String round, String as) {
        Map<String, DraftPart> fields = new LinkedHashMap<>();
        fields.put("t", DraftPart.of(t));
        fields.put(ROUND, DraftPart.of(round));
        fields.put("as", DraftPart.of(as));
        return fields;
    }
}
