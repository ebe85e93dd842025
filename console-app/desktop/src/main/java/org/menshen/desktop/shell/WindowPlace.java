package org.menshen.desktop.shell;

import java.util.Comparator;
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
    private static final double BORDER = 48;

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

    /// The place that a duty level names; empty when its monitor is not there.
    ///
    /// @param place a part of a monitor, a monitor's number, or both, such as `left` or `2-right` (`duty-levels.yaml`)
    /// @param monitors usable areas, the main one first
    static Optional<WindowPlace> named(String place, List<Rectangle2D> monitors) {
        boolean numbered = Character.isDigit(place.charAt(0));
        int monitor = numbered ? place.charAt(0) - '1' : 0;
        String part = !numbered ? place : place.length() > 1 ? place.substring(2) : "full";
        if (monitor >= monitors.size()) {
            return Optional.empty();
        }
        Rectangle2D all = monitors.get(monitor);
        double halfWidth = Math.floor(all.getWidth() / 2);
        double halfHeight = Math.floor(all.getHeight() / 2);
        return Optional.of(switch (part) {
            case "left" -> new WindowPlace(all.getMinX(), all.getMinY(), halfWidth, all.getHeight(), false, true);
            case "right" -> new WindowPlace(all.getMaxX() - halfWidth, all.getMinY(), halfWidth, all.getHeight(), false, true);
            case "top" -> new WindowPlace(all.getMinX(), all.getMinY(), all.getWidth(), halfHeight, false, true);
            case "bottom" -> new WindowPlace(all.getMinX(), all.getMaxY() - halfHeight, all.getWidth(), halfHeight, false, true);
            default -> new WindowPlace(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight(), true, true);
        });
    }

    /// Whether a window stands as good as there: some pixels are the border that a desktop draws.
    boolean near(WindowPlace other) {
        return maximized == other.maximized && Math.abs(x - other.x) <= BORDER && Math.abs(y - other.y) <= BORDER
                && (maximized || Math.abs(width - other.width) <= BORDER && Math.abs(height - other.height) <= BORDER);
    }

    /// The same place of an open window.
    WindowPlace shown() {
        return new WindowPlace(x, y, width, height, maximized, true);
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

    /// A name for a set of monitors, so that each set keeps its own layout: the same for the same monitors at the same places, in whatever order a
    /// desktop tells of them after a power cut.
    public static String monitorSet(List<Rectangle2D> monitors) {
        StringBuilder name = new StringBuilder();
        Comparator<Rectangle2D> across = Comparator.comparingDouble(Rectangle2D::getMinX).thenComparing(Rectangle2D::getMinY);
        for (Rectangle2D m : monitors.stream().sorted(across).toList()) {
            name.append(name.isEmpty() ? "" : "_").append(String.format(Locale.ROOT, "%.0fx%.0f%+.0f%+.0f",
                    m.getWidth(), m.getHeight(), m.getMinX(), m.getMinY()));
        }
        return name.toString();
    }
}
