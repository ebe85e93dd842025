package org.menshen.desktop.shell;

import java.time.Duration;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Pin;

/// The banner under the top line: the newest notice, with how many came before it was read. It goes by itself or with a click and never
/// takes the keyboard.
final class NoticeBar implements Panel {

    private static final Duration TOLD = Duration.ofSeconds(8);
    private static final Duration WARNED = Duration.ofSeconds(20);

    private final HBox bar = new HBox();
    private final Label text = new Label();
    private final Label more = new Label();
    private final FxBridge bridge;
    private final Texts texts;
    private final Pin pin;
    private Pin hide = () -> { };
    private int unread;
    private boolean stays;

    NoticeBar(Banner notices, FxBridge bridge, Texts texts) {
        this.bridge = bridge;
        this.texts = texts;
        text.setWrapText(true);
        more.getStyleClass().add("note");
        more.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("banner");
        bar.getChildren().addAll(text, more);
        bar.setMaxSize(620, Region.USE_PREF_SIZE);
        bar.setVisible(false);
        bar.setOnMouseClicked(event -> clear());
        StackPane.setAlignment(bar, Pos.TOP_CENTER);
        pin = notices.observe(this::show);
    }

    private void show(Banner.Notice notice) {
        unread++;
        // what stays is not covered by what passes
        boolean covered = stays && !notice.stays();
        if (!covered) {
            text.setText(notice.text());
        }
        stays |= notice.stays();
        more.setText(unread > 1 ? texts.get("notice.more", Counts.of(unread - 1L, texts.lang())) : "");
        bar.getStyleClass().remove("trouble");
        if (notice.trouble() || stays) {
            bar.getStyleClass().add("trouble");
        }
        bar.setVisible(true);
        hide.close();
        hide = stays ? () -> { } : bridge.after(notice.trouble() ? WARNED : TOLD, this::clear);
    }

    private void clear() {
        unread = 0;
        stays = false;
        hide.close();
        bar.setVisible(false);
    }

    @Override
    public Region node() {
        return bar;
    }

    @Override
    public void close() {
        hide.close();
        pin.close();
    }
}
