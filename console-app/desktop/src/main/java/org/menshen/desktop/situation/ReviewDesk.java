package org.menshen.desktop.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.past.RecordedDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the map into the recorded day and back. Queue, detail and acts stay live. FX thread.
final class ReviewDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FeatureContext context;
    private final ConsolePorts ports;
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
    private boolean loading;
    private boolean failed;
    private boolean closed;

    ReviewDesk(FeatureContext context, Texts texts, MapPanel map, TimelineStrip strip) {
        this.context = context;
        this.ports = context.ports();
        this.texts = texts;
        this.map = map;
        this.strip = strip;
        this.mark = new ReviewMark(texts, ports.zone(), map.stack());
        strip.setOnScrub(this::go);
    }

    /// Calls back with each instant that is shown, and with `null` when the map goes back to the present.
    void setOnMoment(Consumer<@Nullable PastMoment> handler) {
        onMoment = handler;
    }

    /// Whether the map shows the past.
    boolean on() {
        return clock != null;
    }

    /// Into the past, at the last instant of it, or back to the present.
    void toggle() {
        if (on()) {
            leave();
        } else {
            go(ports.clock().instant());
        }
    }

    /// Shows an instant, whether the map was in the past before or not.
    void go(Instant wanted) {
        ReviewClock now = clock;
        if (now == null) {
            day = ports.past().loaded().orElse(null);
            now = new ReviewClock(day == null ? wanted : day.from(), ports.clock().instant(), wanted);
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
                clock.reaches(day.from(), day.to());
            } else {
                day = loaded;
                clock.reaches(loaded.from(), loaded.to());
            }
            show();
        }));
    }

    private void frame(long nanos) {
        if (clock != null && clock.tick(nanos)) {
            show();
        }
    }

    private void show() {
        if (clock == null) {
            return;
        }
        String note = loading ? texts.get("review.loading") : failed ? texts.get("review.offline") : "";
        mark.show(clock, ports.clock().instant(), note);
        strip.review(Optional.of(clock.at()));
        if (day != null) {
            PastMoment moment = day.at(clock.at());
            map.reviewAt(moment);
            onMoment.accept(moment);
        }
    }

    private void leave() {
        clock = null;
        day = null;
        frames.stop();
        mark.hide();
        strip.review(Optional.empty());
        map.review(false);
        onMoment.accept(null);
    }

    /// The keys of the past; all others stay those of the queue.
    ///
    /// @return whether it was one
    boolean key(KeyEvent event) {
        ReviewClock now = clock;
        if (now == null || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        Duration step = event.isControlDown() ? LONGEST : event.isShiftDown() ? LONG : STEP;
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            now.step(event.getCode() == KeyCode.LEFT ? step.negated() : step);
        } else if (event.isControlDown()) {
            return false;
        } else if (!plain(event.getCode(), now)) {
            return false;
        }
        show();
        return true;
    }

    private boolean plain(KeyCode code, ReviewClock now) {
        switch (code) {
            case SPACE -> now.toggle();
            case PLUS, EQUALS, ADD -> now.faster(1);
            case MINUS, SUBTRACT -> now.faster(-1);
            case HOME -> now.first();
            case END -> now.last();
            case ESCAPE -> leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        frames.stop();
    }
}
