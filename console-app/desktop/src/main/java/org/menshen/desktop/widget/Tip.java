package org.menshen.desktop.widget;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// Words beside the pointer when it rests on something. A [Tooltip] is a window with a scene and styles of its own, and a console has two hundred
/// of them that nobody ever sees: it is made when the pointer comes for the first time. FX thread.
public final class Tip {

    private final Node node;
    private String words = "";
    private @Nullable Tooltip made;

    private Tip(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> make());
    }

    /// Words for something, none yet.
    public static Tip on(Node node) {
        return new Tip(node);
    }

    /// Says other words from now on, to who cannot see them as well.
    public void say(String next) {
        if (!next.equals(words)) {
            words = next;
            node.setAccessibleHelp(next);
            if (made != null) {
                made.setText(next);
            }
        }
    }

    /// What it says.
    public String words() {
        return words;
    }

    private void make() {
        if (made == null && !words.isEmpty()) {
            made = new Tooltip(words);
            Tooltip.install(node, made);
        }
    }
}
