package org.menshen.desktop.status;

import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Navigator;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.sound.LineAlarm;
import org.menshen.desktop.sound.SeveritySound;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.desktop.widget.Tip;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;

/// Mode, seat, windows; then link, outbox, sources with the worst by name, sound, clock. FX thread.
final class StatusPanel implements Panel {

    private static final Duration TICK = FxBridge.BEAT;
    private static final double LEAST = 64;
    private static final double WIDE = 1200;
    private static final double WIDER = 1500;
    private static final double GAP = 16;
    private static final double NARROW_GAP = 8;

    private final FeatureContext context;
    private final Texts texts;
    private final Optional<SeveritySound> sound;
    private final VBox node = new VBox();
    private final LineBar bar;
    private final SoundBar soundBar;
    private final java.time.Duration late;
    private final DrillControls drill;
    private final StatusDot linkDot = new StatusDot();
    private final Label seat = new Label();
    private final Label level = word("top-word");
    private final Tip levelTip = Tip.on(level);
    private final Label due = word("top-word");
    private final Tip dueTip = Tip.on(due);
    private final Tip seatTip = Tip.on(seat);
    private final Label link = word("top-word");
    private final Label outbox = word("top-figure");
    private final Label sources = word("top-figure");
    private final Label worst = word("top-worst");
    private final Label refused = word("top-worst");
    private final SourceList list;
    private final Label soundWord = word("top-sound");
    private final Label aside = word("top-worst");
    private final Label clock = word("clock");
    private final Label put = word("top-figure");
    private final AsideCount putAside;
    private final Pin tick;
    private final FxBridge.Channel<Link.Status> channel;
    private final Pin pin;

