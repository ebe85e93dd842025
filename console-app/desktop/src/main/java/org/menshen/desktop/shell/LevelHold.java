package org.menshen.desktop.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.menshen.domain.code.LevelRules;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.Overlay;
import org.menshen.domain.port.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lays what the duty level in force wants over some settings of this seat, and takes it back when the level ends: each setting becomes what it was
/// before, but for what the person changed by hand meanwhile. What was laid is remembered, so that a console that was closed at one level and opened
/// at another finds the way back. It does nothing before it is told to begin. FX thread.
public final class LevelHold implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LevelHold.class);
    private static final String BETWEEN = "|";

    private final ConsolePorts ports;
    private final String key;
    private final Function<LevelRules, Map<String, String>> wanted;
    private final Seat seat;
    private final FxBridge bridge;
    private final Pin pin;
    private boolean begun;
    private boolean closed;

    /// The settings of a seat.
    public interface Seat {

        /// How they stand, by name.
        Map<String, String> now();

        /// Changes some of them.
        void put(Map<String, String> changes);
    }

    /// @param name what is held, such as `layers`: a part of the key under which it is remembered
    /// @param wanted what a level wants of these settings
    /// @param seat the settings
    public LevelHold(ConsolePorts ports, FxBridge bridge, String name, Function<LevelRules, Map<String, String>> wanted, Seat seat) {
        this.ports = ports;
        this.bridge = bridge;
        this.key = "level." + name;
        this.wanted = wanted;
        this.seat = seat;
        this.pin = ports.workspace().observe(subjects -> {
            if (subjects.contains(Level.THE)) {
                bridge.run(this::look);
            }
        });
    }

    /// Begins: the settings are there.
    public void begin() {
        begun = true;
        look();
    }

    /// Goes to the level in force, if it is another one than was held. Before the level is known nothing is touched.
    private void look() {
        Optional<String> level = ports.workspace().find(Level.THE).map(Versioned::state).map(Level.class::cast)
                .map(known -> known.now().orElseGet(() -> Level.normal(ports.codes())));
        Held held = Held.read(ports.settings().get(key).orElse(""), () -> Level.normal(ports.codes()));
        if (!begun || closed || level.isEmpty() || level.get().equals(held.level)) {
            return;
        }
        Map<String, String> current = seat.now();
        Map<String, String> wishes = wanted.apply(LevelRules.of(level.get(), ports.codes()));
        wishes.keySet().stream().filter(name -> !current.containsKey(name))
                .forEach(name -> LOG.warn("duty-levels.yaml: {} names '{}' among its {}, which this console does not have", level.get(), name, key));
        Overlay.Step step = held.overlay.to(current, wishes);
        Map<String, String> changes = new HashMap<>(step.settings());
        changes.entrySet().removeIf(entry -> entry.getValue().equals(current.get(entry.getKey())));
        ports.settings().put(key, level.get() + BETWEEN + step.overlay().written());
        if (!changes.isEmpty()) {
            seat.put(changes);
        }
    }

    /// What was laid, and for which level.
    private record Held(String level, Overlay overlay) {

        private static Held read(String written, Supplier<String> normal) {
            int at = written.indexOf(BETWEEN);
            return at < 0 ? new Held(normal.get(), Overlay.NONE)
                    : Overlay.read(written.substring(at + 1)).map(overlay -> new Held(written.substring(0, at), overlay))
                            .orElseGet(() -> new Held(normal.get(), Overlay.NONE));
        }
    }

    @Override
    public void close() {
        closed = true;
        pin.close();
    }
}
