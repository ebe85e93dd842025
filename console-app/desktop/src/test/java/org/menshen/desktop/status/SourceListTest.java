package org.menshen.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

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

class SourceListTest {

    private final OneWindow window = new OneWindow(new DispatchFeature());

    @BeforeEach
    void open() {
        window.open(1000, 700, Lang.EN);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void opensByAKeyInEveryWindowAndClosesByTheSame() {
        window.press(KeyCode.F12);
        soon().until(() -> words().contains("refused 3"));
        assertThat(words()).contains("normal").contains("late");
        window.press(KeyCode.F12);
        soon().until(() -> words().isEmpty());
    }

    private static String words() {
        return Fx.call(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .map(popup -> popup.getScene().getRoot().lookup(".source-list")).filter(Label.class::isInstance)
                .map(list -> ((Label) list).getText()).findFirst().orElse(""));
    }
}
