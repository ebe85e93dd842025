package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;

/// A key that opens a field does not write itself into it.
class StraySignTest {

    private final VBox list = new VBox();
    private TextField field;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            field = new TextField();
            list.setFocusTraversable(true);
            list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                field.requestFocus();
                event.consume();
            });
            Scene scene = new Scene(new VBox(list, field), 200, 100);
            StraySign.keepOut(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            list.requestFocus();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void strike(KeyCode code, String sign) {
        fire(KeyEvent.KEY_PRESSED, sign, code);
        type(sign);
        fire(KeyEvent.KEY_RELEASED, sign, code);
    }

    private void type(String sign) {
        fire(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED);
    }

    /// Goes where the keyboard is by then.
    private void fire(EventType<KeyEvent> type, String sign, KeyCode code) {
        Fx.run(() -> Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(type, sign, sign, code, false, false, false, false)));
    }

    @Test
    void theKeyThatOpensTheFieldIsNotInItAndWhatIsTypedThereIs() {
        strike(KeyCode.SLASH, "/");
        strike(KeyCode.D, "d");
        strike(KeyCode.SLASH, "/");
        assertThat(Fx.call(() -> field.getText())).isEqualTo("d/");
    }

    @Test
    void theNextKeyCountsThoughTheFirstIsStillHeld() {
        fire(KeyEvent.KEY_PRESSED, "f", KeyCode.F);
        type("f");
        strike(KeyCode.D, "d");
        assertThat(Fx.call(() -> field.getText())).isEqualTo("d");
    }

    @Test
    void whatNoKeyWritesIsLeftAlone() {
        Fx.run(field::requestFocus);
        type("门");
        assertThat(Fx.call(() -> field.getText())).isEqualTo("门");
    }
}
