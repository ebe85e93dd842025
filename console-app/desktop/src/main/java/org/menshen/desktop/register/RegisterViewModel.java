package org.menshen.desktop.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.correlation.RuleWords;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.Register;
import org.menshen.domain.register.Score;

/// Counts what rules and models found and puts it into rows, off the FX thread.
final class RegisterViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(500);

    private final ConsolePorts ports;
    private final Texts texts;
    private final Titles titles;
    private final Register register;
    private final RuleWords rules;
    private final double least;
    private final ReadOnlyObjectWrapper<RegisterPage> page = new ReadOnlyObjectWrapper<>(RegisterPage.EMPTY);
    private final FxBridge.Channel<RegisterPage> channel;
    private final Throttle throttle;
    private final Pin pin;

    RegisterViewModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.titles = new Titles(ports.names());
        this.register = new Register(ports.codes());
        this.rules = new RuleWords(ports.codes());
        this.least = ports.codes().figure("register.least-verdicts");
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(this::changed);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.MODEL)) {
            throttle.ask();
        }
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<RegisterPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Counts again, because time has passed.
    void refresh() {
        throttle.ask();
    }

    private void compute() {
        Instant now = ports.clock().instant();
        Map<String, Score> scores = register.scores(new PlanSight(ports.workspace()), now);
        List<Model> models = ports.workspace().all(SubjectKind.MODEL).stream().map(Versioned::state).map(Model.class::cast).filter(Model::inForce)
                .sorted(Comparator.comparing(Model::ofRule).reversed().thenComparing(titles::of).thenComparing(Model::id)).toList();
        List<RegisterRow> rows = new ArrayList<>();
        Map<String, List<String>> details = new HashMap<>();
        int[] standing = new int[Standing.values().length];
        for (Model model : models) {
            Score score = scores.getOrDefault(model.id(), Score.NONE);
            rows.add(row(model, score));
            details.put(model.id(), details(model, score));
            standing[model.standing().ordinal()]++;
        }
        long ofRules = models.stream().filter(Model::ofRule).count();
        channel.offer(new RegisterPage(List.copyOf(rows), texts.get("count", ofRules, models.size() - ofRules, standing[0], standing[1], standing[2]),
                Map.copyOf(details)));
    }

    private RegisterRow row(Model model, Score score) {
        return new RegisterRow(model.id(), titles.of(model), texts.get(model.ofRule() ? "kind.rule" : "kind.model"),
                ports.names().of("alert-types", model.alertType()), model.version().isEmpty() ? texts.get("version.none") : model.version(),
                model.standing(), texts.get("standing." + model.standing()), number(score.hits()), number(score.confirmed()), number(score.wrong()),
                rate(score), score.last() == null ? "–" : Numbers.day(score.last(), ports.zone()));
    }

    private String number(int n) {
        return Counts.of(n, texts.lang());
    }

    private String rate(Score score) {
        return score.falseRate(least).map(share -> texts.get("rate", Math.round(share * 100))).orElse(texts.get("rate.few"));
    }

    private List<String> details(Model model, Score score) {
        List<String> lines = new ArrayList<>();
        if (model.rule() != null) {
            add(lines, "line.says", ports.names().in(rules.says(model.rule())));
            add(lines, "line.note", ports.names().in(model.rule().note()));
        } else {
            add(lines, "line.says", texts.get("model.says", ports.names().of("alert-types", model.alertType())));
        }
        boolean byFile = model.switched().role().equals(Actor.SYSTEM.role());
        add(lines, "line.standing", byFile ? texts.get(model.ofRule() ? "since.file" : "since.first", texts.get("standing." + model.standing()),
                Numbers.day(model.switched().at(), ports.zone())) : texts.get("since", texts.get("standing." + model.standing()),
                        Numbers.day(model.switched().at(), ports.zone()), model.switched().name(), model.reason()));
        add(lines, "line.rate", score.falseRate(least).isPresent() ? texts.get("rate.of", score.wrong(), score.verdicts())
                : texts.get("rate.of-few", score.verdicts(), Math.round(least)));
        add(lines, "line.means", texts.get("means." + model.standing()));
        return lines;
    }

    private void add(List<String> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(texts.get(key));
            lines.add(words);
        }
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
