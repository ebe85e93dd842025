package org.menshen.desktop.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;

/// Keeps the queue's page up to date: changes and wishes are gathered from any thread, the page is computed off the FX thread at most twenty
/// times a second, and only the newest page goes over.
public final class QueueViewModel implements AutoCloseable {

    /// Half of what a table has: a row waits for this period, and then for the pulse. More often than ten times a second only while rows change.
    private static final Duration PERIOD = Duration.ofMillis(50);

    private final Workspace workspace;
    private final AlertRows rows;
    private final Clock clock;
    private final QueueModel model = new QueueModel();
    private final ConcurrentLinkedQueue<Subject> changed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Consumer<QueueModel>> wishes = new ConcurrentLinkedQueue<>();
    private final ReadOnlyObjectWrapper<QueuePage> page = new ReadOnlyObjectWrapper<>(QueuePage.EMPTY);
    private final FxBridge.Channel<QueuePage> channel;
    private final Throttle throttle;
    private final Pin pin;

    /// Starts with all alerts that the workspace holds.
    public QueueViewModel(ConsolePorts ports, FxBridge bridge) {
        this.workspace = ports.workspace();
        this.clock = ports.clock();
        this.rows = new AlertRows(ports, Texts.load(ports.lang(), QueueViewModel.class));
        // the throttle keeps the rate: a second one behind it would only make a row wait twice
        this.channel = bridge.channel(FxBridge.MAP_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = workspace.observe(this::gather);
        for (Versioned<State> versioned : workspace.all(SubjectKind.ALERT)) {
            changed.add(versioned.state().subject());
        }
        throttle.ask();
    }

    /// The queue as it is to be painted; changes on the FX thread.
    public ReadOnlyObjectProperty<QueuePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows another part of the queue.
    public void choose(QueueTab tab) {
        wish(m -> m.choose(tab));
    }

    /// Shows only rows that hold all these words; empty shows all.
    public void filter(String words) {
        wish(m -> m.filter(words));
    }

    /// The hand came into the list, moved in it or left it.
    ///
    /// @param anchorId the row under it; `null` when there is none
    public void hand(boolean inList, @Nullable String anchorId) {
        wish(m -> m.hand(inList, anchorId));
    }

    /// Lets the rows in that wait behind the bar.
    public void showFresh() {
        wish(QueueModel::showFresh);
    }

    /// Computes the page again, because time has passed.
    public void refresh() {
        throttle.ask();
    }

    private void wish(Consumer<QueueModel> wish) {
        wishes.add(wish);
        throttle.ask();
    }

    private void gather(Set<Subject> subjects) {
        boolean any = false;
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.ALERT) {
                changed.add(subject);
                any = true;
            }
        }
        if (subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.SHIFT)) {
            rows.watchChanged();
            workspace.all(SubjectKind.ALERT).stream().map(Versioned::state).map(Alert.class::cast).filter(alert -> alert.status().isUnanswered())
                    .forEach(alert -> changed.add(alert.subject()));
            any = true;
        }
        if (any) {
            throttle.ask();
        }
    }

    private void compute() {
        Set<Subject> work = new HashSet<>();
        for (Subject subject = changed.poll(); subject != null; subject = changed.poll()) {
            work.add(subject);
        }
        for (Subject subject : withLeads(work)) {
            enter(subject);
        }
        for (Consumer<QueueModel> wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            wish.accept(model);
        }
        channel.offer(model.page(clock.instant()));
    }

    /// A member that became worse makes its lead's row worse.
    private List<Subject> withLeads(Set<Subject> work) {
        List<Subject> all = new ArrayList<>(work);
        for (Subject subject : work) {
            workspace.find(subject).map(Versioned::state).filter(Alert.class::isInstance).map(s -> ((Alert) s).bundleId())
                    .map(lead -> new Subject(SubjectKind.ALERT, lead)).filter(lead -> !work.contains(lead)).ifPresent(all::add);
        }
        return all;
    }

    private void enter(Subject subject) {
        Versioned<State> versioned = workspace.find(subject).orElse(null);
        if (versioned == null || !(versioned.state() instanceof Alert alert)) {
            model.remove(subject.id());
            return;
        }
        QueueModel.Times times = new QueueModel.Times(alert.waitingSince(), alert.acknowledged() == null ? null : alert.acknowledged().at());
        AlertRow row = rows.row(new Versioned<>(alert, versioned.version(), versioned.pending()));
        if (row == null) {
            model.fold(alert.id(), times);
        } else {
            model.put(row, times);
        }
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
