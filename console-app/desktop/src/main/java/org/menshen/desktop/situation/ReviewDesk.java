package org.menshen.desktop.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Rewind;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts all windows into the recorded day and back: it moves the one clock that they follow. FX thread.
final class ReviewDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FeatureContext context;
    private final ConsolePorts ports;
    private final Rewind rewind;
    private final Texts texts;
    private final MapPanel map;
    private final TimelineStrip strip;
    private final ReviewMark mark;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            frame(nanos);
        }
    };
    private Consumer<@Nullable PastMoment> onMoment = moment -> { };
    private @Nullable ReviewClock clock;
    private @Nullable RecordedDay day;
    private List<RecordedDay.Gap> gaps = List.of();
    private final Pin back;
    private Pin beat = () -> { };
    private long told;
    private boolean loading;
    private boolean failed;
    private boolean closed;

    ReviewDesk(FeatureContext context, Texts texts, MapPanel map, TimelineStrip strip) {
        this.context = context;
        this.ports = context.ports().present();
        this.rewind = ports.rewind();
        this.texts = texts;
        this.map = map;
        this.strip = strip;
        this.mark = new ReviewMark(texts, ports.zone(), map.stack());
        strip.setOnScrub(this::go);
        this.back = rewind.observe(moment -> {
            if (moment.isEmpty() && on()) {
                stop();
            }
        });
    }

    /// Calls back with each instant that is shown, and with `null` when the map goes back to the present.
    void setOnMoment(Consumer<@Nullable PastMoment> handler) {
        onMoment = handler;
    }

    /// Whether the map shows the past.
    boolean on() {
        return clock != null;
    }

    /// Into the past, at the last instant of it, or back to the present. A map that stands beside the present is taken away first.
    void toggle() {
        if (on()) {
            stop();
        } else if (map.beside().isOpen()) {
            map.beside().close();
        } else {
            go(ports.clock().instant());
        }
    }

    /// Shows an instant, whether the map was in the past before or not.
    void go(Instant wanted) {
        ReviewClock now = clock;
        if (now == null) {
            know(ports.past().loaded().orElse(null));
            now = new ReviewClock(day == null ? wanted : first(day), ports.clock().instant(), wanted);
            clock = now;
            map.review(true);
            frames.start();
            load();
        }
        now.go(wanted);
        show();
    }

    /// Brings the day up to now; what was loaded before can be scrubbed meanwhile, and also when the centre does not answer.
    private void load() {
        loading = true;
        failed = false;
        ports.past().load().whenComplete((loaded, error) -> context.bridge().run(() -> {
            loading = false;
            if (closed || !on()) {
                return;
            }
            if (error != null) {
                LOG.warn("The recorded day could not be read", error);
                failed = true;
                if (day == null) {
                    leave();
                    context.notices().warn(texts.get("review.unreachable"));
                    return;
                }
                clock.reaches(first(day), day.to());
            } else {
                know(loaded);
                clock.reaches(first(loaded), loaded.to());
            }
            show();
        }));
    }

    private void know(@Nullable RecordedDay known) {
        day = known;
        gaps = known == null ? List.of() : known.gaps();
        strip.setGaps(gaps);
    }

    /// Before the sites were entered there was nothing to look at.
    private static Instant first(RecordedDay known) {
        return known.entered(SubjectKind.SITE).filter(at -> !at.isAfter(known.to())).orElse(known.from());
    }

    private void frame(long nanos) {
        if (clock == null) {
            return;
        }
        // what stands still grows old, too, and what is read comes nearer
        long now = ports.clock().instant().getEpochSecond();
        if (clock.tick(nanos)) {
            show();
        } else if (now != told || loading) {
            told = now;
            showMark();
        }
    }

    private int percent() {
        return (int) (100 * ports.past().progress());
    }

    private void show() {
        if (clock == null) {
            return;
        }
        showMark();
        strip.review(Optional.of(clock.at()));
        if (day != null) {
            PastMoment moment = day.at(clock.at());
            rewind.show(moment);
            map.beside().compare(moment);
            onMoment.accept(moment);
        }
    }

    private void showMark() {
        Instant at = clock.at();
        String gap = gaps.stream().filter(one -> one.holds(at)).findFirst().map(this::words).orElse("");
        String note = loading ? texts.get("review.loading", percent()) : failed ? texts.get("review.offline") : gap;
        mark.show(clock, ports.clock().instant(), note);
    }

    private String words(RecordedDay.Gap gap) {
        return texts.get("review.gap", Numbers.stretch(gap.from(), gap.to(), ports.zone()));
    }

    /// Back to the present, from wherever; a day that is still being read is not waited for.
    private void stop() {
        boolean reading = loading && day == null;
        leave();
        if (reading) {
            context.notices().tell(texts.get("review.stopped"));
        }
    }

    private void leave() {
        clock = null;
        know(null);
        frames.stop();
        mark.hide();
        strip.review(Optional.empty());
        map.review(false);
        rewind.present();
        onMoment.accept(null);
        beat();
    }

    /// Beside the present what changed changes by itself.
    private void beat() {
        map.beside().compare(null);
        if (!closed && !on() && map.beside().isOpen()) {
            beat = context.bridge().after(BEAT, this::beat);
        }
    }

    private void beside() {
        if (map.beside().isOpen()) {
            map.beside().close();
        } else if (day != null && clock != null) {
            map.beside().open(day.at(clock.at()));
        } else {
            context.notices().tell(texts.get("review.loading", percent()));
        }
    }

    /// Whether a tool means what its name says: while the past is looked at, its keys go before those of the map and the queue.
    boolean takes(Tool tool) {
        boolean past = Stream.of(ReviewKey.values()).anyMatch(key -> key.strokes().contains(tool.stroke()));
        return on() ? !past || tool.bound() instanceof ReviewKey : !(tool.bound() instanceof ReviewKey);
    }

    /// The keys of the past; all others stay those of the queue.
    ///
    /// @return whether it was one
    boolean key(KeyEvent event) {
        ReviewClock now = clock;
        Optional<ReviewKey> key = now == null ? Optional.empty() : KeyBound.of(ReviewKey.values(), event);
        key.ifPresent(meant -> {
            act(meant, now, event.isControlDown() ? LONGEST : event.isShiftDown() ? LONG : STEP);
            show();
        });
        return key.isPresent();
    }

    private void act(ReviewKey key, ReviewClock now, Duration step) {
        switch (key) {
            case EARLIER -> now.step(step.negated());
            case LATER -> now.step(step);
            case PLAY -> now.toggle();
            case FASTER -> now.faster(1);
            case SLOWER -> now.faster(-1);
            case FIRST -> now.first();
            case LAST -> now.last();
            case BESIDE -> beside();
            case NOW -> stop();
        }
    }

    @Override
    public void close() {
        closed = true;
        back.close();
        rewind.present();
        beat.close();
        frames.stop();
    }
}
