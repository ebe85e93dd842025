package org.menshen.desktop.tile;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Tip;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Video;

/// The living picture of one camera. It opens the stream when it is given a card, closes it when it gets another, and goes grey with the
/// reason in words when pictures stop. FX thread.
public final class VideoTile implements Panel {

    private static final Duration TICK = FxBridge.BEAT.multipliedBy(2);
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    /// ticks nothing
    private static final Pin STILL = () -> { };
    private static final int FIRST_WIDTH = 480;
    private static final int FIRST_HEIGHT = 270;
    private static final double RESIZE_STEP = 16;

    private final ConsolePorts ports;
    private final FxBridge bridge;
    private final TileWords words;
    private final TileFace face;
    private final Tip tip;
    private Pin ticker = STILL;
    private @Nullable CameraCard card;
    private @Nullable TileFeed feed;
    private Video.@Nullable Session session;
    private double wantedWidth;
    private double wantedHeight;

    /// An empty tile.
    public VideoTile(ConsolePorts ports, FxBridge bridge, TileStyle style) {
        this.ports = ports;
        this.bridge = bridge;
        this.words = new TileWords(Texts.load(ports.lang(), VideoTile.class), ports.zone());
        this.face = new TileFace(style, this::pictureResized);
        face.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        this.tip = Tip.on(face);
        show(null);
    }

    /// The sheet of tiles.
    public static URL styleSheet() {
        return Objects.requireNonNull(VideoTile.class.getResource("tile.css"));
    }

    /// Shows a camera; the same address again leaves the stream alone. `null` empties the tile.
    public void show(@Nullable CameraCard next) {
        CameraCard before = card;
        card = next;
        String address = next == null ? null : next.address();
        if (feed == null || before == null || next == null || !before.id().equals(next.id()) || !Objects.equals(before.address(), address)) {
            stop();
            if (address != null) {
                start(address);
            }
        }
        face.pseudoClassStateChanged(EMPTY, next == null);
        if (next == null) {
            face.clear();
            still();
        } else {
            face.title(next.title(), words.network(next, false), words.network(next, true));
            if (ticker == STILL) {
                ticker = bridge.every(TICK, this::tick);
            }
        }
        tick();
    }

    private void still() {
        ticker.close();
        ticker = STILL;
    }

    /// The camera; `null` when the tile is empty.
    public @Nullable CameraCard card() {
        return card;
    }

    /// Marks the tile as the one under the hand.
    public void setSelected(boolean selected) {
        face.pseudoClassStateChanged(SELECTED, selected);
    }

    /// How the stream stands; `null` while none is open.
    public Video.@Nullable Health health() {
        TileFeed now = feed;
        return now == null ? null : now.health();
    }

    /// Why there is no living picture, as shown; empty when there is one.
    public String trouble() {
        return face.trouble();
    }

    private void start(String address) {
        TileFeed next = new TileFeed(bridge, ports.present().clock(), this::changed);
        feed = next;
        int width = wantedWidth > 0 ? (int) wantedWidth : FIRST_WIDTH;
        int height = wantedHeight > 0 ? (int) wantedHeight : FIRST_HEIGHT;
        session = ports.video().open(address, width, height, next);
    }

    private void stop() {
        if (session != null) {
            session.close();
            session = null;
        }
        if (feed != null) {
            feed.close();
            feed = null;
        }
        face.picture(null);
    }

    private void pictureResized(double width, double height) {
        if (Math.abs(width - wantedWidth) < RESIZE_STEP && Math.abs(height - wantedHeight) < RESIZE_STEP || width < 1 || height < 1) {
            return;
        }
        wantedWidth = width;
        wantedHeight = height;
        if (session != null) {
            session.resize((int) width, (int) height);
        }
    }

    private void changed(TileFeed from) {
        if (from == feed) {
            face.picture(from.paint());
            if (face.troubled() || from.health() != null && from.health().phase() != Video.Phase.PLAYING) {
                tick();
            }
        }
    }

    private void tick() {
        CameraCard now = card;
        if (now == null) {
            return;
        }
        TileFeed from = feed;
        Video.Health health = from == null ? null : from.health();
        Instant decodedAt = from == null ? null : from.decodedAt();
        Instant shownAt = from == null ? null : from.shownAt();
        Duration age = decodedAt == null ? null : Duration.between(decodedAt, ports.deskClock().instant());
        String trouble = now.barred() != null ? now.barred() : words.trouble(health, age);
        boolean opening = now.barred() == null && (health == null || health.phase() == Video.Phase.OPENING);
        face.figures(shownAt == null ? "" : Numbers.clock(shownAt, ports.zone()), age == null ? "" : Numbers.age(age),
                health == null || trouble != null ? "" : words.rate(health.framesPerSecond()));
        face.trouble(trouble, trouble == null || opening || now.barred() != null ? "" : words.below(shownAt, age));
        face.pseudoClassStateChanged(STALE, trouble != null);
        tip.say(words.all(now, health));
        face.setAccessibleText(now.title() + (trouble == null ? "" : ", " + trouble));
    }

    @Override
    public Region node() {
        return face;
    }

    @Override
    public void close() {
        still();
        stop();
        card = null;
    }
}