    StatusPanel(FeatureContext context, Optional<SeveritySound> sound, LineAlarm alarm) {
        this.context = context;
        this.sound = sound;
        this.texts = Texts.load(context.ports().lang(), StatusPanel.class);
        this.list = new SourceList(styleSheet().toExternalForm(), texts);
        this.drill = new DrillControls(context, texts);
        this.bar = new LineBar(context.ports(), texts, alarm);
        this.soundBar = new SoundBar(context, texts, sound);
        this.late = LinkWords.late(context.ports().codes());
        this.putAside = new AsideCount(context.ports().workspace());
        put.setGraphic(new KeyHint("0"));
        put.setContentDisplay(ContentDisplay.RIGHT);
        Label brand = word("title");
        brand.setText(texts.get("brand"));
        seat.getStyleClass().add("chip");
        // what is told in full elsewhere gives way in a narrow window: under the pointer, or by its key
        List.of(seat, level, due, put, refused).forEach(label -> label.setMinWidth(LEAST));
        HBox linkBox = new HBox(6, linkDot, link);
        linkBox.setAlignment(Pos.CENTER_LEFT);
        linkBox.setMinWidth(Region.USE_PREF_SIZE);
        HBox sourceBox = new HBox(8, sources, worst, refused);
        refused.setGraphic(new KeyHint(TopKey.SOURCES.shown()));
        refused.setContentDisplay(ContentDisplay.RIGHT);
        list.opensFrom(sourceBox);
        sourceBox.setAlignment(Pos.CENTER_LEFT);
        worst.setMinWidth(0);
        HBox.setHgrow(sourceBox, Priority.SOMETIMES);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        clock.setMinWidth(102);
        HBox line = new HBox(GAP, brand, drill.node(), seat, level, due, windows(), between, linkBox, outbox, put, aside, sourceBox,
                soundWord, clock);
        line.getStyleClass().addAll("panel", "top-line");
        line.widthProperty().addListener((property, old, width) -> fit(line, brand));
        level.managedProperty().addListener((property, old, shown) -> fit(line, brand));
        due.managedProperty().addListener((property, old, shown) -> fit(line, brand));
        node.getStylesheets().add(styleSheet().toExternalForm());
        // it is never wider than its window, which it would push out at both sides
        line.setMinWidth(0);
        node.setMinWidth(0);
        node.getChildren().addAll(line, bar.node(), soundBar.node());
        node.sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                scene.getAccelerators().put(TopKey.SILENCE.accelerator(), this::silence);
                scene.getAccelerators().put(TopKey.SOUND_HEARD.accelerator(), () -> soundBar.tested(true));
                scene.getAccelerators().put(TopKey.SOUND_UNHEARD.accelerator(), () -> soundBar.tested(false));
                scene.getAccelerators().put(TopKey.SOUND_AGAIN.accelerator(), soundBar::again);
            }
        });
        channel = context.bridge().beat(FxBridge.BEAT_HZ, news -> show());
        pin = context.ports().link().observe(channel::offer);
        tick = context.bridge().every(TICK, this::show);
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

    /// A narrow window has no room for the name of the program, which stands in its title, too; what a key period asks for goes before it.
    private void fit(HBox line, Label brand) {
        boolean room = line.getWidth() >= (level.isManaged() || due.isManaged() ? WIDER : WIDE);
        brand.setVisible(room);
        brand.setManaged(room);
        line.setSpacing(line.getWidth() >= WIDE ? GAP : NARROW_GAP);
    }

    /// Who sits here; nothing before the centre has said so, or the cache has.
    private void showSeat() {
        Actor actor = context.ports().workspace().actor();
        String words = actor.seat().isBlank() ? "" : texts.get("seat", actor.seat(), actor.name());
        if (!words.equals(seat.getText())) {
            seat.setText(words);
            seatTip.say(words);
        }
        seat.setVisible(!words.isEmpty());
        seat.setManaged(!words.isEmpty());
    }

    /// The duty level and what it makes of the limits, as long as it is not the normal one or another one is asked for; and what is due next in an
    /// event.
    private void showLevel() {
        String words = LevelWords.of(context.ports(), texts);
        level.setText(words);
        levelTip.say(words);
        level.setVisible(!words.isEmpty());
        level.setManaged(!words.isEmpty());
        String next = DueWords.of(context.ports(), texts);
        due.setText(next);
        dueTip.say(next);
        due.setVisible(!next.isEmpty());
        due.setManaged(!next.isEmpty());
    }

    /// One key for all that calls without an answer: the lost line, the voice, a sound device that does not work.
    private void silence() {
        bar.silence();
        sound.ifPresent(SeveritySound::hush);
        soundBar.note();
    }

    private MenuButton windows() {
        MenuButton menu = new MenuButton(texts.get("windows"), new KeyHint(TopKey.WINDOWS.shown()));
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
        // hundreds of entries in all: made when somebody looks, not while a window opens
        menu.addEventHandler(MenuButton.ON_SHOWING, new EventHandler<>() {
            @Override
            public void handle(Event showing) {
                menu.removeEventHandler(MenuButton.ON_SHOWING, this);
                menu.getItems().add(new SeparatorMenuItem());
                menu.getItems().addAll(new ToolMenus(context.navigator(), texts).menus());
            }
        });
        menu.sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                scene.getAccelerators().put(TopKey.WINDOWS.accelerator(), menu::show);
            }
        });
        return menu;
    }

    private void show() {
        // asked for each time: a status that is kept has no age
        Link.Status status = context.ports().link().status();
        LinkWords words = LinkWords.of(status, late, texts);
        bar.show(status);
        linkDot.setKind(words.kind());
        link.setText(words.text());
        mark(link, "stale", words.stale());
        showSeat();
        showLevel();
        outbox.setText(texts.get("outbox", Counts.of(status.outbox(), texts.lang())));
        mark(outbox, "pending", status.outbox() > 0);
        showSources(status);
        soundBar.show();
        soundWord.setText(sound.isPresent() ? "" : texts.get("sound.off"));
        soundWord.setManaged(sound.isEmpty());
        showPut();
        AsideWords.show(aside, context.ports().stationNotices().aside(), context.ports().zone(), texts);
        clock.setText(Numbers.clock(context.ports().clock().instant(), context.ports().zone()));
    }

    private void showSources(Link.Status status) {
        Link port = context.ports().link();
        if (status.line().fault() != Link.Fault.NONE || status.line().old()) {
            // how they do now nobody knows: a count of those that are well would be a lie
            sources.setText(texts.get("sources.old", BarWords.asOf(port.sourcesAsOf().orElse(null), texts, context.ports().zone())));
            worst.setText("");
            refused.setText("");
        } else {
            SourceWords feeds = SourceWords.of(port.sources(), context.ports().clock().instant(), context.ports().zone(), texts);
            sources.setText(texts.get("sources", feeds.count()));
            worst.setText(feeds.worst());
            refused.setText(feeds.refused());
            list.show(feeds.all());
            mark(worst, "interrupted", feeds.interrupted());
        }
        mark(sources, "stale", status.line().fault() != Link.Fault.NONE || status.line().old());
        refused.setVisible(!refused.getText().isEmpty());
        refused.setManaged(refused.isVisible());
    }

    /// What is put aside, as long as anything is: never forgotten, one key away.
    private void showPut() {
        List<String> words = new ArrayList<>();
        for (AlertStatus status : List.of(AlertStatus.SHELVED, AlertStatus.SUPPRESSED, AlertStatus.OOS)) {
            if (putAside.of(status) > 0) {
                words.add(texts.get("put." + status.name(), Counts.of(putAside.of(status), texts.lang())));
            }
        }
        put.setText(String.join(" · ", words));
        put.setVisible(!words.isEmpty());
        put.setManaged(put.isVisible());
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
        tick.close();
        putAside.close();
        list.close();
        drill.close();
        pin.close();
        channel.close();
    }
}
