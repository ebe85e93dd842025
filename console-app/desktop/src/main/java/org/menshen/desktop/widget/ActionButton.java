package org.menshen.desktop.widget;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A button that shows its key. It is pressed by mouse or by the key alike and never takes the focus away from the list.
public final class ActionButton extends Button {

    private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");

    private final KeyHint hint;

    /// An action.
    ///
    /// @param text what it does
    /// @param key the key that does it; empty for none
    /// @param main whether it is the main action of the moment
    /// @param action what happens
    public ActionButton(String text, String key, boolean main, Runnable action) {
        super(text);
        hint = new KeyHint(key);
        setGraphic(key.isEmpty() ? null : hint);
        getStyleClass().setAll("action");
        if (main) {
            getStyleClass().add("main");
        }
        setFocusTraversable(false);
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> action.run());
    }

    /// Shows that it would be refused now. It stays there to be pressed: then it is said why.
    ///
    /// @param why the reason; empty when it would not
    public void bar(String why) {
        pseudoClassStateChanged(BARRED, !why.isEmpty());
        setAccessibleHelp(why);
        setTooltip(why.isEmpty() ? null : new Tooltip(why));
    }

    /// The key as shown.
    public String keyText() {
        return hint.getText();
    }
}
