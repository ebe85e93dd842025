package org.menshen.desktop.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.drill.KeptResult;
import org.menshen.domain.drill.ScoreRules;
import org.menshen.domain.drill.Training;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Permissions;

/// Puts what the centre tells of settled drills on a page, off the FX thread. It tells each officer of that officer, who led a drill of all in it,
/// and those who compare of everybody, where the figures turn that on; nothing of it is kept here.
final class TrainingViewModel {

    private static final String INSTRUCTS = "debrief.remark";
    private static final String COMPARES = "debrief.compare";
    private static final double PERCENT = 100;

    private final ConsolePorts ports;
    private final FxBridge bridge;
    private final Texts texts;
    private final ScoreRules rules;
    private final Permissions permissions;
    private final ReadOnlyObjectWrapper<TrainingPage> page;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile @Nullable Look known;

    TrainingViewModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.bridge = bridge;
        this.texts = texts;
        this.rules = ScoreRules.of(ports.codes());
        this.permissions = new Permissions(ports.codes());
        this.page = new ReadOnlyObjectWrapper<>(new TrainingPage(List.of(), Map.of(), Map.of(), texts.get("note.reading")));
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<TrainingPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Looks whether anything was settled since, or somebody else has signed on, and asks the centre then; one look at a time.
    void refresh() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        ports.background().execute(() -> {
            try {
                look();
            } catch (RuntimeException e) {
                answered(null, away(e));
            }
        });
    }

    private void look() {
        Look look = new Look(ports.workspace().actor(), ports.workspace().all(SubjectKind.DEBRIEF).stream()
                .map(found -> ((Debrief) found.state()).seal()).filter(Objects::nonNull).sorted().toList());
        if (look.equals(known)) {
            working.set(false);
            return;
        }
        ports.drill().results().thenApply(this::page).whenComplete((next, error) -> {
            if (error == null) {
                answered(look, next);
            } else {
                answered(null, away(error));
            }
        });
    }

    private TrainingPage away(Throwable error) {
        return new TrainingPage(List.of(), Map.of(), Map.of(), texts.get("note.away", new FaultWords(ports.lang()).words(error)));
    }

    /// @param look what need not be asked again; `null` when it has to be
    private void answered(@Nullable Look look, TrainingPage next) {
        if (look != null) {
            known = look;
        }
        working.set(false);
        bridge.run(() -> {
            if (!next.equals(page.get())) {
                page.set(next);
            }
        });
    }

    /// What was known when the centre was asked: nothing is asked twice.
    private record Look(Actor actor, List<String> seals) {
    }

    private boolean may(String permission) {
        return permissions.may(ports.workspace().actor().role(), permission, true);
    }

    /// What this seat is told of these runs.
    TrainingPage page(List<KeptResult> kept) {
        boolean instructs = may(INSTRUCTS);
        boolean compares = may(COMPARES) && ports.codes().figure("drill.leaderboard") > 0;
        List<Training> all = new ArrayList<>(Training.of(kept, rules));
        if (compares) {
            all.sort(Comparator.comparingDouble(Training::mean).reversed());
        }
        List<OfficerRow> officers = new ArrayList<>();
        Map<String, List<TurnRow>> turns = new LinkedHashMap<>();
        Map<String, List<String>> lapses = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Training one = all.get(i);
            officers.add(new OfficerRow(one.userId(), compares ? String.valueOf(i + 1) : "", one.name(), String.valueOf(one.turns().size()),
                    points(one.mean())));
            turns.put(one.userId(), turns(one));
            lapses.put(one.userId(), one.lapses().stream().map(lapse -> texts.get("lapse", ports.names().of("drill-acts", lapse.kind()),
                    String.valueOf(lapse.times()), String.valueOf(lapse.turns()))).toList());
        }
        String whom = texts.get(compares ? "note.all" : instructs ? "note.led" : "note.own");
        return new TrainingPage(officers, turns, lapses, officers.isEmpty() ? texts.get("note.none", whom) : whom);
    }

    /// The latest first, as one looks for them.
    private List<TurnRow> turns(Training one) {
        List<TurnRow> rows = new ArrayList<>();
        for (int i = 0; i < one.turns().size(); i++) {
            Training.Turn turn = one.turns().get(i);
            String trend = i == 0 ? "" : trend(Math.round(turn.points()) - Math.round(one.turns().get(i - 1).points()));
            rows.addFirst(new TurnRow(turn.run(), day(turn.start()), turn.exercise() + " " + ports.names().in(turn.title()), points(turn.points()),
                    trend, part(turn, DrillPart.TIME), part(turn, DrillPart.STEPS), part(turn, DrillPart.COMMUNICATION),
                    part(turn, DrillPart.RECORD), String.valueOf(turn.missed()), String.valueOf(turn.wrong()),
                    texts.get(turn.passed() ? "passed" : "failed")));
        }
        return rows;
    }

    private String day(Instant at) {
        return Numbers.day(at, ports.zone());
    }

    private static String trend(long by) {
        return by > 0 ? "▲ " + by : by < 0 ? "▼ " + -by : "＝";
    }

    private String part(Training.Turn turn, DrillPart part) {
        Double share = turn.parts().get(part);
        return share == null ? texts.get("part.none") : String.format(Locale.ROOT, "%d%%", Math.round(share * PERCENT));
    }

    private static String points(double points) {
        return String.valueOf(Math.round(points));
    }
}
