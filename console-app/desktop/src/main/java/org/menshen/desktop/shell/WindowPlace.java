package org.menshen.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.geometry.Rectangle2D;

/// Where a window stands. Pure.
///
/// @param x left, pixels of the virtual screen
/// @param y top
/// @param width pixels
/// @param height pixels
/// @param maximized whether it fills its monitor
/// @param open whether it was open when the console was closed
public record WindowPlace(double x, double y, double width, double height, boolean maximized, boolean open) {

    private static final double LEAST_VISIBLE = 120;

    /// The place in the form kept in the settings.
    public String written() {
        return String.format(Locale.ROOT, "%.0f,%.0f,%.0f,%.0f,%b,%b", x, y, width, height, maximized, open);
    }

    /// Reads the kept form; empty when it is damaged.
    public static Optional<WindowPlace> read(String written) {
        String[] parts = written.split(",");
        if (parts.length != 6) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowPlace(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]), Boolean.parseBoolean(parts[4]), Boolean.parseBoolean(parts[5])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Pulls the window back onto the monitors that exist: it stays where it is when enough of it is seen, moves to the first monitor
    /// when not, and is never larger than its monitor.
    ///
    /// @param monitors usable areas, the main one first; not empty
    public WindowPlace onto(List<Rectangle2D> monitors) {
        Rectangle2D home = monitors.stream().filter(this::enoughSeenOn).findFirst().orElse(monitors.getFirst());
        double w = Math.min(width, home.getWidth());
        double h = Math.min(height, home.getHeight());
        double nx = Math.max(home.getMinX(), Math.min(x, home.getMaxX() - w));
        double ny = Math.max(home.getMinY(), Math.min(y, home.getMaxY() - h));
        return new WindowPlace(nx, ny, w, h, maximized, open);
    }

    private boolean enoughSeenOn(Rectangle2D monitor) {
        double seenX = Math.min(x + width, monitor.getMaxX()) - Math.max(x, monitor.getMinX());
        double seenY = Math.min(y + height, monitor.getMaxY()) - Math.max(y, monitor.getMinY());
        return seenX >= LEAST_VISIBLE && seenY >= LEAST_VISIBLE && y >= monitor.getMinY();
    }

    /// A name for a set of monitors, so that each set keeps its own layout.
    public static String monitorSet(List<Rectangle2D> monitors) {
        StringBuilder name = new StringBuilder();
        for (Rectangle2D m : monitors) {
            name.append(name.isEmpty() ? "" : "_").append(String.format(Locale.ROOT, "%.0fx%.0f%+.0f%+.0f",
                    m.getWidth(), m.getHeight(), m.getMinX(), m.getMinY()));
        }
        return name.toString();
    }
}
