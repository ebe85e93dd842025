package org.menshen.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.LevelRules;

/// Which windows of a seat are open and where they stand, as a duty level wants it: all but whether the first is open, which always is. FX thread.
final class LevelWindows implements LevelHold.Seat {

    /// behind a window's name: where it stands
    private static final String PLACE = "@";

    private final ConsolePorts ports;
    private final boolean headless;
    private final List<String> ids;
    private final Map<String, ConsoleWindow> open;
    private @Nullable Navigator navigator;

    /// @param headless without a display windows have no place
    /// @param ids all windows, the first first
    /// @param open the open ones, which changes
    LevelWindows(ConsolePorts ports, boolean headless, List<String> ids, Map<String, ConsoleWindow> open) {
        this.ports = ports;
        this.headless = headless;
        this.ids = ids;
        this.open = open;
    }

    /// Opens and closes.
    void setNavigator(Navigator opener) {
        navigator = opener;
    }

    /// What a level wants; a place on a monitor that is not there is left alone.
    Map<String, String> wanted(LevelRules rules) {
        Map<String, String> wanted = new HashMap<>();
        rules.windows().stream().filter(id -> !id.equals(ids.getFirst())).forEach(id -> wanted.put(id, "true"));
        if (!headless) {
            rules.places().forEach((id, place) -> WindowPlace.named(place, ConsoleShell.monitors())
                    .ifPresent(there -> wanted.put(id + PLACE, there.written())));
        }
        return wanted;
    }

    @Override
    public Map<String, String> now() {
        Map<String, String> now = new HashMap<>();
        ids.stream().skip(1).forEach(id -> now.put(id, String.valueOf(open.containsKey(id))));
        if (!headless) {
            ids.forEach(id -> now.put(id + PLACE, place(id).written()));
        }
        return now;
    }

    /// Where a window stands, or would if it were opened; one that stands where a level puts it stands exactly there.
    private WindowPlace place(String id) {
        ConsoleWindow window = open.get(id);
        WindowPlace there = window != null ? window.place(true)
                : ports.settings().get(ConsoleShell.placeKey(id)).flatMap(WindowPlace::read).orElse(ConsoleShell.FIRST_PLACE).shown();
        return ports.codes().list("duty-levels").all().stream().map(LevelRules::of)
                .map(rules -> rules.places().get(id)).filter(Objects::nonNull)
                .flatMap(name -> WindowPlace.named(name, ConsoleShell.monitors()).stream()).filter(there::near).findFirst().orElse(there);
    }

    /// The keyboard stays where it is: a window that comes by itself takes nobody's words.
    @Override
    public void put(Map<String, String> changes) {
        Navigator opener = Objects.requireNonNull(navigator);
        Optional<ConsoleWindow> before = open.values().stream().filter(ConsoleWindow::focused).findFirst();
        ids.forEach(id -> Optional.ofNullable(changes.get(id + PLACE)).flatMap(WindowPlace::read).ifPresent(there -> go(id, there)));
        ids.forEach(id -> Optional.ofNullable(changes.get(id)).ifPresent(shown -> {
            if (Boolean.parseBoolean(shown)) {
                opener.open(id, null);
            } else {
                opener.close(id);
            }
        }));
        before.ifPresent(ConsoleWindow::focus);
    }

    private void go(String id, WindowPlace there) {
        ConsoleWindow window = open.get(id);
        if (window != null) {
            window.go(there);
        } else {
            WindowPlace closed = new WindowPlace(there.x(), there.y(), there.width(), there.height(), there.maximized(), false);
            ports.settings().put(ConsoleShell.placeKey(id), closed.written());
        }
    }
}
