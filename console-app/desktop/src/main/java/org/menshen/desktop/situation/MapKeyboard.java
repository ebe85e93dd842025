package org.menshen.desktop.situation;

import javafx.scene.input.KeyCode;

/// Which keys are the map's while the keyboard is in it. Esc brings the keyboard back, and Enter opens what Tab walked to. FX thread.
final class MapKeyboard {

    private final MapPanel map;
    private boolean walking;

    MapKeyboard(MapPanel map) {
        this.map = map;
    }

    /// Whether the map answers a key that was pressed just now.
    boolean takes(KeyCode code) {
        if (!map.hasKeyboard()) {
            walking = false;
            return false;
        }
        walking |= code == KeyCode.TAB;
        return switch (code) {
            case UP, DOWN, LEFT, RIGHT, HOME, PLUS, EQUALS, ADD, MINUS, SUBTRACT, TAB -> true;
            case ENTER -> walking;
            default -> false;
        };
    }
}
