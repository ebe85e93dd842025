package org.menshen.desktop.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.sound.SeveritySound;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.KeyHint;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// The bar below the top line of every window while the sound needs somebody: red while its device does not work and nobody has taken note of
/// that in this shift, quiet while the shift that has begun has not tested it. Otherwise it takes no place and costs nothing. FX thread.
final class SoundBar {

    private final FeatureContext context;
    private final Texts texts;
    private final Optional<SeveritySound> sound;
    private final Gestures gestures;
    private final HBox node = new HBox();
    private final Label sign = new Label();
    private final Label title = new Label();
    private final Label more = new Label();
    private final Button note;
    private final Button heard;
    private final Button unheard;
    private final Button again;

    SoundBar(FeatureContext context, Texts texts, Optional<SeveritySound> sound) {
        this.context = context;
        this.texts = texts;
        this.sound = sound;
        this.gestures = new Gestures(context);
        this.note = button("sound.note", TopKey.SILENCE, this::note);
        this.heard = button("sound.heard", TopKey.SOUND_HEARD, () -> tested(true));
        this.unheard = button("sound.unheard", TopKey.SOUND_UNHEARD, () -> tested(false));
        this.again = button("sound.again", TopKey.SOUND_AGAIN, this::again);
        node.getStyleClass().addAll("line-bar", "sound-bar");
        sign.getStyleClass().add("line-sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("line-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        more.getStyleClass().add("line-more");
        more.setMinWidth(0);
        more.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(more, Priority.ALWAYS);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(sign, title, more, again, unheard, heard, note);
        shown(node, false);
    }

    private Button button(String text, TopKey key, Runnable action) {
        Button button = new Button(texts.get(text), new KeyHint(key.shown()));
        button.getStyleClass().setAll("line-silence");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// The shift of the person at this desk, while it lasts.
    private Optional<Shift> shift() {
        String me = context.ports().workspace().actor().userId();
        return context.ports().workspace().all(SubjectKind.SHIFT).stream().map(Versioned::state).map(Shift.class::cast)
                .filter(shift -> shift.onDuty() && shift.signedOn().userId().equals(me)).findFirst();
    }

    /// Shows how the sound stands; called some times a second.
    void show() {
        if (sound.isEmpty()) {
            return;
        }
        Optional<Shift> shift = shift();
        Optional<String> trouble = sound.get().trouble();
        if (trouble.isPresent() && sound.get().fault().calls(shift.map(Shift::id).orElse(""))) {
            dress(true, texts.get("sound.broken"), texts.get("sound.broken.more"));
        } else if (shift.isPresent() && shift.get().sound() == null && trouble.isEmpty()) {
            dress(false, texts.get("sound.test"), texts.get("sound.test.more", voice()));
        } else {
            shown(node, false);
        }
    }

    /// What speaks, or that nothing does.
    private String voice() {
        return sound.flatMap(SeveritySound::voice).map(engine -> texts.get("sound.voice", engine)).orElseGet(() -> texts.get("sound.voice.none"));
    }

    private void dress(boolean broken, String head, String rest) {
        sign.setText(broken ? "▲" : "♪");
        title.setText(head);
        if (!rest.equals(more.getText())) {
            more.setText(rest);
            more.setTooltip(new Tooltip(rest));
            node.setAccessibleText(head + ", " + rest);
        }
        if (broken == node.getStyleClass().contains("test")) {
            if (broken) {
                node.getStyleClass().remove("test");
            } else {
                node.getStyleClass().add("test");
            }
        }
        shown(note, broken);
        List.of(heard, unheard, again).forEach(each -> shown(each, !broken));
        shown(node, true);
    }

    private static void shown(Region part, boolean on) {
        part.setVisible(on);
        part.setManaged(on);
    }

    /// Somebody has seen that the device does not work: it calls no longer in this shift, and the shift has it on record, in words that the next
    /// person understands; those of the device stand in the log of this machine.
    void note() {
        Optional<String> trouble = sound.flatMap(SeveritySound::trouble);
        Optional<Shift> shift = shift();
        String id = shift.map(Shift::id).orElse("");
        if (trouble.isPresent() && sound.get().fault().calls(id)) {
            sound.get().fault().note(id);
            shift.ifPresent(own -> give(own, false, texts.get("sound.silent")));
        }
        show();
    }

    /// Whether the test tone was heard; where no test is asked for, it does nothing.
    void tested(boolean wasHeard) {
        if (heard.isVisible() && node.isVisible()) {
            shift().ifPresent(own -> give(own, wasHeard, voice()));
        }
    }

    private void give(Shift own, boolean wasHeard, String words) {
        List<Step> steps = new ArrayList<>(List.of(new Step(own.subject(), new ShiftCommand.TestSound(wasHeard, words))));
        gestures.give(steps, this::show);
    }

    /// Plays the test tone.
    void again() {
        sound.ifPresent(SeveritySound::test);
    }

    Region node() {
        return node;
    }
}
