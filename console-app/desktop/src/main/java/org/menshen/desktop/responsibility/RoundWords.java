package org.menshen.desktop.responsibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.gate.GateRank;
import org.menshen.domain.gate.RewardLine;
import org.menshen.domain.gate.Round;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkItem;

/// Rounds of gate checks in words. Any thread but the FX thread: the checks may lie on the disk.
final class RoundWords {

    private final ConsolePorts ports;
    private final Texts texts;

    RoundWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
    }

    List<Round> rounds() {
        return ports.workspace().all(SubjectKind.ROUND).stream().map(Versioned::state).map(Round.class::cast)
                .sorted(Comparator.comparing(Round::month).thenComparing(Round::id).reversed()).toList();
    }

    ResponsibilityPage.Entry entry(Round round) {
        return new ResponsibilityPage.Entry(round.id(), round.month(), texts.get("stage." + round.stage()),
                texts.get("round.of", round.siteIds().size(), round.population()));
    }

    List<ResponsibilityPage.Check> checks(Round round) {
        Map<String, RewardLine> lines = new HashMap<>();
        round.lines().forEach(line -> lines.put(line.itemId(), line));
        List<ResponsibilityPage.Check> rows = new ArrayList<>();
        for (int i = 0; i < round.siteIds().size(); i++) {
            Subject check = round.check(i);
            Optional<WorkItem> item = ports.workspace().find(check).map(Versioned::state).map(WorkItem.class::cast);
            RewardLine line = lines.get(check.id());
            rows.add(new ResponsibilityPage.Check(check.id(), String.valueOf(i + 1), site(round.siteIds().get(i)),
                    item.map(WorkItem::number).orElse(texts.get("check.opening")), item.map(this::state).orElse(""),
                    item.map(each -> each.field("score")).filter(score -> !score.isEmpty()).orElse("—"),
                    line == null ? "—" : texts.get("yuan", line.amount())));
        }
        return rows;
    }

    private String state(WorkItem item) {
        return ports.works().registers().flow(item.flow()).flatMap(flow -> flow.content().state(item.at()))
                .map(state -> ports.names().in(state.name())).orElse(item.at());
    }

    List<String> details(Round round) {
        List<String> lines = new ArrayList<>(List.of(texts.get("line.drawn"), texts.get("drawn", by(round.drawn()),
                ports.names().of("site-types", round.siteType()), round.population(), round.siteIds().size()),
                texts.get("line.seed"), texts.get("seed", String.valueOf(round.seed()))));
        add(lines, "line.computed", round.computed());
        if (!round.rule().isEmpty()) {
            lines.addAll(List.of(texts.get("line.rule"), round.rule().replaceFirst("-[0-9a-f]+$", ""), texts.get("line.total"),
                    texts.get("yuan", round.total())));
        }
        add(lines, "line.noticed", round.noticed());
        if (round.until() != null) {
            lines.addAll(List.of(texts.get("line.until"), Numbers.day(round.until(), ports.zone()) + " " + Numbers.clock(round.until(),
                    ports.zone())));
        }
        add(lines, "line.paid", round.paid());
        if (!round.reason().isEmpty()) {
            lines.addAll(List.of(texts.get("line.reason"), round.reason()));
        }
        return lines;
    }

    private void add(List<String> lines, String key, @Nullable Mark mark) {
        if (mark != null) {
            lines.addAll(List.of(texts.get(key), by(mark)));
        }
    }

    private String by(Mark mark) {
        return mark.name() + " " + Numbers.day(mark.at(), ports.zone());
    }

    List<ResponsibilityPage.Place> ranking(List<Round> rounds) {
        return GateRank.of(rounds.stream()).stream().map(rank -> new ResponsibilityPage.Place(rank.siteId(), String.valueOf(rank.place()),
                site(rank.siteId()), String.valueOf(rank.checks()), String.format(Locale.ROOT, "%.1f", rank.mean()),
                texts.get("yuan", rank.amount()), rank.last())).toList();
    }

    private String site(String id) {
        return ports.workspace().find(new Subject(SubjectKind.SITE, id)).map(Versioned::state).map(state -> ((Site) state).name()).orElse(id);
    }
}
