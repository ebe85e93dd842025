package org.menshen.desktop.draft;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the editor of drills.
enum DraftKey implements KeyBound {
    /// The line above.
    UP(Stroke.of(KeyCode.UP)),
    /// The line below.
    DOWN(Stroke.of(KeyCode.DOWN)),
    /// Another inject.
    INJECT(Stroke.of(KeyCode.N)),
    /// Another expected act.
    EXPECT(Stroke.of(KeyCode.E)),
    /// Another act that must not be done.
    WRONG(Stroke.of(KeyCode.W)),
    /// Expected acts that are to follow each other.
    ORDER(Stroke.of(KeyCode.O)),
    /// A field of the selected line.
    CHANGE(Stroke.of(KeyCode.ENTER)),
    /// When the selected line comes.
    MOVE(Stroke.of(KeyCode.T)),
    /// A step earlier.
    EARLIER(Stroke.of(KeyCode.LEFT)),
    /// A step later.
    LATER(Stroke.of(KeyCode.RIGHT)),
    /// The selected line once more.
    COPY(Stroke.of(KeyCode.D)),
    /// Critical or not.
    CRITICAL(Stroke.of(KeyCode.C)),
    /// Takes the selected line away.
    DELETE(Stroke.of(KeyCode.DELETE)),
    /// One change back.
    UNDO(Stroke.control(KeyCode.Z)),
    /// One undone change again.
    REDO(Stroke.control(KeyCode.Y)),
    /// Name, day, begin and length.
    HEAD(Stroke.of(KeyCode.H)),
    /// Another drill of the folder.
    OPEN(Stroke.control(KeyCode.O)),
    /// An empty drill.
    BLANK(Stroke.control(KeyCode.N)),
    /// A drill from a recorded period of the log.
    RECORDED(Stroke.of(KeyCode.L)),
    /// A drill from an imported one.
    IMPORTED(Stroke.of(KeyCode.I)),
    /// Writes it into the folder.
    SAVE(Stroke.control(KeyCode.S));

    private final Stroke stroke;

    DraftKey(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
