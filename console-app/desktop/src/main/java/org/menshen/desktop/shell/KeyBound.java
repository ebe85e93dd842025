package org.menshen.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Something that keys do in a window; implemented by the enums that the windows switch over. The sheet of keys is made from the same constants,
/// so that it shows what there is and nothing else.
public interface KeyBound {

    /// The strokes that do it.
    List<Stroke> strokes();

    /// The constant's name, the end of its text key.
    String name();

    /// The strokes as they are shown: doubles once, a run of digits as a range.
    default String shown() {
        List<String> signs = strokes().stream().map(Stroke::shown).distinct().toList();
        boolean run = signs.size() > 2 && signs.stream().allMatch(sign -> Character.isDigit(sign.charAt(sign.length() - 1)));
        return run ? signs.getFirst() + "–" + signs.getLast().charAt(signs.getLast().length() - 1)
                : signs.stream().collect(Collectors.joining(" "));
    }

    /// The constant that an event means; empty when it means none.
    static <K extends KeyBound> Optional<K> of(K[] all, KeyEvent event) {
        return Arrays.stream(all).filter(key -> key.strokes().stream().anyMatch(stroke -> stroke.is(event))).findFirst();
    }

    /// Lets keys act in a window, before its lists hear of them; none while somebody writes or is asked something.
    ///
    /// @param node the window's content
    /// @param asked whether somebody is asked something
    /// @param does what a key of the window does, and whether that was all that the key meant
    /// @param others what a plain key does that is none of the window's, and whether it meant anything
    static <K extends KeyBound> void handle(Node node, BooleanSupplier asked, K[] all, BiPredicate<K, KeyEvent> does, Predicate<KeyEvent> others) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (asked.getAsBoolean() || event.getTarget() instanceof TextInputControl) {
                return;
            }
            boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
            if (of(all, event).map(key -> does.test(key, event)).orElseGet(() -> plain && others.test(event))) {
                event.consume();
            }
        });
    }
}
