package org.menshen.desktop.sites;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do among the guarded sites, beside the acts on what is selected.
enum SitesKey implements KeyBound {
    /// The line above.
    UP(Stroke.of(KeyCode.UP)),
    /// The line below.
    DOWN(Stroke.of(KeyCode.DOWN)),
    /// The keyboard into the list.
    LIST(Stroke.of(KeyCode.LEFT)),
    /// The keyboard into the card.
    CARD(Stroke.of(KeyCode.RIGHT)),
    /// Opens what the line names; from the list into the card.
    OPEN(Stroke.of(KeyCode.ENTER)),
    /// Everything that can be done.
    MORE(Stroke.of(KeyCode.PERIOD)),
    /// Sites of one type, or all.
    TYPE(IntStream.range(0, 4).mapToObj(i -> Stroke.of(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i]))),
    /// Those that do not stand well, or all.
    HEALTH(Stroke.of(KeyCode.H)),
    /// Searches.
    FIND(Stroke.of(KeyCode.F)),
    /// Shows the site's plan on the situation map.
    ON_MAP(Stroke.of(KeyCode.M)),
    /// Opens the site's cameras.
    CAMERAS(Stroke.of(KeyCode.V));

    private final List<Stroke> strokes;

    SitesKey(Stroke stroke) {
        this.strokes = List.of(stroke);
    }

    SitesKey(Stream<Stroke> strokes) {
        this.strokes = strokes.toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
