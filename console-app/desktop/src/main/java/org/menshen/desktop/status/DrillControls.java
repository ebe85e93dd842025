package org.menshen.desktop.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Tip;
import org.menshen.domain.drill.ClockHand;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Pin;
import org.menshen.domain.rules.Permissions;

/// The violet chip of a drill with its speed, and for who steers it the controls beside it: run or pause, slower, faster. In live operation it is
/// not there.
final class DrillControls implements Panel {

    private static final List<Double> SPEEDS = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 60.0);

    private final Drill drill;
    private final FeatureContext context;
    private final Permissions permissions;
    private final Texts texts;
    private final HBox node = new HBox(4);
    private final Label chip = new Label();
    private final Tip drillName = Tip.on(chip);
    private final Button run = button("drill-run", this::toggle);
    /// drawn: the letters of the font are too thin for it
    private final Region sign = new Region();
    private final Tip runWord = Tip.on(run);
    private final Button slower = button("drill-speed", () -> change(-1));
    private final Button faster = button("drill-speed", () -> change(1));
    private final FxBridge.Channel<Optional<Drill.Status>> channel;
    private final Pin pin;
    private Optional<Drill.Status> status = Optional.empty();

    DrillControls(FeatureContext context, Texts texts) {
        this.drill = context.ports().drill();
        this.context = context;
        this.permissions = new Permissions(context.ports().codes());
        this.texts = texts;
        chip.getStyleClass().addAll("chip", "drill");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        run.setGraphic(sign);
        slower.setText("−");
        Tip.on(slower).say(texts.get("drill.slower"));
        faster.setText("+");
        Tip.on(faster).say(texts.get("drill.faster"));
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(chip, run, slower, faster);
        node.sceneProperty().addListener((property, old, scene) -> bindKeys(scene));
        channel = context.bridge().beat(FxBridge.BEAT_HZ, this::show);
        pin = drill.observe(channel::offer);
        show(drill.status());
    }

    private static Button button(String style, Runnable action) {
        Button button = new Button();
        button.getStyleClass().setAll("drill-button", style);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void bindKeys(Scene scene) {
        if (scene != null) {
            scene.getAccelerators().put(TopKey.DRILL_RUN.accelerator(), this::toggle);
            scene.getAccelerators().put(TopKey.DRILL_FASTER.accelerator(), () -> change(1));
            scene.getAccelerators().put(TopKey.DRILL_SLOWER.accelerator(), () -> change(-1));
        }
    }

    private void show(Optional<Drill.Status> next) {
        status = next;
        node.setVisible(next.isPresent());
        node.setManaged(next.isPresent());
        next.ifPresent(now -> {
            String speed = now.speed() == Math.rint(now.speed()) ? String.valueOf((long) now.speed())
                    : String.format(Locale.ROOT, "%.1f", now.speed());
            boolean over = now.over();
            chip.setText(texts.get(over ? "drill.ended" : now.running() ? "drill.running" : "drill.paused", speed));
            boolean steers = steers(now);
            List.of(run, slower, faster).forEach(button -> {
                button.setDisable(over);
                button.setVisible(steers);
                button.setManaged(steers);
            });
            drillName.say(over ? texts.get("drill.ended-tip") : now.name());
            sign.getStyleClass().setAll("drill-sign", now.running() ? "hold" : "go");
            runWord.say(texts.get(over ? "drill.ended-tip" : now.running() ? "drill.pause" : "drill.run"));
        });
    }

    /// The same rule as the centre's: who is trained is told so, not sent away by it.
    private boolean steers(Drill.Status now) {
        return ClockHand.steers(now.practice(), permission -> permissions.may(context.ports().workspace().actor().role(), permission, true));
    }

    private void toggle() {
        status.ifPresent(now -> {
            if (!steers(now)) {
                context.notices().warn(texts.get("drill.not-steering"));
            } else if (now.over()) {
                context.notices().warn(texts.get("drill.ended-tip"));
            } else {
                tellFailure(drill.run(!now.running()));
            }
        });
    }

    private void change(int by) {
        status.ifPresent(now -> {
            if (!steers(now)) {
                context.notices().warn(texts.get("drill.not-steering"));
                return;
            }
            int at = 0;
            while (at < SPEEDS.size() - 1 && SPEEDS.get(at) < now.speed()) {
                at++;
            }
            tellFailure(drill.speed(SPEEDS.get(Math.clamp(at + by, 0, SPEEDS.size() - 1))));
        });
    }

    private void tellFailure(CompletableFuture<Void> answer) {
        answer.whenComplete((done, error) -> {
            if (error != null) {
                context.notices().warn(texts.get("drill.failed", new FaultWords(context.ports().lang()).words(error)));
            }
        });
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        pin.close();
        channel.close();
    }
}
