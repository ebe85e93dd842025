package org.menshen.desktop.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;

/// Keeps the shift window's page up to date, off the FX thread.
final class ShiftViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(100);

    private final ConsolePorts ports;
    private final WatchWords words;
    private final ReadOnlyObjectWrapper<ShiftPage> page = new ReadOnlyObjectWrapper<>(ShiftPage.EMPTY);
    private final FxBridge.Channel<ShiftPage> channel;
    private final Throttle throttle;
    private final Pin pin;
    private volatile @Nullable Subject selected;
    private volatile String wanted = "";

    ShiftViewModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.words = new WatchWords(ports, texts);
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(this::changed);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.SHIFT || subject.kind() == SubjectKind.DUTY)) {
            throttle.ask();
        }
    }

    private void compute() {
        Instant now = ports.clock().instant();
        String search = wanted;
        List<WatchRow> all = words.rows(now);
        List<WatchRow> rows = all.stream().filter(row -> search.isEmpty() || row.search().contains(search)).toList();
        Subject chosen = selected;
        Subject shown = chosen != null && rows.stream().anyMatch(row -> row.subject().equals(chosen)) ? chosen
                : first(rows).map(WatchRow::subject).orElse(null);
        Optional<ShiftPage.Selected> pane = Optional.ofNullable(shown).flatMap(ports.workspace()::find).map(Versioned::state).map(words::selected);
        channel.offer(new ShiftPage(rows, (int) all.stream().filter(row -> row.part() == WatchRow.Part.ON_DUTY).count(), pane,
                ports.workspace().actor().userId()));
    }

    /// What is shown before the person has chosen: the own shift, else a sheet that waits to be read back, else the own duty.
    private static Optional<WatchRow> first(List<WatchRow> rows) {
        return rows.stream().filter(row -> row.mine() && row.part() == WatchRow.Part.ON_DUTY).findFirst()
                .or(() -> rows.stream().filter(WatchRow::waits).findFirst()).or(() -> rows.stream().filter(WatchRow::mine).findFirst())
                .or(() -> rows.stream().findFirst());
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<ShiftPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows another one.
    void select(@Nullable Subject subject) {
        selected = subject;
        throttle.ask();
    }

    /// Shows only those that hold these words.
    void search(String typed) {
        wanted = typed.strip().toLowerCase(Locale.ROOT);
        throttle.ask();
    }

    /// Computes the page again, because time has passed.
    void refresh() {
        throttle.ask();
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
