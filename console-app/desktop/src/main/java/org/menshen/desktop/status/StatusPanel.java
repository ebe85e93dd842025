package org.menshen.desktop.status;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Navigator;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.sound.SeveritySound;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;

/// Mode, seat, windows; then link, outbox, sources with the worst by name, sound, clock. FX thread.
final class StatusPanel implements Panel {

    private static final Duration TICK = Duration.millis(250);

    private final FeatureContext context;
    private final Texts texts;
    private final Optional<SeveritySound> sound;
    private final HBox node = new HBox(16);
    private final DrillControls drill;
    private final StatusDot linkDot = new StatusDot();
    private final Label seat = new Label();
    private final Label link = word("top-word");
    private final Label outbox = word("top-figure");
    private final Label sources = word("top-figure");
    private final Label worst = word("top-worst");
    private final Label soundWord = word("top-sound");
    private final Label clock = word("clock");
    private final Timeline tick;
    private final FxBridge.Channel<Link.Status> channel;
    private final Pin pin;
    private Link.Status status;

    StatusPanel(FeatureContext context, Optional<SeveritySound> sound) {
        this.context = context;
        this.sound = sound;
        this.texts = Texts.load(context.ports().lang(), StatusPanel.class);
        this.drill = new DrillControls(context, texts);
        this.status = context.ports().link().status();
        Label brand = word("title");
        brand.setText(texts.get("brand"));
        seat.getStyleClass().add("chip");
        seat.setMinWidth(80);
        HBox linkBox = new HBox(6, linkDot, link);
        linkBox.setAlignment(Pos.CENTER_LEFT);
        linkBox.setMinWidth(Region.USE_PREF_SIZE);
        HBox sourceBox = new HBox(8, sources, worst);
        sourceBox.setAlignment(Pos.CENTER_LEFT);
        worst.setMinWidth(0);
        HBox.setHgrow(sourceBox, Priority.SOMETIMES);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        clock.setMinWidth(102);
        soundWord.setOnMouseClicked(event -> sound.ifPresent(SeveritySound::test));
        node.getStyleClass().addAll("panel", "top-line");
        node.getStylesheets().add(styleSheet().toExternalForm());
        node.getChildren().addAll(brand, drill.node(), seat, windows(), between, linkBox, outbox, sourceBox, soundWord, clock);
        channel = context.bridge().channel(FxBridge.TABLE_HZ, this::setStatus);
        pin = context.ports().link().observe(channel::offer);
        tick = new Timeline(new KeyFrame(TICK, event -> show()));
        tick.setCycleCount(Animation.INDEFINITE);
        tick.play();
        show();
    }

    private static URL styleSheet() {
        return Objects.requireNonNull(StatusPanel.class.getResource("status.css"));
    }

    private static Label word(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Who sits here; nothing before the centre has said so, or the cache has.
    private void showSeat() {
        Actor actor = context.ports().workspace().actor();
        String words = actor.seat().isBlank() ? "" : texts.get("seat", actor.seat(), actor.name());
        if (!words.equals(seat.getText())) {
            seat.setText(words);
            seat.setTooltip(new Tooltip(words));
        }
        seat.setVisible(!words.isEmpty());
        seat.setManaged(!words.isEmpty());
    }

    private MenuButton windows() {
        MenuButton menu = new MenuButton(texts.get("windows"), new KeyHint("F10"));
        menu.getStyleClass().add("window-menu");
        menu.setFocusTraversable(false);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (Navigator.Entry entry : context.navigator().windows()) {
            MenuItem item = new MenuItem(entry.title());
            item.setAccelerator(entry.key());
            item.setOnAction(event -> context.navigator().open(entry.id(), null));
            menu.getItems().add(item);
        }
        MenuItem theme = new MenuItem(texts.get("theme"));
        theme.setAccelerator(new KeyCodeCombination(KeyCode.F9));
        theme.setOnAction(event -> context.navigator().toggleTheme());
        MenuItem full = new MenuItem(texts.get("full-screen"));
        full.setAccelerator(new KeyCodeCombination(KeyCode.F11));
        full.setOnAction(event -> context.navigator().toggleFullScreen());
        menu.getItems().addAll(new SeparatorMenuItem(), theme, full);
        menu.sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                scene.getAccelerators().put(TopKey.WINDOWS.accelerator(), menu::show);
            }
        });
        return menu;
    }

    private void setStatus(Link.Status next) {
        status = next;
        show();
    }

    private void show() {
        LinkWords words = LinkWords.of(status, context.ports().deskClock().instant(), texts);
        linkDot.setKind(words.kind());
        link.setText(words.text());
        mark(link, "stale", words.stale());
        showSeat();
        outbox.setText(texts.get("outbox", Counts.of(status.outbox(), texts.lang())));
        mark(outbox, "pending", status.outbox() > 0);
        List<Link.SourceHealth> health = context.ports().link().sources();
        SourceWords feeds = SourceWords.of(health, context.ports().clock().instant(), texts);
        sources.setText(texts.get("sources", feeds.count()));
        if (!Objects.equals(worst.getText(), feeds.worst())) {
            worst.setText(feeds.worst());
            sources.setTooltip(new Tooltip(String.join("\n", feeds.all())));
            worst.setTooltip(sources.getTooltip());
        }
        mark(worst, "interrupted", feeds.interrupted());
        showSound();
        clock.setText(Numbers.clock(context.ports().clock().instant(), context.ports().zone()));
    }

    private void showSound() {
        boolean broken = sound.isPresent() && sound.get().trouble().isPresent();
        soundWord.setText(broken ? texts.get("sound.broken") : sound.isPresent() ? "" : texts.get("sound.off"));
        soundWord.setManaged(!soundWord.getText().isEmpty());
        soundWord.setTooltip(broken ? new Tooltip(sound.get().trouble().get()) : null);
        mark(soundWord, "broken", broken);
    }

    private static void mark(Label label, String style, boolean on) {
        if (on != label.getStyleClass().contains(style)) {
            if (on) {
                label.getStyleClass().add(style);
            } else {
                label.getStyleClass().remove(style);
            }
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void close() {
        tick.stop();
        drill.close();
        pin.close();
        channel.close();
    }
}
