package org.menshen.desktop.work;

import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the registers, beside the acts on what is selected.
enum WorkKey implements KeyBound {
    /// The item above.
    UP(Stroke.of(KeyCode.UP)),
    /// The item below.
    DOWN(Stroke.of(KeyCode.DOWN)),
    /// The column or day before.
    BEFORE(Stroke.of(KeyCode.LEFT)),
    /// The column or day after.
    AFTER(Stroke.of(KeyCode.RIGHT)),
    /// The register above.
    REGISTER_BEFORE(Stroke.control(KeyCode.UP)),
    /// The register below.
    REGISTER_AFTER(Stroke.control(KeyCode.DOWN)),
    /// One of the first registers.
    REGISTER(IntStream.range(0, 9).mapToObj(i -> Stroke.control(KeyCode.values()[KeyCode.DIGIT1.ordinal() + i])).toList()),
    /// What comes next.
    MAIN(Stroke.of(KeyCode.ENTER)),
    /// Everything that can be done.
    MORE(Stroke.of(KeyCode.PERIOD)),
    /// A new item.
    NEW(Stroke.of(KeyCode.N)),
    /// States as columns.
    BOARD(Stroke.of(KeyCode.B)),
    /// Fields as columns.
    LIST(Stroke.of(KeyCode.L)),
    /// By the day on which they are due.
    CALENDAR(Stroke.of(KeyCode.C)),
    /// Where they are.
    MAP(Stroke.of(KeyCode.M)),
    /// Shows the item on the situation map.
    ON_MAP(Stroke.control(KeyCode.M)),
    /// Searches.
    FIND(Stroke.of(KeyCode.F)),
    /// Of one state.
    STATES(Stroke.of(KeyCode.S)),
    /// With one flag.
    FLAGS(Stroke.of(KeyCode.G)),
    /// Late, near, any.
    LATE(Stroke.of(KeyCode.T)),
    /// One's own.
    MINE(Stroke.of(KeyCode.Y)),
    /// By what they are ordered.
    ORDER(Stroke.of(KeyCode.O)),
    /// Without filters.
    CLEAR(Stroke.of(KeyCode.BACK_SPACE)),
    /// Remembers the filter by a name.
    SAVE(Stroke.control(KeyCode.S)),
    /// A remembered filter.
    SAVED(Stroke.of(KeyCode.K)),
    /// Marks the item.
    MARK(Stroke.of(KeyCode.SPACE)),
    /// Does something to all that are marked.
    BULK(Stroke.of(KeyCode.A)),
    /// Goes to what the item is linked to.
    LINKS(Stroke.of(KeyCode.H)),
    /// Enters items from a file.
    IMPORT(Stroke.control(KeyCode.O)),
    /// Takes what the filter shows into a file.
    EXPORT(Stroke.control(KeyCode.E)),
    /// Prints QR tags.
    TAG(Stroke.control(KeyCode.P)),
    /// The page before.
    PAGE_BEFORE(Stroke.of(KeyCode.PAGE_UP)),
    /// The page after.
    PAGE_AFTER(Stroke.of(KeyCode.PAGE_DOWN)),
    /// The card upwards.
    CARD_UP(Stroke.control(KeyCode.PAGE_UP)),
    /// The card downwards.
    CARD_DOWN(Stroke.control(KeyCode.PAGE_DOWN));

    private final List<Stroke> strokes;

    WorkKey(Stroke stroke) {
        this(List.of(stroke));
    }

    WorkKey(List<Stroke> strokes) {
        this.strokes = strokes;
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
