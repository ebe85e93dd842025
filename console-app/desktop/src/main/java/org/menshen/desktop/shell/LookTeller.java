package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.function.Supplier;

import javafx.beans.property.ObjectProperty;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Pin;

/// Tells the centre of a drill which window is in front and what is selected, when that changes and now and then, so that an instructor sees what a
/// trainee sees. In live operation nobody is told. FX thread.
final class LookTeller implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(2);
    /// A centre that was started again has forgotten what it was told.
    private static final int AGAIN = 15;

    private final ConsolePorts ports;
    private final Supplier<String> front;
    private final ObjectProperty<@Nullable Subject> selection;
    private final Pin tick;
    private String told = "";
    private int since;

    /// @param front id of the window in front; empty when none is
    LookTeller(ConsolePorts ports, FxBridge bridge, Supplier<String> front, ObjectProperty<@Nullable Subject> selection) {
        this.ports = ports;
        this.front = front;
        this.selection = selection;
        this.tick = bridge.every(PERIOD, this::look);
    }

    private void look() {
        if (ports.drill().status().isEmpty()) {
            return;
        }
        Subject selected = selection.get();
        String window = front.get();
        String about = selected == null ? "" : selected.toString();
        if (!(window + about).equals(told) || ++since >= AGAIN) {
            told = window + about;
            since = 0;
            ports.drill().look(window, about);
        }
    }

    @Override
    public void close() {
        tick.close();
    }
}
