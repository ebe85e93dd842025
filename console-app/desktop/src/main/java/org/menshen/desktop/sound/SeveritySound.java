package org.menshen.desktop.sound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.Bundles;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the desk hear its unanswered alerts and a lost line. It follows the workspace, plays on a background thread, and tells when the sound
/// device does not work: a broken device is itself an alarm, seen in the status line. Never on the FX thread.
public final class SeveritySound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeveritySound.class);
    private static final long STEP_MILLIS = 400;
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final Score score;
    private final Loudspeaker loudspeaker;
    private final Executor background;
    private final InstantSource deskTime;
    private final Siren siren;
    private final Link link;
    private final LineAlarm line = new LineAlarm();
    private final LineAlarm.Call call;
    private final Map<String, Integer> unanswered = new HashMap<>();
    private final CopyOnWriteArrayList<Consumer<Optional<String>>> observers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean playing = new AtomicBoolean();
    private final Pin pin;
    private final ScheduledFuture<?> step;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile long silentUntil;
    /// The siren is told when it listens: in a flood that is far less often than something changes.
    private boolean moved;

    /// Starts listening; tries the device at once, so that its failure is known before it is needed.
    ///
    /// @param link tells when the line is lost
    /// @param deskTime the desk's own time, not a drill's: ears know no speed
    public SeveritySound(Workspace workspace, Link link, Score score, Loudspeaker loudspeaker, Executor background, ScheduledExecutorService timer,
                         InstantSource deskTime) {
        this.workspace = workspace;
        this.score = score;
        this.loudspeaker = loudspeaker;
        this.background = background;
        this.deskTime = deskTime;
        this.siren = new Siren(score.repeat());
        this.link = link;
        this.call = new LineAlarm.Call(line, score.line().repeat());
        synchronized (this) {
            workspace.all(SubjectKind.ALERT).forEach(versioned -> enter(versioned.state()));
            siren.unanswered(unanswered);
            siren.settle();
        }
        this.pin = workspace.observe(this::gather);
        test();
        this.step = timer.scheduleAtFixedRate(this::step, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Whether a lost line calls, and the way to silence it.
    public LineAlarm line() {
        return line;
    }

    /// Why nothing can be heard; empty while the device works.
    public Optional<String> trouble() {
        return trouble;
    }

    /// Calls back on a background thread when the device breaks or works again.
    public Pin observe(Consumer<Optional<String>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /// Plays the tone of severity 4 once: the sound test at the start of a shift.
    public void test() {
        play(4);
    }

    private synchronized void gather(Set<Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.ALERT) {
                find(subject.id()).ifPresentOrElse(alert -> {
                    enter(alert);
                    // what it stands for calls for itself as soon as it does not call any more
                    alert.memberIds().forEach(id -> find(id).ifPresent(this::enter));
                }, () -> unanswered.remove(subject.id()));
            }
        }
        moved = true;
    }

    private Optional<Alert> find(String id) {
        return workspace.find(new Subject(SubjectKind.ALERT, id)).map(Versioned::state).map(Alert.class::cast);
    }

    private void enter(State state) {
        Alert alert = (Alert) state;
        Alert lead = alert.bundleId() == null ? null : find(alert.bundleId()).orElse(null);
        if (Bundles.calls(lead, alert)) {
            unanswered.put(alert.id(), alert.severity());
        } else {
            unanswered.remove(alert.id());
        }
    }

    private void step() {
        if (playing.get() || System.nanoTime() < silentUntil) {
            return;
        }
        // between two of severity 1, which has no pauses of its own
        if (call.due(link.status().line(), deskTime.instant())) {
            play(score.lineTone());
            return;
        }
        Optional<Integer> severity;
        synchronized (this) {
            if (moved) {
                moved = false;
                siren.unanswered(unanswered);
            }
            severity = siren.next(deskTime.instant());
        }
        severity.ifPresent(this::play);
    }

    private void play(int severity) {
        score.tone(severity).ifPresent(this::play);
    }

    private void play(Tone tone) {
        if (!playing.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(() -> playAndTell(tone));
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: no more sound");
        }
    }

    private void playAndTell(Tone tone) {
        try {
            loudspeaker.play(tone);
            tell(Optional.empty());
        } catch (Loudspeaker.BrokenException e) {
            silentUntil = System.nanoTime() + RETRY.toNanos();
            tell(Optional.of(String.valueOf(e.getMessage())));
        } finally {
            playing.set(false);
        }
    }

    private void tell(Optional<String> now) {
        if (!now.equals(trouble)) {
            trouble = now;
            now.ifPresent(reason -> LOG.warn("no sound: {}", reason));
            observers.forEach(observer -> observer.accept(now));
        }
    }

    @Override
    public void close() {
        step.cancel(false);
        pin.close();
    }
}
