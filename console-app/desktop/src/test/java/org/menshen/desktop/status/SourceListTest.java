package org.menshen.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.dispatch.DispatchFeature;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.port.Link.RowNote;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.port.Link.SourceState;

class SourceListTest {

    private final OneWindow window = new OneWindow(new DispatchFeature());

    @BeforeEach
    void open() {
        Instant now = window.fake.clock.instant();
        window.fake.sources = List.of(new SourceHealth("iot", "IoT", SourceState.NORMAL, now, 10, 12_345, 3,
                List.of(new RowNote(false, "too-long", "alerts[3] basis is longer than 2000", 3, now, now))),
                new SourceHealth("video", "Video", SourceState.DELAYED, now.minusSeconds(40), 10, 822, 0));
        window.open(1000, 700, Lang.EN);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void opensByAKeyInEveryWindowAndClosesByTheSame() {
        window.press(KeyCode.F12);
        soon().until(() -> words().contains("refused: too long × 3"));
        assertThat(words()).contains("normal").contains("late");
        assertThat(Fx.call(() -> popup().map(popup -> {
            double right = popup.getOwnerWindow().getX() + popup.getOwnerWindow().getWidth();
            double bottom = popup.getOwnerWindow().getY() + popup.getOwnerWindow().getHeight();
            Node pane = popup.getScene().getRoot().lookup(".source-list-pane");
            Bounds at = pane.localToScreen(pane.getBoundsInLocal());
            return at.getMaxX() <= right && at.getMaxY() <= bottom;
        }).orElseThrow())).as("inside the window").isTrue();
        window.press(KeyCode.F12);
        soon().until(() -> words().isEmpty());
    }

    private static String words() {
        return Fx.call(() -> popup().map(popup -> popup.getScene().getRoot().lookupAll(".source-list .label").stream()
                .map(label -> ((Label) label).getText()).collect(Collectors.joining("\n"))).orElse(""));
    }

    private static Optional<PopupWindow> popup() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast)
                .filter(popup -> popup.getScene().getRoot().lookup(".source-list") != null).findFirst();
    }
}
