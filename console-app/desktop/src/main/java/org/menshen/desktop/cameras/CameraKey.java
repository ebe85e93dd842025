package org.menshen.desktop.cameras;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of cameras.
enum CameraKey implements KeyBound {
    /// One large picture.
    ONE(KeyCode.DIGIT1, KeyCode.NUMPAD1),
    /// Four pictures.
    FOUR(KeyCode.DIGIT4, KeyCode.NUMPAD4),
    /// Nine pictures.
    NINE(KeyCode.DIGIT9, KeyCode.NUMPAD9),
    /// Sixteen pictures.
    SIXTEEN(KeyCode.DIGIT0, KeyCode.NUMPAD0),
    /// The page before.
    EARLIER(KeyCode.PAGE_UP),
    /// The page after.
    LATER(KeyCode.PAGE_DOWN),
    /// The selected camera alone.
    ENLARGE(KeyCode.ENTER),
    /// Words that cameras must hold.
    FIND(KeyCode.F, KeyCode.SLASH),
    /// Back to the grid, then to all.
    BACK(KeyCode.ESCAPE);

    private final List<Stroke> strokes;

    CameraKey(KeyCode... codes) {
        this.strokes = Stream.of(codes).map(Stroke::of).toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }

    /// The digit of a grid; the number pad's is the same one.
    @Override
    public String shown() {
        return strokes.stream().map(Stroke::shown).filter(sign -> !sign.startsWith("Num")).reduce((a, b) -> a + " " + b).orElseThrow();
    }
}
