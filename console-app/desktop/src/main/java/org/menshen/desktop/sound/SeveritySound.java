package org.menshen.desktop.sound;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.Bundles;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Hearing;
import org.menshen.domain.level.Level;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Voice;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.shift.Shift;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the desk hear its unanswered alerts and a lost line, by tones and, for the worst severities, by a voice. It follows the workspace, plays
/// on background threads, and tells when the sound device does not work: a broken device is itself an alarm. Never on the FX thread.
public final class SeveritySound implements Hearing, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeveritySound.class);
    private static final long STEP_MILLIS = 400;
    private static final int TEST = 2;

    private final Workspace workspace;
    private final SoundScore score;
    private final Mouth mouth;
    private final Executor background;
    private final InstantSource deskTime;
    private final Siren siren;
    private final Link link;
    private final LineAlarm line = new LineAlarm();
    private final SoundFault fault = new SoundFault();
    private final LineAlarm.Call call;
    private final Announcer announcer;
    private final Map<String, Integer> unanswered = new HashMap<>();
    private final AtomicBoolean playing = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Pin pin;
    private final ScheduledFuture<?> step;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<String> voiceTrouble = Optional.empty();
    private volatile Optional<String> engine = Optional.empty();
    private volatile long silentUntil;
    private volatile long probed;
    private String testedFor = "";
    /// The siren is told when it listens: in a flood that is far less often than something changes.
    private boolean moved;

    /// What makes the sound.
    ///
    /// @param loudspeaker plays tones
    /// @param voice says words
    /// @param speech the words
    public record Mouth(Loudspeaker loudspeaker, Voice voice, AlertSpeech speech) {
    }

    /// Starts listening; tries the device at once, so that its failure is known before it is needed.
    ///
    /// @param link tells when the line is lost
    /// @param deskTime the desk's own time, not a drill's: ears know no speed
    public SeveritySound(Workspace workspace, Link link, SoundScore score, Mouth mouth, Executor background, ScheduledExecutorService timer,
                         InstantSource deskTime) {
        this.workspace = workspace;
        this.score = score;
        this.mouth = mouth;
        this.background = background;
        this.deskTime = deskTime;
        this.siren = new Siren(score.repeats());
        this.link = link;
        this.call = new LineAlarm.Call(line, score.line().repeat());
        this.announcer = new Announcer(mouth.voice(), mouth.speech(), score, background, this::said);
        synchronized (this) {
            workspace.all(SubjectKind.ALERT).stream().map(versioned -> (Alert) versioned.state()).filter(this::calls).forEach(alert -> {
                unanswered.put(alert.id(), alert.severity());
                announcer.settle(alert);
            });
            siren.unanswered(unanswered);
            siren.settle();
        }
        level();
        this.pin = workspace.observe(this::gather);
        play(SoundScore.nothing());
        this.step = timer.scheduleAtFixedRate(this::step, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Whether a lost line calls, and the way to silence it.
    public LineAlarm line() {
        return line;
    }

    /// Whether a broken device calls, and the way to take note of it.
    public SoundFault fault() {
        return fault;
    }

    /// Why nothing can be heard, or nothing be said; empty while everything works.
    @Override
    public Optional<String> trouble() {
        return trouble.or(() -> voiceTrouble);
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Optional<String> voice() {
        return engine;
    }

    /// Plays the tone of severity 2 and says that this is a test: a grave sound, and one that cannot be taken for the end of the world.
    @Override
    public void test() {
        announcer.test();
        score.tone(TEST).ifPresent(this::play);
    }

    /// Stops the voice; tones end by an answer alone.
    public void hush() {
        announcer.hush();
    }

    /// What the duty level makes of pauses and voice.
    private synchronized void level() {
        SoundScore.AtLevel at = score.at(workspace.find(Level.THE).map(Versioned::state).map(Level.class::cast).flatMap(Level::now));
        siren.paced(at.repeat());
        announcer.speaks(at.least());
    }

    private synchronized void gather(Set<Subject> subjects) {
        if (subjects.contains(Level.THE)) {
            level();
        }
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.ALERT) {
                find(subject.id()).ifPresentOrElse(alert -> {
                    enter(alert);
                    // what it stands for calls for itself as soon as it does not call any more
                    alert.memberIds().forEach(id -> find(id).ifPresent(this::enter));
                }, () -> silent(subject.id()));
            }
        }
        moved = true;
    }

    private void silent(String id) {
        if (unanswered.remove(id) != null) {
            announcer.silent(id);
        }
    }

    private Optional<Alert> find(String id) {
        return workspace.find(new Subject(SubjectKind.ALERT, id)).map(Versioned::state).map(Alert.class::cast);
    }

    private boolean calls(Alert alert) {
        return Bundles.calls(alert.bundleId() == null ? null : find(alert.bundleId()).orElse(null), alert);
    }

    private void enter(Alert alert) {
        if (calls(alert)) {
            unanswered.put(alert.id(), alert.severity());
            announcer.calls(alert);
        } else {
            silent(alert.id());
        }
    }

    private void step() {
        // a tone over a voice is neither heard: the voice ends by itself. One that did not the last time holds up no tone
        if (playing.get() || announcer.speaking() && voiceTrouble.isEmpty() || System.nanoTime() < silentUntil) {
            return;
        }
        // between two of severity 1, which has no pauses of its own
        if (call.due(link.status().line(), deskTime.instant())) {
            play(score.lineTone());
            return;
        }
        if (shiftBegan()) {
            test();
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
        if (severity.isPresent()) {
            score.tone(severity.get()).ifPresent(this::play);
        } else {
            announcer.go();
            probe();
        }
    }

    /// Whether a shift of the person at this desk waits for its test of the sound, for the first time.
    private boolean shiftBegan() {
        String me = workspace.actor().userId();
        Optional<String> waits = workspace.all(SubjectKind.SHIFT).stream().map(versioned -> (Shift) versioned.state())
                .filter(shift -> shift.onDuty() && shift.sound() == null && shift.signedOn().userId().equals(me)).map(Shift::id).findFirst();
        boolean began = waits.isPresent() && !waits.get().equals(testedFor);
        waits.ifPresent(id -> testedFor = id);
        return began;
    }

    /// Tries the device without a tone: one that was pulled out is known before it is needed, and one that was put back is known to work.
    private void probe() {
        if (trouble.isPresent() || System.nanoTime() - probed > score.probe().toNanos()) {
            play(SoundScore.nothing());
        }
    }

    private void play(Tone tone) {
        if (!playing.compareAndSet(false, true)) {
            return;
        }
        probed = System.nanoTime();
        try {
            background.execute(() -> playAndTell(tone));
            if (looking.compareAndSet(false, true)) {
                background.execute(this::lookForVoice);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: no more sound");
        }
    }

    /// Apart from the tones, which must not wait for a folder that does not answer.
    private void lookForVoice() {
        try {
            engine = mouth.voice().engine();
        } finally {
            looking.set(false);
        }
    }

    private void playAndTell(Tone tone) {
        try {
            mouth.loudspeaker().play(tone);
            tell(Optional.empty());
        } catch (Loudspeaker.BrokenException e) {
            silentUntil = System.nanoTime() + score.retry().toNanos();
            tell(Optional.of(String.valueOf(e.getMessage())));
        } finally {
            announcer.go();
            playing.set(false);
        }
    }

    private void tell(Optional<String> now) {
        boolean fails = now.isPresent() && trouble.isEmpty();
        trouble = now;
        judge(fails, now);
    }

    private void said(Optional<String> now) {
        boolean fails = now.isPresent() && voiceTrouble.isEmpty();
        voiceTrouble = now;
        judge(fails, now);
    }

    private void judge(boolean fails, Optional<String> now) {
        if (fails) {
            fault.fails();
            LOG.warn("no sound: {}", now.orElse(""));
        } else if (trouble.isEmpty() && voiceTrouble.isEmpty()) {
            fault.works();
        }
    }

    @Override
    public void close() {
        step.cancel(false);
        pin.close();
        announcer.hush();
    }
}
