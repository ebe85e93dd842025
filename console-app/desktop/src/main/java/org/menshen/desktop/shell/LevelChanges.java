package org.menshen.desktop.shell;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.LevelRules;
import org.menshen.domain.code.LevelRules.Aspect;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.Plan;

/// What changes from one duty level to another, in words: shown before it is approved, and as long as it is in force. Any thread.
public final class LevelChanges {

    private static final long MINUTES = 60;

    private final ConsolePorts ports;
    private final Texts texts;

    /// @param ports codes, names and plans
    public LevelChanges(ConsolePorts ports) {
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), LevelChanges.class);
    }

    /// One thing that changes.
    ///
    /// @param aspect which
    /// @param what what it is
    /// @param before how it is at the first level
    /// @param after how it is at the other
    public record Line(Aspect aspect, String what, String before, String after) {
    }

    /// All that changes, in the order in which it is told; empty when the levels are alike.
    ///
    /// @param from a key of `duty-levels`
    /// @param to another
    public List<Line> between(String from, String to) {
        LevelRules before = LevelRules.of(from, ports.codes());
        LevelRules after = LevelRules.of(to, ports.codes());
        List<Line> lines = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            if (!before.alike(after, aspect)) {
                lines.add(new Line(aspect, texts.get("level." + aspect), words(before, aspect), words(after, aspect)));
            }
        }
        return List.copyOf(lines);
    }

    /// The same in one sentence.
    public String brief(String from, String to) {
        return between(from, to).stream().map(line -> texts.get("level.becomes", line.what(), line.after()))
                .collect(Collectors.joining(texts.get("level.and")));
    }

    private String words(LevelRules rules, Aspect aspect) {
        return switch (aspect) {
            case LIMITS -> share(rules.limitFactor());
            case REPORTS -> rules.reports().map(this::every).orElseGet(() -> texts.get("level.none"));
            case STAFF -> rules.staff().isEmpty() ? texts.get("level.roster") : list(rules.staff().entrySet().stream()
                    .map(demand -> texts.get("level.staff", ports.names().of("unit-types", demand.getKey()), demand.getValue())).toList());
            case LEADERS -> rules.leaders() == 0 ? texts.get("level.on-call") : texts.get("level.leaders", rules.leaders());
            case LAYERS -> rules.layers().isEmpty() ? texts.get("level.own") : list(rules.layers().entrySet().stream().map(this::layer).toList());
            case WINDOWS -> rules.windows().isEmpty() ? texts.get("level.own")
                    : list(rules.windows().stream().map(id -> window(rules, id)).toList());
            case PLANS -> list(rules.plans().stream().map(this::plan).toList());
            case SOUND -> share(rules.soundRepeat());
            case VOICE -> rules.voiceLeast() == null ? texts.get("level.usual") : texts.get("level.voice", rules.voiceLeast());
        };
    }

    private String share(double share) {
        return texts.get("level.share", new BigDecimal(String.valueOf(share)).stripTrailingZeros().toPlainString());
    }

    private String every(Duration distance) {
        return distance.toMinutes() % MINUTES == 0 ? texts.get("level.hours", distance.toHours()) : texts.get("level.minutes", distance.toMinutes());
    }

    private String layer(Map.Entry<String, Boolean> layer) {
        return texts.get(layer.getValue() ? "level.layer-on" : "level.layer-off", named("level.layer.", layer.getKey()));
    }

    /// A window, with where it stands: on the numbered monitor, in a part of it.
    private String window(LevelRules rules, String id) {
        String name = named("level.window.", id);
        String place = rules.places().get(id);
        if (place == null) {
            return name;
        }
        boolean numbered = Character.isDigit(place.charAt(0));
        String part = !numbered ? place : place.length() > 1 ? place.substring(2) : "full";
        String where = texts.get("level.place." + part);
        return texts.get("level.placed", name, numbered ? texts.get("level.monitor", place.substring(0, 1), where) : where);
    }

    private String named(String prefix, String id) {
        return texts.has(prefix + id) ? texts.get(prefix + id) : id;
    }

    private String plan(String id) {
        return ports.workspace().all(SubjectKind.PLAN).stream().map(found -> (Plan) found.state()).filter(plan -> plan.content().id().equals(id))
                .findFirst().map(plan -> plan.content().name().in(ports.lang().code())).orElse(id);
    }

    private String list(List<String> words) {
        return words.isEmpty() ? texts.get("level.none") : String.join(texts.get("level.comma"), words);
    }
}
