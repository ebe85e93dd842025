package org.menshen.desktop.director;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do at the instructor's desk.
enum DirectorKey implements KeyBound {
    /// The inject above.
    UP(Stroke.of(KeyCode.UP)),
    /// The inject below.
    DOWN(Stroke.of(KeyCode.DOWN)),
    /// The trainee before.
    BEFORE(Stroke.of(KeyCode.PAGE_UP)),
    /// The trainee after.
    AFTER(Stroke.of(KeyCode.PAGE_DOWN)),
    /// The exercise before.
    EARLIER(Stroke.of(KeyCode.LEFT)),
    /// The exercise after.
    LATER(Stroke.of(KeyCode.RIGHT)),
    /// Sends the selected inject now.
    SEND(Stroke.of(KeyCode.S)),
    /// Leaves the selected inject out.
    SKIP(Stroke.of(KeyCode.K)),
    /// Adds one on the spot.
    ADD(Stroke.of(KeyCode.N)),
    /// Tells the selected trainee something.
    HINT(Stroke.of(KeyCode.H)),
    /// What the selected trainee looks at.
    LOOK(Stroke.of(KeyCode.ENTER)),
    /// Pauses or goes on.
    RUN(Stroke.of(KeyCode.SPACE)),
    /// The drill's speed.
    SPEED(Stroke.of(KeyCode.X)),
    /// Jumps forward.
    JUMP(Stroke.of(KeyCode.J));

    private final Stroke stroke;

    DirectorKey(Stroke stroke) {
        this.stroke = stroke;
    }

    @Override
    public List<Stroke> strokes() {
        return List.of(stroke);
    }
}
