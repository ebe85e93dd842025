package org.menshen.desktop.situation;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Link;

/// What stands between the centre and the detail: an act that the centre has not confirmed yet, and a picture that is no longer the present.
/// Takes no place while there is neither. FX thread.
final class DetailMark {

    private final ConsolePorts ports;
    private final Texts texts;
    private final Label pending = new Label();
    private final Label old = new Label();
    private final VBox node = new VBox(2, pending, old);

    DetailMark(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        pending.getStyleClass().addAll("pending", "strong");
        pending.setWrapText(true);
        old.getStyleClass().addAll("stale", "note");
        old.setWrapText(true);
        // said whole in any width: it is short, and the lines below it scroll
        pending.setMinHeight(Region.USE_PREF_SIZE);
        old.setMinHeight(Region.USE_PREF_SIZE);
        node.setMinHeight(Region.USE_PREF_SIZE);
        show(null);
    }

    /// Shows how it stands with a subject; `null` for none.
    void show(@Nullable Subject subject) {
        boolean waits = subject != null && ports.workspace().find(subject).filter(versioned -> versioned.pending()).isPresent();
        Link.Line line = ports.link().status().line();
        String words = !waits ? "" : texts.get(line.fault() == Link.Fault.NONE ? "mark.pending" : "mark.pending.offline");
        set(pending, words);
        set(old, subject == null || !line.old() ? "" : line.asOf() == null ? texts.get("mark.old.last-run")
                : texts.get("mark.old", Numbers.clock(line.asOf(), ports.zone())));
        boolean any = !pending.getText().isEmpty() || !old.getText().isEmpty();
        node.setVisible(any);
        node.setManaged(any);
    }

    private static void set(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    VBox node() {
        return node;
    }
}
