package org.menshen.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
}
