package org.menshen.desktop.situation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;

/// Says over the map that it shows the past: a dashed frame around it, and which instant, how far back, and that acts are of the present.
final class ReviewMark {

    private static final double TOP = 60;

    private final Texts texts;
    private final ZoneId zone;
    private final StackPane map;
    private final Region frame = new Region();
    private final Label instant = new Label();
    private final Label state = new Label();
    private final VBox words;

    ReviewMark(Texts texts, ZoneId zone, StackPane map) {
        this.texts = texts;
        this.zone = zone;
        this.map = map;
        Label rule = new Label(texts.get("review.rule"));
        rule.getStyleClass().add("note");
        words = new VBox(2, instant, state, rule);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("review-mark");
        words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setMouseTransparent(true);
        instant.getStyleClass().add("review-instant");
        frame.getStyleClass().add("review-frame");
        frame.setMouseTransparent(true);
        StackPane.setAlignment(words, Pos.TOP_CENTER);
        StackPane.setMargin(words, new Insets(TOP, 0, 0, 0));
    }

    /// Shows it.
    ///
    /// @param clock the instant
    /// @param now the console's time
    /// @param note what else there is to say, such as that the day is still being read; may be empty
    void show(ReviewClock clock, Instant now, String note) {
        if (!map.getChildren().contains(frame)) {
            map.getChildren().addAll(frame, words);
        }
        Duration back = Duration.between(clock.at(), now);
        instant.setText(texts.get("review.at", Numbers.clock(clock.at(), zone), Numbers.span(back.isNegative() ? Duration.ZERO : back)));
        state.setText(texts.get(clock.playing() ? "review.plays" : "review.stands", clock.speed()) + (note.isEmpty() ? "" : "　" + note));
    }

    void hide() {
        map.getChildren().removeAll(frame, words);
    }
}
