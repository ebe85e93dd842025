package org.menshen.desktop.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.quality.Quality;
import org.menshen.domain.quality.QualityBook;
import org.menshen.domain.quality.QualityRules;
import org.menshen.domain.quality.Source;

/// Keeps the page of alarm quality up to date, off the FX thread and not more than once in some seconds: figures of hours need no more. Alerts
/// that changed are entered in the book one by one; all of them are read anew only for another stretch of time.
final class QualityViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final ConsolePorts ports;
    private final QualityRules rules;
    private final QualitySpans spans;
    private final QualityWords words;
    private final ReadOnlyObjectWrapper<QualityPage> page = new ReadOnlyObjectWrapper<>(QualityPage.EMPTY);
    private final FxBridge.Channel<QualityPage> channel;
    private final Throttle throttle;
    private final Throttle hand;
    private final Pin pin;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Object books = new Object();
    private volatile QualityPart part = QualityPart.WORST;
    private volatile @Nullable String wanted;
    private volatile @Nullable Source behind;
    private @Nullable QualitySpan span;
    private @Nullable QualityBook book;
    private @Nullable QualityPage last;

    QualityViewModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.rules = ports.qualityRules();
        this.spans = new QualitySpans(ports, texts);
        this.words = new QualityWords(ports, rules, texts);
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.hand = new Throttle(ports.background(), ports.timer(), Duration.ofMillis(50), this::compute);
        this.pin = ports.workspace().observe(this::changed);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        boolean any = false;
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.ALERT) {
                changed.add(subject.id());
                any = true;
            }
            any |= subject.kind() == SubjectKind.SHIFT;
            if (subject.kind() == SubjectKind.TUNING) {
                hand.ask();
            }
        }
        if (any) {
            throttle.ask();
        }
    }

    private void compute() {
        synchronized (books) {
            Instant now = ports.clock().instant();
            List<QualitySpan> all = spans.all(now);
            QualitySpan chosen = all.stream().filter(each -> each.id().equals(wanted)).findFirst().orElse(all.getFirst());
            enter(chosen);
            Quality quality = book.at(now);
            Source source = behind;
            QualityPage next = words.page(new QualityWords.Sight(chosen, all.indexOf(chosen) + 1, all.size(), quality, part),
                    source == null ? Optional.empty() : Optional.of(new QualityWords.Behind(source,
                            part == QualityPart.FALSE ? book.judgedOf(source) : book.raisedBy(source))));
            if (!next.equals(last)) {
                last = next;
                channel.offer(next);
            }
        }
    }

    private void enter(QualitySpan chosen) {
        if (book == null || !chosen.follows(span)) {
            book = new QualityBook(rules, chosen.from(), chosen.to());
            changed.clear();
            Collection<Versioned<org.menshen.domain.fact.State>> alerts = ports.workspace().all(SubjectKind.ALERT);
            alerts.forEach(alert -> book.put((Alert) alert.state()));
        } else {
            for (String id : changed) {
                changed.remove(id);
                ports.workspace().find(new Subject(SubjectKind.ALERT, id)).ifPresentOrElse(alert -> book.put((Alert) alert.state()),
                        () -> book.remove(id));
            }
            book.slide(chosen.from());
        }
        span = chosen;
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<QualityPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows another list.
    void choose(QualityPart next) {
        part = next;
        behind = null;
        hand.ask();
    }

    /// Shows a stretch of time that lies earlier or later, and stops at the ends.
    ///
    /// @param by 1 for the next earlier one, -1 for the next later one
    void move(int by) {
        ports.background().execute(() -> {
            List<QualitySpan> all = spans.all(ports.clock().instant());
            int at = 0;
            for (int i = 0; i < all.size(); i++) {
                at = all.get(i).id().equals(wanted) ? i : at;
            }
            wanted = all.get(Math.clamp(at + by, 0, all.size() - 1)).id();
            behind = null;
            hand.ask();
        });
    }

    /// Shows the alerts that stand behind a source; `null` for the list again.
    void behind(@Nullable Source source) {
        behind = source;
        hand.ask();
    }

    /// Computes the page again, because time has passed.
    void refresh() {
        throttle.ask();
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        hand.close();
        channel.close();
    }
}
