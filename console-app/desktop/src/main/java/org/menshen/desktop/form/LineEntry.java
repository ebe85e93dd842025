package org.menshen.desktop.form;

import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowField;

/// Words, a number, a day or a time. FX thread.
final class LineEntry extends FormEntry implements FieldEntry {

    private static final int ROWS = 3;

    private final FormField about;
    private final ConsolePorts ports;
    private final Texts texts;
    private final TextInputControl hand;

    LineEntry(FormField about, ConsolePorts ports, Texts texts) {
        this.about = about;
        this.ports = ports;
        this.texts = texts;
        this.hand = about.field().kind() == FieldKind.WORDS ? area() : new TextField();
        FlowField field = about.field();
        hand.setText(ValueReader.typed(field, about.initial(), ports.zone()));
        hand.textProperty().addListener((property, old, text) -> hint());
        boolean number = field.kind() == FieldKind.WHOLE || field.kind() == FieldKind.NUMBER;
        if (number) {
            hand.getStyleClass().add("form-figure");
        }
        hand.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown() && !event.isControlDown()) {
                event.consume();
                done();
            }
        });
        if (field.unit().isEmpty()) {
            furnish(hand);
        } else {
            Label unit = new Label(field.unit());
            unit.getStyleClass().add("help");
            unit.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(hand, Priority.ALWAYS);
            HBox line = new HBox(8, hand, unit);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            furnish(line);
        }
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        return area;
    }

    @Override
    public FormField about() {
        return about;
    }

    @Override
    TextInputControl hand() {
        return hand;
    }

    @Override
    Object entered() {
        return about.field().mask() == null ? hand.getText() : ValueReader.typed(about.field(), about.initial(), ports.zone());
    }

    @Override
    public Optional<String> written() {
        // what was masked when it came stays as it is
        return hand.getText().equals(ValueReader.typed(about.field(), about.initial(), ports.zone())) ? Optional.of(about.initial())
                : ValueReader.read(about.field(), hand.getText(), ports.clock().instant(), ports.zone());
    }

    @Override
    String hinted() {
        FlowField field = about.field();
        String text = hand.getText().strip();
        if (field.mask() != null) {
            return text.isEmpty() ? texts.get("hint.masked", field.level()) : texts.get("hint.recorded", field.mask().hide(text));
        }
        return switch (field.kind()) {
            case WHOLE, NUMBER -> range(field);
            case DATE -> text.isEmpty() ? texts.get("hint.date") : written().filter(day -> !day.equals(text)).orElse("");
            case TIME -> text.isEmpty() ? texts.get("hint.time") : "";
            case WORDS -> texts.get("hint.lines");
            case TEXT, YES, CODE, CODES, SUBJECT, PERSON -> "";
        };
    }

    private String range(FlowField field) {
        if (field.least() != null && field.most() != null) {
            return texts.get("hint.range", ValueReader.plain(field.least()), ValueReader.plain(field.most()));
        }
        return field.least() != null ? texts.get("hint.least", ValueReader.plain(field.least()))
                : field.most() != null ? texts.get("hint.most", ValueReader.plain(field.most())) : "";
    }

    @Override
    Optional<String> amiss() {
        Optional<String> written = written();
        if (written.isEmpty()) {
            return Optional.of(texts.get("amiss." + about.field().kind().written(), range(about.field())).strip());
        }
        return about.needed() && written.get().isEmpty() ? Optional.of(texts.get("amiss.needed")) : Optional.empty();
    }
}
