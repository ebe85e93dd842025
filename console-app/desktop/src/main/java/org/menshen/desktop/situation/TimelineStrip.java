package org.menshen.desktop.situation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.SeverityIcon;
import org.menshen.desktop.widget.Tip;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.port.Pin;

/// Under the map: the alerts of the last hours as bars by severity, incidents with their sign above them, where now is, and which instant of
/// the past the map shows; pressing or dragging goes there. FX thread.
final class TimelineStrip implements Panel {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final double SIGN = 12;
    private static final double FOOT = 16;
    private static final double FIGURE = 40;
    private static final double FLAG = 16;
    private static final double LEAST_BAR = 2;

    private final Texts texts;
    private final ZoneId zone;
    private final Label counts = new Label();
    private final Bars bars = new Bars();
    private final Tip told = Tip.on(bars);
    private final HBox node = new HBox(12);
    private final Throttle throttle;
    private final FxBridge.Channel<TimelinePage> channel;
    private final Pin pin;
    private final ScheduledFuture<?> ageing;
    private @Nullable TimelinePage page;
    private List<RecordedDay.Gap> gaps = List.of();
    private volatile Optional<Instant> reviewed = Optional.empty();
    private Consumer<Instant> onScrub = at -> { };

    TimelineStrip(FeatureContext context, Texts texts) {
        this.texts = texts;
        ConsolePorts ports = context.ports().present();
        this.zone = ports.zone();
        Label title = new Label(texts.get("timeline.title", TimelinePage.HOURS));
        VBox words = new VBox(2, title, counts);
        words.setMinWidth(Region.USE_PREF_SIZE);
        counts.getStyleClass().add("note");
        words.getStyleClass().add("timeline-words");
        HBox.setHgrow(bars, Priority.ALWAYS);
        node.getStyleClass().addAll("panel", "timeline");
        node.getChildren().addAll(words, bars);
        bars.addEventHandler(MouseEvent.MOUSE_MOVED, event -> tell(event.getX()));
        bars.addEventHandler(MouseEvent.MOUSE_PRESSED, this::scrub);
        bars.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
        channel = context.bridge().beat(FxBridge.BEAT_HZ, this::show);
        throttle = new Throttle(ports.background(), ports.timer(), PERIOD, () -> channel.offer(TimelinePage.of(
                ports.workspace().all(SubjectKind.ALERT), ports.workspace().all(SubjectKind.INCIDENT), ports.clock().instant(), reviewed, zone)));
        pin = ports.workspace().observe(subjects -> {
            if (subjects.stream().anyMatch(s -> s.kind() == SubjectKind.ALERT || s.kind() == SubjectKind.INCIDENT)) {
                throttle.ask();
            }
        });
        ageing = ports.timer().scheduleAtFixedRate(throttle::ask, 5, 5, TimeUnit.SECONDS);
        throttle.ask();
    }

    /// Calls back with the instant that the hand presses or drags to.
    void setOnScrub(Consumer<Instant> handler) {
        onScrub = handler;
    }

    private void scrub(MouseEvent event) {
        TimelinePage shown = page;
        if (shown != null && bars.getWidth() > 0 && event.isPrimaryButtonDown()) {
            onScrub.accept(shown.at(event.getX() / bars.getWidth()));
        }
    }

    /// Marks the instant of the past that the map shows; empty for none.
    void review(Optional<Instant> at) {
        reviewed = at;
        if (page != null && at.map(instant -> !page.holds(instant)).orElse(!page.holds(page.now()))) {
            throttle.ask();
        }
        bars.flag();
    }

    /// Hatches stretches of which no reading was kept.
    void setGaps(List<RecordedDay.Gap> next) {
        gaps = next;
        bars.build();
    }

    private void show(TimelinePage next) {
        if (page != null && looks(page).equals(looks(next))) {
            return;
        }
        page = next;
        counts.setText(texts.get("timeline.counts", Counts.of(next.alerts(), texts.lang()), Counts.of(next.incidents().size(), texts.lang())));
        bars.show(next);
    }

    /// What is seen of a page: now is a line on a whole pixel.
    private List<Object> looks(TimelinePage of) {
        return List.of(of.from(), of.to(), of.bins(), of.incidents(), Math.rint(of.share(of.now()) * bars.getWidth()), bars.getWidth());
    }

    /// Says what the bar under the pointer stands for.
    private void tell(double x) {
        TimelinePage shown = page;
        if (shown == null || bars.getWidth() <= 0) {
            return;
        }
        int at = Math.clamp((long) (x / bars.getWidth() * shown.bins().size()), 0, shown.bins().size() - 1);
        TimelinePage.Bin bin = shown.bins().get(at);
        Instant end = bin.from().plus(TimelinePage.BIN);
        StringJoiner words = new StringJoiner("　");
        words.add(Numbers.stretch(bin.from(), end, zone));
        for (int severity = 1; severity <= bin.counts().size(); severity++) {
            if (bin.counts().get(severity - 1) > 0) {
                words.add(SeverityIcon.numeral(severity) + " " + bin.counts().get(severity - 1));
            }
        }
        long begun = shown.incidents().stream().filter(i -> !i.at().isBefore(bin.from()) && i.at().isBefore(end)).count();
        if (begun > 0) {
            words.add(texts.get("timeline.begun", Counts.of(begun, texts.lang())));
        }
        gaps.stream().filter(gap -> gap.from().isBefore(end) && gap.to().isAfter(bin.from())).findFirst().ifPresent(gap ->
                words.add(texts.get("review.gap", Numbers.stretch(gap.from(), gap.to(), zone))));
        told.say(words.toString());
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        ageing.cancel(false);
        pin.close();
        throttle.close();
        channel.close();
    }

