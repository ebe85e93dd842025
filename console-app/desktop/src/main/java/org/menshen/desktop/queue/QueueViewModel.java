package org.menshen.desktop.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.FloodRule;
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

    /// A page costs what has changed: to wait makes it no cheaper, only later.
    private static final int REST = 1;

    private final Workspace workspace;
    private final AlertRows rows;
    private final Clock clock;
    private final QueueModel model;
    private final Folding folding;
    private final Object gathering = new Object();
    private Set<Subject> changed = new HashSet<>();
    private final ConcurrentLinkedQueue<Consumer<QueueModel>> wishes = new ConcurrentLinkedQueue<>();
    private final ReadOnlyObjectWrapper<QueuePage> page = new ReadOnlyObjectWrapper<>(QueuePage.EMPTY);
    private final FxBridge.Channel<QueuePage> channel;
    private final Throttle throttle;
    private final Pin pin;
    /// the part that was asked for last; FX thread
    private QueueTab wanted = QueueTab.OPEN;
    /// whether something happened since the last page, beside that time passed
    private final AtomicBoolean news = new AtomicBoolean(true);

    /// Starts with all alerts that the workspace holds.
    public QueueViewModel(ConsolePorts ports, FxBridge bridge) {
        this.workspace = ports.workspace();
        this.clock = ports.clock();
        Texts texts = Texts.load(ports.lang(), QueueViewModel.class);
        this.rows = new AlertRows(ports, texts);
        RowWords words = new RowWords(ports.names(), texts);
        this.model = new QueueModel(words, FloodRule.of(ports.codes()::figure));
        this.folding = new Folding(model, words);
        this.channel = bridge.beat(FxBridge.BEAT_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, REST, this::compute);
        this.pin = workspace.observe(this::gather);
        workspace.all(SubjectKind.ALERT).forEach(versioned -> add(versioned.state().subject()));
        throttle.ask();
    }

    /// The queue as it is to be painted; changes on the FX thread.
    public ReadOnlyObjectProperty<QueuePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows another part of the queue.
    public void choose(QueueTab tab) {
        wanted = tab;
        wish(m -> m.choose(tab));
    }

    /// Shows the part after the one that was asked for last: keys that follow each other faster than pages each count.
    public void chooseNext() {
        QueueTab[] all = QueueTab.values();
        choose(all[(wanted.ordinal() + 1) % all.length]);
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

    /// Lists those that a row stands for below it, or no longer.
    ///
    /// @param id the row, or one below it
    public void open(String id, boolean now) {
        wish(m -> m.open(id, now));
    }

    /// Tells which row is selected: it stays its own row whatever is summed up.
    public void select(@Nullable String id) {
        wish(m -> m.select(id));
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
        soon();
    }

    private void gather(Set<Subject> subjects) {
        Set<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
        synchronized (gathering) {
            subjects.forEach(subject -> {
                kinds.add(subject.kind());
                if (subject.kind() == SubjectKind.ALERT) {
                    changed.add(subject);
                }
            });
        }
        if (kinds.contains(SubjectKind.SHIFT) || kinds.contains(SubjectKind.LEVEL)) {
            rows.watchChanged();
            workspace.all(SubjectKind.ALERT).stream().map(Versioned::state).map(Alert.class::cast).filter(alert -> alert.status().isUnanswered())
                    .forEach(alert -> add(alert.subject()));
            soon();
        } else if (kinds.contains(SubjectKind.ALERT)) {
            soon();
        }
    }

    private void add(Subject subject) {
        synchronized (gathering) {
            changed.add(subject);
        }
    }

    private Set<Subject> takeChanged() {
        synchronized (gathering) {
            Set<Subject> all = changed;
            changed = new HashSet<>();
            return all;
        }
    }

    private void soon() {
        news.set(true);
        throttle.ask();
    }

    private void compute() {
        boolean soon = news.getAndSet(false);
        takeChanged().forEach(this::enter);
        folding.flush();
        for (Consumer<QueueModel> wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            wish.accept(model);
        }
        QueuePage next = model.page(clock.instant());
        if (soon) {
            // the throttle keeps the rate: a second one behind it would only make a row wait twice
            channel.now(next);
        } else {
            channel.offer(next);
        }
    }

    private void enter(Subject subject) {
        Versioned<State> versioned = workspace.find(subject).orElse(null);
        if (versioned == null || !(versioned.state() instanceof Alert alert)) {
            folding.remove(subject.id());
            return;
        }
        Instant answered = alert.acknowledged() == null ? null : alert.acknowledged().at();
        boolean asks = !alert.onTrial() && alert.status() != AlertStatus.ELSEWHERE && alert.status() != AlertStatus.SUPPRESSED
                && alert.status() != AlertStatus.OOS
                && (answered != null || alert.status() != AlertStatus.EXPIRED && alert.status() != AlertStatus.CANCELLED);
        folding.put(rows.row(new Versioned<>(alert, versioned.version(), versioned.pending())),
                new QueueModel.Times(alert.calledAt() == null ? alert.raisedAt() : alert.calledAt(), alert.waitingSince(), answered, asks));
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
