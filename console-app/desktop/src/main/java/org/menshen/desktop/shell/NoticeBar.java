package org.menshen.desktop.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Pin;

/// The banner under the top line: the newest notice, with how many came before it was read. It goes by itself or with a click and never
/// takes the keyboard.
final class NoticeBar implements Panel {

    private static final Duration TOLD = Duration.seconds(8);
    private static final Duration WARNED = Duration.seconds(20);

    private final HBox bar = new HBox();
    private final Label text = new Label();
    private final Label more = new Label();
    private final PauseTransition hide = new PauseTransition();
    private final Texts texts;
    private final Pin pin;
    private int unread;

    NoticeBar(Banner notices, Texts texts) {
        this.texts = texts;
        text.setWrapText(true);
        more.getStyleClass().add("note");
        bar.getStyleClass().add("banner");
        bar.getChildren().addAll(text, more);
        bar.setMaxSize(620, Region.USE_PREF_SIZE);
        bar.setVisible(false);
        bar.setOnMouseClicked(event -> clear());
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        hide.setOnFinished(event -> clear());
        pin = notices.observe(this::show);
    }

    private void show(Banner.Notice notice) {
        unread++;
        text.setText(notice.text());
        more.setText(unread > 1 ? texts.get("notice.more", Counts.of(unread - 1L, texts.lang())) : "");
        bar.getStyleClass().remove("trouble");
        if (notice.trouble()) {
            bar.getStyleClass().add("trouble");
        }
        bar.setVisible(true);
        hide.setDuration(notice.trouble() ? WARNED : TOLD);
        hide.playFromStart();
    }

    private void clear() {
        unread = 0;
        hide.stop();
        bar.setVisible(false);
    }

    @Override
    public Region node() {
        return bar;
    }

    @Override
    public void close() {
        hide.stop();
        pin.close();
    }
}
