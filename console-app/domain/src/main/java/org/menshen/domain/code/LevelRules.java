package org.menshen.domain.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// All that a duty level changes, as `duty-levels.yaml` says it: one switch for limits, reports, layers, windows, staff, plans and sound.
///
/// @param code the level, a key of `duty-levels`
/// @param limitFactor the share of the usual limits that it leaves, above 0
/// @param reportEvery how often the posts of a running event report; `null` when they do not
/// @param layers layers of the map by name, and whether each is switched on or off
/// @param windows windows that are opened, by name
/// @param places where some of them stand meanwhile, by name: a part of the monitor, a monitor's number, or both, such as `left` or `2-right`
/// @param plans response plans that are proposed first, by id
/// @param staff per cent of the units that have to be on shift, by unit type
/// @param leaders how many leaders have to have signed on
/// @param soundRepeat the share of the usual pause until an unanswered alert sounds again, above 0
/// @param voiceLeast the last severity that is spoken; `null` for the usual one
public record LevelRules(String code, double limitFactor, @Nullable Duration reportEvery, Map<String, Boolean> layers, List<String> windows,
                         Map<String, String> places, List<String> plans, Map<String, Integer> staff, int leaders,
                         double soundRepeat, @Nullable Integer voiceLeast) {

    /// Layers of the map that a level may switch.
    public static final List<String> LAYERS = List.of("SITES", "CROWD", "SENSORS", "CAMERAS", "UNITS", "SKETCHES", "BLIND", "ALERT_HEAT", "PATROLS",
        "ITEMS");
    /// Windows that a level may open.
    public static final List<String> WINDOWS = List.of("situation", "cameras", "dispatch", "wall", "shift", "log", "quality", "register", "past",
        "crowd", "event", "deploy", "report", "draft", "director", "debrief", "training");
    private static final String LIST = "duty-levels";
    private static final Pattern PLACE = Pattern.compile("[1-9]|([1-9]-)?(full|left|right|top|bottom)");

    /// Copies lists and maps, which keep their order.
    public LevelRules {
        layers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(layers));
        windows = List.copyOf(windows);
        places = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(places));
        plans = List.copyOf(plans);
        staff = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(staff));
    }

    /// The rules of a level.
    ///
    /// @throws IllegalArgumentException saying what is written wrong
    public static LevelRules of(Code level) {
        Map<String, Boolean> layers = new LinkedHashMap<>();
        for (String item : level.items("layers")) {
            if (item.length() < 2 || item.charAt(0) != '+' && item.charAt(0) != '-') {
                throw new IllegalArgumentException("layers '" + item + "': write +NAME to switch a layer on, -NAME to switch it off");
            }
            if (!LAYERS.contains(item.substring(1))) {
                throw new IllegalArgumentException("layers '" + item + "': there is no such layer; write one of " + String.join(", ", LAYERS));
            }
            layers.put(item.substring(1), item.charAt(0) == '+');
        }
        List<String> windows = new ArrayList<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (String item : level.items("windows")) {
            String[] parts = item.split("@", 2);
            if (parts.length == 2 && !PLACE.matcher(parts[1]).matches()) {
                throw new IllegalArgumentException("windows '" + item + "': after @ write full, left, right, top or bottom, a monitor's number, "
                    + "or both, such as 2-left");
            }
            if (!WINDOWS.contains(parts[0])) {
                throw new IllegalArgumentException("windows '" + item + "': there is no such window; write one of " + String.join(", ", WINDOWS));
            }
            windows.add(parts[0]);
            if (parts.length == 2) {
                places.put(parts[0], parts[1]);
            }
        }
        Map<String, Integer> staff = new LinkedHashMap<>();
        for (String item : level.items("staff")) {
            String[] parts = item.split("\\s+");
            if (parts.length != 2 || !parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > 100) {
                throw new IllegalArgumentException("staff '" + item + "': write a unit type and per cent from 0 to 100, such as 'VOLUNTEER 60'");
            }
            staff.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new LevelRules(level.code(), level.number("limitFactor").orElse(1), level.span("reportEvery").orElse(null), layers,
            windows, places, level.items("plans"), staff, (int) level.number("leaders").orElse(0), level.number("soundRepeat").orElse(1),
            level.number("voiceLeast").isPresent() ? Integer.valueOf((int) level.number("voiceLeast").getAsDouble()) : null);
    }

    /// The rules of a level by its code; those that change nothing when there is no such level, so that a gap in the codes is harmless.
    public static LevelRules of(String code, CodeBook codes) {
        return codes.find(LIST, code).map(LevelRules::of)
            .orElseGet(() -> new LevelRules(code, 1, null, Map.of(), List.of(), Map.of(), List.of(), Map.of(), 0, 1, null));
    }

    /// How often posts report.
    public Optional<Duration> reports() {
        return Optional.ofNullable(reportEvery);
    }

    /// In what two levels differ, in the order in which it is told.
    public enum Aspect { LIMITS, REPORTS, STAFF, LEADERS, LAYERS, WINDOWS, PLANS, SOUND, VOICE }

    /// Whether this level and another one are alike in something.
    public boolean alike(LevelRules other, Aspect aspect) {
        return part(aspect).equals(other.part(aspect));
    }

    private Object part(Aspect aspect) {
        return switch (aspect) {
            case LIMITS -> limitFactor;
            case REPORTS -> reports();
            case STAFF -> staff;
            case LEADERS -> leaders;
            case LAYERS -> layers;
            case WINDOWS -> List.of(windows, places);
            case PLANS -> plans;
            case SOUND -> soundRepeat;
            case VOICE -> Optional.ofNullable(voiceLeast);
        };
    }
}
