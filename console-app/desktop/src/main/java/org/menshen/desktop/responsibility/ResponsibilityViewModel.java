package org.menshen.desktop.responsibility;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.menshen.desktop.nearby.Grounds;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.gate.Round;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.port.Pin;

/// Puts editions, the table of one of them and rounds on a page, off the FX thread.
final class ResponsibilityViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(400);
    private static final Set<SubjectKind> WATCHED = EnumSet.of(SubjectKind.MATRIX, SubjectKind.REWARD, SubjectKind.ROUND, SubjectKind.WORK);

    private final ConsolePorts ports;
    private final Texts texts;
    private final MatrixWords matrices;
    private final RoundWords rounds;
    private final SurveyWords surveys;
    private final ReadOnlyObjectWrapper<ResponsibilityPage> page = new ReadOnlyObjectWrapper<>(ResponsibilityPage.EMPTY);
    private final FxBridge.Channel<ResponsibilityPage> channel;
    private final Throttle throttle;
    private final Pin pin;
    private volatile Wanted wanted = new Wanted("", "", false, false, new SurveyWords.Sample(0, 0));

    /// What is looked at.
    ///
    /// @param edition id of the edition; empty for the one in force
    /// @param other id of the one that it is compared with; empty for none
    /// @param kinds whether every kind of case has a row
    /// @param quality whether the quality of the data is looked at: it takes a look at all of them
    /// @param sample records to be judged
    private record Wanted(String edition, String other, boolean kinds, boolean quality, SurveyWords.Sample sample) {
    }

    ResponsibilityViewModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.matrices = new MatrixWords(ports, texts);
        this.rounds = new RoundWords(ports, texts);
        this.surveys = new SurveyWords(ports, texts);
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(this::changed);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> WATCHED.contains(subject.kind()))) {
            throttle.ask();
        }
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<ResponsibilityPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    void edition(String id) {
        if (!id.equals(wanted.edition())) {
            wanted = new Wanted(id, "", wanted.kinds(), wanted.quality(), wanted.sample());
            throttle.ask();
        }
    }

    void compare(String id) {
        wanted = new Wanted(wanted.edition(), id, wanted.kinds(), wanted.quality(), wanted.sample());
        throttle.ask();
    }

    void kinds() {
        wanted = new Wanted(wanted.edition(), wanted.other(), !wanted.kinds(), wanted.quality(), wanted.sample());
        throttle.ask();
    }

    void quality(boolean looked) {
        if (looked != wanted.quality()) {
            wanted = new Wanted(wanted.edition(), wanted.other(), wanted.kinds(), looked, wanted.sample());
            throttle.ask();
        }
    }

    void sample(long seed, int count) {
        wanted = new Wanted(wanted.edition(), wanted.other(), wanted.kinds(), true, new SurveyWords.Sample(seed, count));
        throttle.ask();
    }

    void refresh() {
        throttle.ask();
    }

    private void compute() {
        Wanted look = wanted;
        List<Matrix> all = ports.workspace().all(SubjectKind.MATRIX).stream().map(Versioned::state).map(Matrix.class::cast)
                .sorted(Comparator.comparingInt((Matrix matrix) -> matrix.content().version()).reversed().thenComparing(Matrix::id)).toList();
        Optional<Matrix> inForce = new Grounds(ports).matrix();
        Optional<Matrix> shown = of(all, look.edition()).or(() -> inForce).or(() -> all.stream().findFirst());
        List<Round> known = rounds.rounds();
        Map<String, List<ResponsibilityPage.Check>> checks = new HashMap<>();
        Map<String, List<String>> details = new HashMap<>();
        known.forEach(round -> {
            checks.put(round.id(), rounds.checks(round));
            details.put(round.id(), rounds.details(round));
        });
        channel.offer(new ResponsibilityPage(all.stream().map(matrix -> entry(matrix, inForce)).toList(), shown.map(Matrix::id).orElse(""),
                shown.map(matrix -> title(matrix, inForce)).orElse(texts.get("matrix.none")),
                shown.map(matrix -> matrices.table(matrix, of(all, look.other()), look.kinds())).orElse(MatrixTable.EMPTY),
                known.stream().map(rounds::entry).toList(), checks, details, rounds.ranking(known),
                look.quality() ? surveys.board(look.sample()) : QualityBoard.EMPTY));
    }

    private static Optional<Matrix> of(List<Matrix> all, String id) {
        return all.stream().filter(matrix -> matrix.id().equals(id)).findFirst();
    }

    private ResponsibilityPage.Entry entry(Matrix matrix, Optional<Matrix> inForce) {
        return new ResponsibilityPage.Entry(matrix.id(), texts.get("version", matrix.content().version()), stage(matrix, inForce),
                matrix.stage() == Matrix.Stage.DRAFT ? matrix.changed().name() : texts.get("since", matrix.content().from()));
    }

    private String stage(Matrix matrix, Optional<Matrix> inForce) {
        return texts.get(inForce.filter(matrix::equals).isPresent() ? "stage.inForce" : "stage." + matrix.stage());
    }

    private String title(Matrix matrix, Optional<Matrix> inForce) {
        String by = matrix.published() == null ? texts.get("by.draft", matrix.changed().name(), Numbers.day(matrix.changed().at(), ports.zone()))
                : texts.get(matrix.published().role().equals(Actor.SYSTEM.role()) ? "by.file" : "by.published", matrix.published().name(),
                        matrix.content().from());
        return texts.get("matrix.title", ports.names().in(matrix.content().name()), texts.get("version", matrix.content().version()),
                stage(matrix, inForce), by);
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
