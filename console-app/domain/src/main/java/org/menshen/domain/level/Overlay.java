package org.menshen.domain.level;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a duty level laid over the settings of a seat: how each was before, and what was put there. When the level ends, what still stands as the
/// level put it becomes what it was before; what the person changed by hand meanwhile stays as it is. Pure; the keys and values are the seat's own.
///
/// @param before how each setting was
/// @param put what the level made of it; the same keys
public record Overlay(Map<String, String> before, Map<String, String> put) {

    /// Nothing is laid over anything.
    public static final Overlay NONE = new Overlay(Map.of(), Map.of());
    private static final String SEPARATOR = ";";
    private static final int PARTS = 3;

    /// Copies the maps.
    ///
    /// @throws IllegalArgumentException when they have not the same keys
    public Overlay {
        before = Map.copyOf(before);
        put = Map.copyOf(put);
        if (!before.keySet().equals(put.keySet())) {
            throw new IllegalArgumentException("an overlay knows of each setting how it was and what was put there");
        }
    }

    /// A step from one level to another.
    ///
    /// @param settings how the seat has to stand then
    /// @param overlay what has to be remembered for the way back
    public record Step(Map<String, String> settings, Overlay overlay) {

        /// Copies the settings.
        public Step {
            settings = Map.copyOf(settings);
        }
    }

    /// Goes to a level. What this overlay put and the person left so is taken back first; a setting that the person changed by hand, and that the
    /// next level wants as the one before did, stays in his hand.
    ///
    /// @param current how the seat stands
    /// @param wanted what the level wants; settings that the seat does not have are passed over; empty to leave all levels
    public Step to(Map<String, String> current, Map<String, String> wanted) {
        Map<String, String> settings = new HashMap<>(current);
        Map<String, String> next = new HashMap<>();
        Map<String, String> put = new HashMap<>();
        this.put.forEach((key, value) -> settings.computeIfPresent(key, (k, now) -> now.equals(value) ? before.get(k) : now));
        wanted.forEach((key, value) -> {
            String base = settings.get(key);
            if (base == null) {
                return;
            }
            boolean byHand = value.equals(this.put.get(key)) && !value.equals(current.get(key));
            next.put(key, byHand ? before.get(key) : base);
            put.put(key, value);
            if (!byHand) {
                settings.put(key, value);
            }
        });
        return new Step(settings, new Overlay(next, put));
    }

    /// The overlay in the form kept in the settings of a workstation.
    public String written() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(put).forEach((key, value) -> all.append(all.isEmpty() ? "" : SEPARATOR).append(key).append('=').append(before.get(key))
            .append('=').append(value));
        return all.toString();
    }

    /// Reads the kept form; empty when it is damaged.
    public static Optional<Overlay> read(String written) {
        Map<String, String> before = new HashMap<>();
        Map<String, String> put = new HashMap<>();
        for (String entry : written.isEmpty() ? new String[0] : written.split(SEPARATOR)) {
            String[] parts = entry.split("=", -1);
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            before.put(parts[0], parts[1]);
            put.put(parts[0], parts[2]);
        }
        return Optional.of(new Overlay(before, put));
    }
}
