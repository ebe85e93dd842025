package org.menshen.desktop.sound;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.port.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says the alerts of the worst severities with the desk's voice, one at a time, on a background thread: never on the one that plays tones, never
/// on the FX thread. A more severe one that comes stops the one that is being said, which is said afterwards. Safe from any thread.
final class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final Voice voice;
    private final AlertSpeech speech;
    private final Executor background;
    private final Consumer<Optional<String>> onTrouble;
    private final Announcements lines;
    private final AtomicBoolean speaking = new AtomicBoolean();
    private volatile boolean interrupted;
    private volatile @Nullable String test;

    /// @param onTrouble told why nothing could be said, or that it was said
    Announcer(Voice voice, AlertSpeech speech, SoundScore score, Executor background, Consumer<Optional<String>> onTrouble) {
        this.voice = voice;
        this.speech = speech;
        this.background = background;
        this.onTrouble = onTrouble;
        this.lines = new Announcements(score.voice().least(), score.voice().waiting());
    }

    /// Says alerts down to this severity from now on.
    synchronized void speaks(int least) {
        lines.speaks(least);
    }

    /// Marks an alert that is there at the start as said.
    synchronized void settle(Alert alert) {
        lines.settle(alert.id(), alert.severity());
    }

    /// An alert calls.
    void calls(Alert alert) {
        boolean givesWay;
        synchronized (this) {
            if (!lines.wants(alert.id(), alert.severity())) {
                return;
            }
            givesWay = lines.take(alert.id(), alert.severity(), speech.of(alert));
        }
        if (givesWay) {
            interrupt();
        }
    }

    /// An alert calls no longer: what is being said of it stops.
    void silent(String id) {
        boolean said;
        synchronized (this) {
            said = lines.drop(id);
        }
        if (said) {
            interrupt();
        }
    }

    private void interrupt() {
        interrupted = true;
        stop();
    }

    /// On a thread of its own: to stop a voice may take the start of a program.
    private void stop() {
        try {
            background.execute(voice::hush);
        } catch (RejectedExecutionException closing) {
            LOG.debug("the console is closing: nothing is said any more");
        }
    }

    /// Somebody wants silence: what is being said stops, what waits is forgotten.
    void hush() {
        synchronized (this) {
            lines.clear();
            test = null;
        }
        stop();
    }

    /// Says that this is a test.
    void test() {
        test = speech.test();
    }

    /// Whether something is being said.
    boolean speaking() {
        return speaking.get();
    }

    /// Says what waits, if anything does and nothing is being said.
    void go() {
        synchronized (this) {
            if (test == null && !lines.waits()) {
                return;
            }
        }
        if (!speaking.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(this::speak);
        } catch (RejectedExecutionException closing) {
            LOG.debug("the console is closing: nothing more is said");
        }
    }

    private void speak() {
        try {
            Optional<String> words = next();
            if (words.isPresent() && voice.engine().isPresent()) {
                voice.speak(words.get());
                onTrouble.accept(Optional.empty());
            }
        } catch (Voice.MuteException e) {
            onTrouble.accept(Optional.of(String.valueOf(e.getMessage())));
        } finally {
            synchronized (this) {
                lines.over(!interrupted);
            }
            speaking.set(false);
        }
    }

    private synchronized Optional<String> next() {
        interrupted = false;
        String first = test;
        test = null;
        if (first != null) {
            return Optional.of(first);
        }
        return lines.next().map(next -> next.line() == null ? speech.more(next.more()) : next.line().words());
    }
}
