package org.menshen.desktop.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with what is held beside it. Shift is not looked at: it widens what many keys do.
///
/// @param code the key
/// @param control whether Ctrl is held
/// @param alt whether Alt is held
public record Stroke(KeyCode code, boolean control, boolean alt) {

    /// The key alone.
    public static Stroke of(KeyCode code) {
        return new Stroke(code, false, false);
    }

    /// With Ctrl.
    public static Stroke control(KeyCode code) {
        return new Stroke(code, true, false);
    }

    /// With Alt.
    public static Stroke alt(KeyCode code) {
        return new Stroke(code, false, true);
    }

    /// Whether an event is this stroke.
    public boolean is(KeyEvent event) {
        return event.getCode() == code && event.isControlDown() == control && event.isAltDown() == alt && !event.isMetaDown();
    }

    /// The event of pressing it.
    KeyEvent pressed() {
        String sign = code.isLetterKey() || code.isDigitKey() ? code.getChar() : "";
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, sign, code, false, control, alt, false);
    }

    /// As it is shown.
    public String shown() {
        return (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + sign(code);
    }

    private static String sign(KeyCode code) {
        return switch (code) {
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case PLUS, EQUALS, ADD -> "+";
            case MINUS, SUBTRACT -> "−";
            case SLASH -> "/";
            case PERIOD -> ".";
            case ESCAPE -> "Esc";
            case BACK_SPACE -> "Backspace";
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            default -> code.getName();
        };
    }
}
