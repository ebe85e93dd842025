package org.menshen.desktop.situation;

import java.util.function.Consumer;
import java.util.function.Function;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.domain.suggest.UnitOffer;

/// A unit that can come: its key, how soon, how far, how it stands, and why it is offered there. Used again for what is offered next. FX thread.
final class ForceRow extends HBox {

    private final Texts texts;
    private final StatusWords states;
    private final Label name = new Label();
    private final Label arrival = new Label();
    private final Label note = new Label();
    private final Label why = new Label();
    private final Function<UnitOffer, String> merits;
    private @Nullable UnitOffer offer;

    /// @param digit the key that sends it
    /// @param merits what else speaks for and against a unit, in words
    /// @param send called with what is offered when the row is clicked
    ForceRow(int digit, Texts texts, StatusWords states, Function<UnitOffer, String> merits, Consumer<UnitOffer> send) {
        super(7);
        this.texts = texts;
        this.states = states;
        this.merits = merits;
        why.getStyleClass().addAll("note", "faint");
        why.managedProperty().bind(why.visibleProperty());
        // where there is no room for all of a name, its number is what tells two units apart
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox left = new VBox(name, why);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        setHgrow(left, Priority.ALWAYS);
        arrival.getStyleClass().add("figure");
        arrival.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add("note");
        note.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new KeyHint(String.valueOf(digit)), left, arrival, note);
        getStyleClass().add("force-row");
        setOnMouseClicked(event -> {
            if (offer != null) {
                send.accept(offer);
            }
        });
    }

    void show(UnitOffer next) {
        offer = next;
        name.setText(next.unit().callSign());
        String reason = merits.apply(next);
        why.setText(reason);
        why.setVisible(!reason.isEmpty());
        arrival.setText(next.byStreet() ? Numbers.minutes(next.eta()) : texts.get("eta.guessed", Numbers.minutes(next.eta())));
        note.setText(texts.get(next.byStreet() ? "force.note" : "force.note.straight", Numbers.distance(next.distanceM()),
                states.of(next.unit().status())));
    }
}
