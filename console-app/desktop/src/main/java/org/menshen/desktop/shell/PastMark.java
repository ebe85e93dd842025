package org.menshen.desktop.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.past.PastMoment;
import org.menshen.domain.port.Pin;

/// The band under the top line of a window that shows the past: which instant, that no command is taken, which key leads back, and what waits for an
/// answer in the present meanwhile. In the present it is not there and costs nothing. FX thread.
final class PastMark implements Panel {

    /// As long as the slowest list may still show what it showed before.
    private static final Duration RETURNING = Duration.ofMillis(1_500);

    private final FxBridge bridge;
    private final ConsolePorts present;
    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;
    private final Label instant = new Label();
    private final Label rule = new Label();
    private final Label waiting = new Label();
    private final HBox node = new HBox(18, instant, rule, waiting);
    private final FxBridge.Channel<Optional<PastMoment>> channel;
    private final FxBridge.Channel<String> counted;
    private final Pin pin;
    private Pin beat = () -> { };
    private Optional<PastMoment> shown = Optional.empty();

    PastMark(FeatureContext context, Texts texts) {
        this.bridge = context.bridge();
        this.present = context.ports().present();
        this.texts = texts;
        this.clock = present.clock();
        this.zone = present.zone();
        node.getStyleClass().add("past-band");
        node.setAlignment(Pos.CENTER_LEFT);
        instant.getStyleClass().add("past-instant");
        instant.setMinWidth(Region.USE_PREF_SIZE);
        rule.setText(texts.get("past.rule", ShellKey.PRESENT.shown()));
        waiting.getStyleClass().add("past-waiting");
        waiting.setMinWidth(Region.USE_PREF_SIZE);
        stand(false);
        channel = bridge.channel(FxBridge.TABLE_HZ, this::show);
        counted = bridge.channel(FxBridge.TABLE_HZ, waiting::setText);
        pin = context.ports().rewind().observe(channel::offer);
        show(context.ports().rewind().moment());
    }

    private void stand(boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void show(Optional<PastMoment> moment) {
        boolean entered = shown.isEmpty() && moment.isPresent();
        shown = moment;
        tell();
        if (entered) {
            rule.setText(texts.get("past.rule", ShellKey.PRESENT.shown()));
            stand(true);
            beat.close();
            beat = bridge.every(Duration.ofSeconds(1), this::beat);
            beat();
        } else if (moment.isEmpty() && node.isVisible()) {
            instant.setText(texts.get("past.back"));
            rule.setText("");
            waiting.setText("");
            beat.close();
            present.timer().schedule(() -> bridge.run(this::gone), RETURNING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void gone() {
        if (shown.isEmpty()) {
            stand(false);
        }
    }

    private void tell() {
        shown.ifPresent(moment -> {
            Duration back = Duration.between(moment.at(), clock.instant());
            instant.setText(texts.get("past.at", Numbers.day(moment.at(), zone), Numbers.clock(moment.at(), zone),
                    Numbers.span(back.isNegative() ? Duration.ZERO : back)));
        });
    }

    /// It grows older, and alerts come.
    private void beat() {
        tell();
        present.background().execute(() -> counted.offer(waits()));
    }

    private String waits() {
        List<Integer> open = present.workspace().all(SubjectKind.ALERT).stream().map(found -> (Alert) found.state())
                .filter(alert -> alert.status().isUnanswered()).map(Alert::severity).toList();
        String waits = open.isEmpty() ? texts.get("past.none-waits")
                : texts.get("past.waits", open.size(), open.stream().mapToInt(Integer::intValue).min().orElse(0));
        // over a lost line nobody knows what is now
        return present.link().old() ? texts.get("past.cut", open.size()) : waits;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        pin.close();
        beat.close();
        channel.close();
        counted.close();
    }
}
