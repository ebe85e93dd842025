package org.menshen.desktop.situation;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do while the map shows the recorded day.
enum ReviewKey implements KeyBound {
    /// Back by ten seconds; with Shift a minute, with Ctrl ten.
    EARLIER(Stroke.of(KeyCode.LEFT), Stroke.control(KeyCode.LEFT)),
    /// On by ten seconds; with Shift a minute, with Ctrl ten.
    LATER(Stroke.of(KeyCode.RIGHT), Stroke.control(KeyCode.RIGHT)),
    /// Plays or stands.
    PLAY(Stroke.of(KeyCode.SPACE)),
    /// Plays faster.
    FASTER(Stroke.of(KeyCode.PLUS), Stroke.of(KeyCode.EQUALS), Stroke.of(KeyCode.ADD)),
    /// Plays slower.
    SLOWER(Stroke.of(KeyCode.MINUS), Stroke.of(KeyCode.SUBTRACT)),
    /// The first instant.
    FIRST(Stroke.of(KeyCode.HOME)),
    /// The last instant.
    LAST(Stroke.of(KeyCode.END)),
    /// The instant that is shown stands at the left from then on, beside the map that goes on; once more to take it away.
    BESIDE(Stroke.of(KeyCode.B)),
    /// Back to the present.
    NOW(Stroke.of(KeyCode.ESCAPE));

    private final List<Stroke> strokes;

    ReviewKey(Stroke... strokes) {
        this.strokes = Stream.of(strokes).toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
