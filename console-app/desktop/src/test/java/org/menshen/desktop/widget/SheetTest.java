package org.menshen.desktop.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.text.Lang;

class SheetTest {

    private final StackPane host = new StackPane();
    private final Sheet sheet = new Sheet(host, Lang.EN);

    private List<String> words() {
        return host.lookupAll(".note").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void whoWritesANumberSeesWhatWillBeKeptOfIt() {
        Fx.run(() -> {
            sheet.write("Reason", "", true, text -> { });
            TextField field = (TextField) host.lookup(".text-field");
            assertThat(words()).containsExactly("Enter takes it; Esc leaves");
            field.setText("call 13912345678");
            assertThat(words()).singleElement().asString().contains("call 139****5678");
            field.setText("call the guard");
            assertThat(words()).containsExactly("Enter takes it; Esc leaves");
        });
    }
}
