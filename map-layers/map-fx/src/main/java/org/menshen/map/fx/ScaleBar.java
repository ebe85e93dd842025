package org.menshen.map.fx;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// The corner of the map that says how long a hundred metres are, whose data it is and what it is not.
final class ScaleBar extends Canvas {

    private static final double WIDTH = 420;
    private static final double HEIGHT = 40;
    private static final double LONGEST = 120;
    private static final double PAD = 6;

    private final StringProperty attribution = new SimpleStringProperty(this, "attribution", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private String painted = "";

    ScaleBar() {
        super(WIDTH, HEIGHT);
        setMouseTransparent(true);
        setManaged(false);
    }

    StringProperty attribution() {
        return attribution;
    }

    StringProperty note() {
        return note;
    }

    /// Paints when what it says has changed since the last call.
    void paint(Viewport view, Palette palette, PaintContext.Fonts fonts) {
        double metres = round(LONGEST * view.metresPerPixel());
        double length = Math.rint(metres / view.metresPerPixel());
        String label = metres >= 1000 ? "%.0f km".formatted(metres / 1000) : metres >= 1 ? "%.0f m".formatted(metres) : "%.1f m".formatted(metres);
        String small = note.get().isBlank() ? attribution.get()
            : attribution.get().isBlank() ? note.get() : attribution.get() + " · " + note.get();
        String now = label + length + small + palette.hashCode() + fonts.family();
        if (now.equals(painted)) {
            return;
        }
        painted = now;
        GraphicsContext gc = getGraphicsContext2D();
        gc.clearRect(0, 0, WIDTH, HEIGHT);
        gc.setFont(fonts.plain(12));
        gc.setTextAlign(TextAlignment.RIGHT);
        double right = WIDTH - 10;
        plate(gc, palette, right, Math.max(Math.max(length, wide(fonts, small)), wide(fonts, label)));
        text(gc, palette, small, right, HEIGHT - 6);
        gc.setTextAlign(TextAlignment.LEFT);
        text(gc, palette, label, right - length, HEIGHT - 27);
        gc.setStroke(palette.of(Role.TEXT_WEAK));
        gc.setLineWidth(1);
        double y = HEIGHT - 21.5;
        gc.strokeLine(right - length + 0.5, y, right - 0.5, y);
        gc.strokeLine(right - length + 0.5, y - 4, right - length + 0.5, y);
        gc.strokeLine(right - 0.5, y - 4, right - 0.5, y);
    }

    private static double wide(PaintContext.Fonts fonts, String text) {
        Text measured = new Text(text);
        measured.setFont(fonts.plain(12));
        return measured.getLayoutBounds().getWidth();
    }

    /// Below the words, so that no sign of the map reads as one of them.
    private static void plate(GraphicsContext gc, Palette palette, double right, double wide) {
        gc.setFill(palette.of(Role.PANEL, 0.85));
        gc.fillRoundRect(right - wide - PAD, 0, wide + 2 * PAD, HEIGHT, 6, 6);
    }

    private static void text(GraphicsContext gc, Palette palette, String text, double x, double y) {
        gc.setStroke(palette.of(Role.LABEL_HALO));
        gc.setLineWidth(3);
        gc.strokeText(text, x, y);
        gc.setFill(palette.of(Role.TEXT_WEAK));
        gc.fillText(text, x, y);
    }

    /// The largest 1, 2 or 5 times a power of ten not above a length.
    static double round(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double share = metres / power;
        return power * (share >= 5 ? 5 : share >= 2 ? 2 : 1);
    }
}
