package org.menshen.desktop.situation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the situation window, beside the acts on what is selected and the queue's own keys.
enum SituationKey implements KeyBound {
    /// What comes next with what is selected.
    MAIN(Part.ACTS, KeyCode.ENTER),
    /// Sends one of the forces that are listed.
    SEND(Part.ACTS, digits(KeyCode.DIGIT1, 5)),
    /// Everything that can be done.
    MORE(Part.ACTS, KeyCode.PERIOD),
    /// Takes a call.
    CALL(Part.ACTS, KeyCode.F7),
    /// All that are marked.
    GROUP(Part.ACTS, KeyCode.G),
    /// Gives a command, or looks for a name.
    COMMAND(Part.ACTS, Stroke.of(KeyCode.SLASH), Stroke.control(KeyCode.F)),
    /// Takes back what was done last.
    UNDO(Part.ACTS, Stroke.control(KeyCode.Z)),
    /// Leaves what is open, then what is selected.
    LEAVE(Part.ACTS, KeyCode.ESCAPE),
    /// The keyboard into the map.
    MAP(Part.MAP, KeyCode.M),
    /// Nearer.
    NEARER(Part.MAP, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD),
    /// Farther.
    FARTHER(Part.MAP, KeyCode.MINUS, KeyCode.SUBTRACT),
    /// The view before.
    BACK(Part.MAP, Stroke.alt(KeyCode.LEFT)),
    /// The view after.
    FORWARD(Part.MAP, Stroke.alt(KeyCode.RIGHT)),
    /// Switches what is shown.
    KIND(Part.MAP, IntStream.rangeClosed(1, 10).mapToObj(i -> Stroke.alt(KeyCode.values()[KeyCode.DIGIT0.ordinal() + i % 10]))),
    /// All layers.
    LAYERS(Part.MAP, KeyCode.Y),
    /// The whole in small.
    OVERVIEW(Part.MAP, KeyCode.O),
    /// Lets the view follow what is open.
    FOLLOW(Part.MAP, KeyCode.U),
    /// The view before the map followed.
    RESTORE(Part.MAP, KeyCode.BACK_SPACE),
    /// Which cameras see a spot.
    SPOT(Part.TOOLS, KeyCode.W),
    /// Measures.
    MEASURE(Part.TOOLS, KeyCode.L),
    /// Draws what every console shows.
    SKETCH(Part.TOOLS, KeyCode.P),
    /// The map at an instant of the recorded day.
    REVIEW(Part.TOOLS, KeyCode.H),
    /// Copies a position.
    COPY(Part.TOOLS, Stroke.control(KeyCode.C)),
    /// Saves the map as a picture.
    PRINT(Part.TOOLS, Stroke.control(KeyCode.P)),
    /// Saves the table of blind spots.
    EXPORT(Part.TOOLS, Stroke.control(KeyCode.S));

    private final Part part;
    private final List<Stroke> strokes;

    SituationKey(Part part, KeyCode... codes) {
        this(part, Stream.of(codes).map(Stroke::of));
    }

    SituationKey(Part part, Stroke... strokes) {
        this(part, Stream.of(strokes));
    }

    SituationKey(Part part, Stream<Stroke> strokes) {
        this.part = part;
        this.strokes = strokes.toList();
    }

    /// The parts of the sheet of keys.
    enum Part { ACTS, MAP, TOOLS }

    private static Stream<Stroke> digits(KeyCode first, int count) {
        return IntStream.range(0, count).mapToObj(i -> Stroke.of(KeyCode.values()[first.ordinal() + i]));
    }

    Part part() {
        return part;
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
