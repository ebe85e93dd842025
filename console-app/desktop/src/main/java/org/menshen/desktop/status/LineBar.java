package org.menshen.desktop.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.sound.LineAlarm;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.domain.port.Link;

/// The bar below the top line of every window while the line to the centre is not well, and for some moments after it is back. While the line
/// is well it takes no place and costs nothing. FX thread.
final class LineBar {

    private static final Duration TOLD_BACK = Duration.ofSeconds(10);
    private static final long BLINK_MILLIS = 500;
    private static final double DIM = 0.25;

    private final ConsolePorts ports;
    private final Texts texts;
    private final LineAlarm alarm;
    private final HBox node = new HBox();
    private final Label sign = new Label("▲");
    private final Label title = new Label();
    private final Label more = new Label();
    private final Button silence = new Button();
    private @Nullable Duration away;
    private @Nullable Instant back;

    LineBar(ConsolePorts ports, Texts texts, LineAlarm alarm) {
        this.ports = ports;
        this.texts = texts;
        this.alarm = alarm;
        node.getStyleClass().add("line-bar");
        sign.getStyleClass().add("line-sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("line-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        more.getStyleClass().add("line-more");
        more.setMinWidth(0);
        more.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(more, Priority.ALWAYS);
        silence.getStyleClass().setAll("line-silence");
        silence.setText(texts.get("bar.silence"));
        silence.setGraphic(new KeyHint(TopKey.SILENCE.shown()));
        silence.setFocusTraversable(false);
        silence.setMinWidth(Region.USE_PREF_SIZE);
        silence.setOnAction(event -> silence());
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(sign, title, more, silence);
        shown(false);
    }

    /// Somebody at the desk has seen and heard it.
    void silence() {
        Link.Status status = ports.link().status();
        if (status.line().fault() != Link.Fault.NONE) {
            alarm.silence(status.line());
        }
    }

    /// Shows how the line stands; called some times a second.
    void show(Link.Status status) {
        Instant now = ports.deskClock().instant();
        Optional<BarWords> words = BarWords.of(status, texts, ports.zone());
        if (words.isPresent()) {
            lost(status.line(), words.get(), now);
        } else if (away != null && back == null) {
            back = now;
            back(away);
        } else if (back != null && now.isAfter(back.plus(TOLD_BACK))) {
            away = null;
            back = null;
            shown(false);
        }
    }

    private void lost(Link.Line line, BarWords words, Instant now) {
        Duration silent = line.fault() == Link.Fault.UNANSWERED ? line.unanswered() : line.silence();
        if (back != null || away == null) {
            away = Duration.ZERO;
        }
        if (silent != null && silent.compareTo(away) > 0) {
            away = silent;
        }
        back = null;
        boolean calls = alarm.calls(line);
        dress("▲", words.title(), words.more(), false);
        silence.setVisible(calls);
        silence.setManaged(calls);
        // one small node, not the bar: it must be read
        sign.setOpacity(calls && now.toEpochMilli() / BLINK_MILLIS % 2 == 1 ? DIM : 1);
        shown(true);
    }

    private void back(Duration outage) {
        dress("✓", texts.get("bar.back"), outage.isZero() ? "" : texts.get("bar.back-after", Numbers.span(outage)), true);
        silence.setVisible(false);
        silence.setManaged(false);
        sign.setOpacity(1);
    }

    private void dress(String mark, String head, String rest, boolean well) {
        sign.setText(mark);
        title.setText(head);
        if (!rest.equals(more.getText())) {
            more.setText(rest);
            more.setTooltip(new Tooltip(rest));
        }
        node.setAccessibleText(head + ", " + rest);
        if (well != node.getStyleClass().contains("back")) {
            if (well) {
                node.getStyleClass().add("back");
            } else {
                node.getStyleClass().remove("back");
            }
        }
    }

    private void shown(boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    Region node() {
        return node;
    }
}