    /// The picture: hour lines with their figures, bars, signs, now. Everything is a styled node, so that it follows the theme.
    private final class Bars extends Pane {

        private final Region pole = box("timeline-pole");
        private final Label time = new Label();
        private @Nullable TimelinePage page;

        Bars() {
            time.getStyleClass().add("timeline-flag");
            time.setManaged(false);
            getStyleClass().add("timeline-bars");
            setMinWidth(0);
            widthProperty().addListener((property, old, width) -> build());
            heightProperty().addListener((property, old, height) -> build());
        }

        void show(TimelinePage next) {
            page = next;
            build();
        }

        private void build() {
            getChildren().clear();
            if (page == null || getWidth() <= 0) {
                return;
            }
            double base = getHeight() - FOOT;
            // in a narrow window not every hour has room for its figure
            int every = Math.max(1, (int) Math.ceil(FIGURE * TimelinePage.HOURS / getWidth()));
            for (int hour = 0; hour <= TimelinePage.HOURS; hour++) {
                hour(page.from().plus(Duration.ofHours(hour)), base, hour == TimelinePage.HOURS, (TimelinePage.HOURS - hour) % every == 0);
            }
            gaps.forEach(gap -> gap(gap, base));
            int most = page.bins().stream().mapToInt(TimelinePage.Bin::total).max().orElse(0);
            page.bins().forEach(bin -> bar(bin, base, most));
            page.incidents().forEach(this::sign);
            if (page.holds(page.now())) {
                Region now = box("timeline-now");
                getChildren().add(now);
                now.resizeRelocate(page.share(page.now()) * getWidth() - 1, 0, 2, base + 2);
            }
            flag();
        }

        /// The reviewed instant: a line with a flag of its time, apart from the plain line of now.
        private void flag() {
            getChildren().removeAll(pole, time);
            if (page == null || getWidth() <= 0 || reviewed.filter(page::holds).isEmpty()) {
                return;
            }
            Instant at = reviewed.get();
            double x = page.share(at) * getWidth();
            time.setText("◀ " + Numbers.clock(at, zone));
            getChildren().addAll(pole, time);
            pole.resizeRelocate(Math.clamp(x - 1, 0, getWidth() - 2), 0, 2, getHeight() - FOOT + 2);
            double width = time.prefWidth(-1);
            boolean left = x + width > getWidth();
            time.setText(left ? Numbers.clock(at, zone) + " ▶" : time.getText());
            time.resizeRelocate(left ? x - width - 2 : x + 2, 0, width, FLAG);
        }

        private void hour(Instant at, double base, boolean last, boolean told) {
            double x = page.share(at) * getWidth();
            Region line = box("timeline-hour");
            Label figure = new Label(last && at.atZone(zone).getHour() == 0 ? "24:00" : Numbers.minute(at, zone));
            figure.getStyleClass().add("timeline-figure");
            figure.setManaged(false);
            figure.setVisible(told);
            getChildren().addAll(line, figure);
            line.resizeRelocate(Math.min(x, getWidth() - 1), 0, 1, base);
            figure.resizeRelocate(Math.clamp(x - FIGURE / 2, 0, Math.max(0, getWidth() - FIGURE)), base, FIGURE, FOOT);
        }

        private void gap(RecordedDay.Gap gap, double base) {
            double left = Math.clamp(page.share(gap.from()), 0, 1) * getWidth();
            double right = Math.clamp(page.share(gap.to()), 0, 1) * getWidth();
            if (right > left) {
                Region hatched = box("timeline-gap");
                getChildren().add(hatched);
                hatched.resizeRelocate(left, 0, right - left, base);
            }
        }

        /// The worst stands on top, where it is seen.
        private void bar(TimelinePage.Bin bin, double base, int most) {
            double x = page.share(bin.from()) * getWidth();
            double width = Math.max(2, getWidth() / page.bins().size() - 2);
            double unit = most == 0 ? 0 : (base - SIGN - 2) / most;
            double y = base;
            for (int severity = bin.counts().size(); severity >= 1; severity--) {
                int count = bin.counts().get(severity - 1);
                if (count > 0) {
                    double height = Math.max(LEAST_BAR, count * unit);
                    Region part = box("timeline-bar");
                    part.getStyleClass().add("sev-" + severity);
                    getChildren().add(part);
                    part.resizeRelocate(x + 1, y - height, width, height);
                    y -= height;
                }
            }
        }

        private void sign(TimelinePage.Begun begun) {
            SeverityIcon icon = new SeverityIcon(SIGN - 2, begun.severity());
            icon.setManaged(false);
            getChildren().add(icon);
            icon.resizeRelocate(Math.clamp(page.share(begun.at()) * getWidth() - SIGN / 2, 0, Math.max(0, getWidth() - SIGN)), 0, SIGN, SIGN);
        }

        private static Region box(String style) {
            Region box = new Region();
            box.getStyleClass().add(style);
            box.setManaged(false);
            return box;
        }
    }
}
