package org.menshen.centre.drill.day;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.gate.RewardRule;
import org.menshen.domain.rules.Permissions;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// Looks at the rounds of gate checks that a scenario draws and takes further, as [WorkCheck] does at work items. Every site of a drawn round is
/// an item of the scenario, `<round>-01` and so on, which the centre opens and draws.
final class RoundCheck {

    static final String ROUND = "round";
    private static final String LIST = "rounds";
    private static final String MONTH = "month";
    private static final String ACT = "act";
    private static final String RULE = "rule";
    private static final Set<String> OF_DRAW = Set.of(MONTH, "siteType", "count", "seed");
    private static final Set<String> ACTS = new TreeSet<>(Set.of("compute", "notice", "pay", "cancel"));
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]?");
    private static final Pattern CHECK = Pattern.compile("(.+)-[0-9]{2}");

    private final Lined root;
    private final Faults faults;
    private final CodeBook codes;
    private final Permissions permissions;
    private final ScenarioKnown known;

    RoundCheck(Lined root, Faults faults, CodeBook codes, ScenarioKnown known) {
        this.root = root;
        this.faults = faults;
        this.codes = codes;
        this.permissions = new Permissions(codes);
        this.known = known;
    }

    private static boolean draws(Lined entry) {
        return entry.field(ACT) == null;
    }

    /// What a scenario calls the rounds that it draws.
    static Set<String> rounds(Lined root) {
        return root.entries(LIST).stream().filter(RoundCheck::draws).map(entry -> entry.word(ROUND)).filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What it calls the checks of those rounds.
    static Stream<String> checks(Lined root) {
        return root.entries(LIST).stream().filter(RoundCheck::draws).filter(entry -> COUNT.matcher(entry.word("count")).matches())
                .flatMap(entry -> IntStream.rangeClosed(1, Integer.parseInt(entry.word("count"))).mapToObj(place ->
                        Inject.check(entry.word(ROUND), place)));
    }

    /// The entry that draws the round of a check; empty when the item is none.
    static Optional<Lined> draw(Lined root, String item) {
        Matcher check = CHECK.matcher(item);
        return check.matches() && checks(root).anyMatch(item::equals) ? root.entries(LIST).stream().filter(RoundCheck::draws)
                .filter(entry -> entry.word(ROUND).equals(check.group(1))).findFirst() : Optional.empty();
    }

    /// Looks at one.
    void look(Lined entry, Optional<String> role) {
        String name = entry.word(ROUND);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            faults.add(entry.lineOf(ROUND), "'round' is a name of small letters, digits and single hyphens");
        }
        if (draws(entry)) {
            role.filter(one -> !permissions.may(one, "round.draw", true)).ifPresent(one -> denied(entry, one, "draw"));
            drawn(entry, name);
        } else {
            String act = entry.word(ACT);
            if (!ACTS.contains(act)) {
                faults.add(entry.lineOf(ACT), "there is no act '" + act + "' on a round: there are " + ACTS);
                return;
            }
            role.filter(one -> !permissions.may(one, "round." + act, true)).ifPresent(one -> denied(entry, one, act));
            further(entry, name, act);
        }
    }

    private void denied(Lined entry, String role, String act) {
        faults.add(entry.lineOf("as"), "'" + role + "' may not do '" + act + "' on rounds (roles.yaml)");
    }

    private void drawn(Lined entry, String name) {
        if (!entry.word(MONTH).matches("\\d{4}-(0[1-9]|1[0-2])")) {
            faults.add(entry.lineOf(MONTH), "'month' is a month such as 2026-10, or 'act' says how a round is taken further");
        }
        if (!codes.list("site-types").keys().contains(entry.word("siteType"))) {
            faults.add(entry.lineOf("siteType"), "'" + entry.word("siteType") + "' is unknown in site-types.yaml");
        }
        if (!COUNT.matcher(entry.word("count")).matches()) {
            faults.add(entry.lineOf("count"), "'count' is how many sites are drawn, 1…99");
        }
        if (!entry.word("seed").matches("-?\\d{1,18}")) {
            faults.add(entry.lineOf("seed"), "'seed' is a whole number");
        }
        root.entries(LIST).stream().filter(RoundCheck::draws).filter(other -> other.word(ROUND).equals(name)
                || other.word(MONTH).equals(entry.word(MONTH)) && other.word("siteType").equals(entry.word("siteType"))).findFirst()
                .filter(first -> first.line() != entry.line()).ifPresent(first -> faults.add(entry.lineOf(ROUND), "is drawn already in line "
                        + first.line() + ": one round has one name, and a month and kind of site one round"));
    }

    private void further(Lined entry, String name, String act) {
        OF_DRAW.stream().filter(field -> entry.field(field) != null).sorted().forEach(field -> faults.add(entry.lineOf(field), "'" + field
                + "' belongs to the draw, not to '" + act + "'"));
        Optional<Lined> draw = root.entries(LIST).stream().filter(RoundCheck::draws).filter(other -> other.word(ROUND).equals(name)).findFirst();
        if (draw.filter(first -> at(first).compareTo(at(entry)) < 0).isEmpty()) {
            faults.add(entry.lineOf(ROUND), "'" + name + "' is not drawn before: there are " + rounds(root));
        }
        if (act.equals("cancel") && entry.word("reason").isBlank()) {
            faults.add(entry.line(), "'cancel' needs a 'reason'");
        }
        if (act.equals("compute")) {
            rule(entry, draw.map(first -> first.word(MONTH)).orElse(""));
        }
    }

    private void rule(Lined entry, String month) {
        String rule = entry.word(RULE);
        Optional<RewardRule> found = known.rewards().stream().filter(each -> each.edition().equals(rule)).findFirst();
        if (found.isEmpty()) {
            faults.add(entry.lineOf(RULE), "there is no rule of rewards '" + rule + "': there are " + known.rules());
        } else if (!month.isEmpty() && !found.get().holds(month)) {
            faults.add(entry.lineOf(RULE), "'" + rule + "' holds from " + found.get().from() + " on, not for " + month);
        }
    }

    private static Duration at(Lined entry) {
        return DrillOffset.read(entry.word("t")).orElse(Duration.ZERO);
    }
}
