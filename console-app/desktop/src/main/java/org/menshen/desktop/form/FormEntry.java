package org.menshen.desktop.form;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One line of a form: where something is written, and below it what there is to say of it. FX thread.
abstract class FormEntry {

    private static final PseudoClass AMISS = PseudoClass.getPseudoClass("amiss");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final VBox node = new VBox(2);
    private final Label told = new Label();
    private Runnable onDone = () -> { };

    /// Puts it together.
    final void furnish(Node... parts) {
        told.getStyleClass().addAll("note", "form-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        node.getChildren().addAll(parts);
        node.getChildren().add(told);
        hint();
    }

    final Region node() {
        return node;
    }

    /// Says what Enter does when nothing is left to do here.
    final void whenDone(Runnable next) {
        onDone = next;
    }

    final void done() {
        onDone.run();
    }

    /// Says something below it.
    final void tell(String words, boolean wrong) {
        told.setText(words);
        told.setVisible(!words.isEmpty());
        told.setManaged(!words.isEmpty());
        told.pseudoClassStateChanged(WRONG, wrong);
        hand().pseudoClassStateChanged(AMISS, wrong);
    }

    /// Says what helps.
    final void hint() {
        tell(hinted(), false);
    }

    /// Where it is written.
    abstract TextInputControl hand();

    /// What helps to fill it in; may be empty.
    abstract String hinted();

    /// What stands there as it was entered, to be taken in again by [#restore] when the form is opened once more; nothing of what is masked.
    Object entered() {
        return hand().getText();
    }

    /// Takes in what had been entered.
    void restore(Object before) {
        hand().setText((String) before);
    }

    /// Why what stands there will not do; empty when it will.
    abstract Optional<String> amiss();
}
