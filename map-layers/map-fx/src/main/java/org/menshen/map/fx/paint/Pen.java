package org.menshen.map.fx.paint;

import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.view.LineClip;

/// Paints shapes and text straight into pixels, with smooth edges at every scale: no canvas, no toolkit thread is waited for.
/// Coordinates are units; the scale makes pixels of them. Colours are 0xAARRGGBB, not premultiplied. One thread.
public final class Pen {

    private final int[] pixels;
    private final int width;
    private final int height;
    private final double scale;
    /// lent from the first edge of a shape to its fill: between shapes a pen holds nothing
    private @Nullable PixelCoverage shape;
    private double startX;
    private double startY;
    private double x;
    private double y;

    /// @param pixels premultiplied, row by row
    /// @param width pixels across
    /// @param height pixels down
    /// @param scale pixels a unit
    Pen(int[] pixels, int width, int height, double scale) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    /// Begins a ring at a point; a ring that is open is closed.
    public Pen move(double toX, double toY) {
        close();
        startX = x = toX * scale;
        startY = y = toY * scale;
        return this;
    }

    /// A straight edge to a point.
    public Pen line(double toX, double toY) {
        edge(toX * scale, toY * scale);
        x = toX * scale;
        y = toY * scale;
        return this;
    }

    /// Closes the ring.
    public Pen close() {
        edge(startX, startY);
        x = startX;
        y = startY;
        return this;
    }

    /// Fills all rings since the last fill. Rings of one direction may overlap, of the other they are holes.
    public Pen fill(int argb) {
        close();
        if (shape != null) {
            shape.fill(pixels, argb);
            PixelCoverage.giveBack(shape);
            shape = null;
        }
        return this;
    }

    private void edge(double toX, double toY) {
        if (y != toY) {
            if (shape == null) {
                shape = PixelCoverage.lend(width, height);
            }
            shape.edge(x, y, toX, toY);
        }
    }

    /// A full circle.
    public Pen disc(double middleX, double middleY, double r, int argb) {
        return circle(middleX, middleY, r, false).fill(argb);
    }

    /// The line of a circle.
    ///
    /// @param r to the middle of the line
    public Pen ring(double middleX, double middleY, double r, double width, int argb) {
        return circle(middleX, middleY, r + width / 2, false).circle(middleX, middleY, r - width / 2, true).fill(argb);
    }

    /// The line of a circle in dashes.
    ///
    /// @param dash about how long a dash is, units; cut so that they go round
    /// @param gap about how long a gap is
    public Pen dashes(double middleX, double middleY, double r, double width, double dash, double gap, int argb) {
        int count = (int) Math.max(3, Math.rint(2 * Math.PI * r / (dash + gap)));
        double turn = 2 * Math.PI / count;
        for (int i = 0; i < count; i++) {
            sector(middleX, middleY, r - width / 2, r + width / 2, i * turn, i * turn + turn * dash / (dash + gap));
        }
        return fill(argb);
    }

    /// A polygon.
    public Pen polygon(double[] xs, double[] ys, int argb) {
        move(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            line(xs[i], ys[i]);
        }
        return fill(argb);
    }

    /// A box with round corners.
    ///
    /// @param r of the corners, at most half of the shorter side
    public Pen box(double left, double top, double width, double height, double r, int argb) {
        return rounded(left, top, width, height, r, false).fill(argb);
    }

    /// The line of a box with round corners; its middle runs along the edge.
    public Pen frame(double left, double top, double width, double height, double r, double line, int argb) {
        double half = line / 2;
        return rounded(left - half, top - half, width + line, height + line, r + half, false)
            .rounded(left + half, top + half, width - line, height - line, Math.max(0, r - half), true).fill(argb);
    }

    /// A straight stroke with flat ends.
    public Pen stroke(double fromX, double fromY, double toX, double toY, double width, int argb) {
        return leg(fromX, fromY, toX, toY, width).fill(argb);
    }

    private Pen leg(double fromX, double fromY, double toX, double toY, double width) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length == 0) {
            return this;
        }
        double dx = (toY - fromY) / length * width / 2;
        double dy = (fromX - toX) / length * width / 2;
        return move(fromX + dx, fromY + dy).line(toX + dx, toY + dy).line(toX - dx, toY - dy).line(fromX - dx, fromY - dy).close();
    }

    /// The line along a ring or an open course, with round joints.
    ///
    /// @param xs of its points, two or more
    /// @param closed whether the last point is joined to the first
    /// @param dash length of a dash, units; 0 for a whole line
    /// @param gap between two dashes
    public Pen course(double[] xs, double[] ys, boolean closed, double width, double dash, double gap, int argb) {
        LineClip clip = new LineClip(-width, -width, this.width / scale + width, height / scale + width);
        double walked = 0;
        int legs = closed ? xs.length : xs.length - 1;
        for (int i = 0; i < legs; i++) {
            int next = (i + 1) % xs.length;
            double length = Math.hypot(xs[next] - xs[i], ys[next] - ys[i]);
            double from = clip.enters(xs[i], ys[i], xs[next], ys[next]);
            double to = clip.leaves(xs[i], ys[i], xs[next], ys[next]);
            // what lies outside of the picture is only walked along: a dashed border of a country has millions of dashes from near
            if (from <= to && dash > 0) {
                dashed(new double[] {xs[i], ys[i], xs[next], ys[next]}, from * length, to * length, width, dash, gap, walked % (dash + gap));
            } else if (from <= to) {
                double dx = xs[next] - xs[i];
                double dy = ys[next] - ys[i];
                leg(xs[i] + dx * from, ys[i] + dy * from, xs[i] + dx * to, ys[i] + dy * to, width);
                if (width > 1 && from == 0 && (closed || i > 0)) {
                    circle(xs[i], ys[i], width / 2, false);
                }
            }
            walked += length;
        }
        return fill(argb);
    }

    /// @param leg x0, y0, x1, y1
    /// @param begin where on the leg the picture begins, units
    /// @param end where on the leg it ends
    /// @param phase how far the pattern has come where the leg begins
    private void dashed(double[] leg, double begin, double end, double width, double dash, double gap, double phase) {
        double dx = leg[2] - leg[0];
        double dy = leg[3] - leg[1];
        double length = Math.hypot(dx, dy);
        double period = dash + gap;
        for (double at = Math.floor((begin + phase) / period) * period - phase; at < end; at += period) {
            double from = Math.max(begin, at) / length;
            double to = Math.min(end, at + dash) / length;
            if (to > from) {
                leg(leg[0] + dx * from, leg[1] + dy * from, leg[0] + dx * to, leg[1] + dy * to, width);
            }
        }
    }

    /// Text with its middle at a height.
    ///
    /// @param share which part of it lies left of `atX`: 0 begins there, 0.5 is centred, 1 ends there
    public Pen text(Font font, String text, double atX, double atY, double share, int argb) {
        Glyphs glyphs = Glyphs.of(font, text);
        glyphs.trace(this, atX - glyphs.width() * share, atY);
        return fill(argb);
    }

    private Pen circle(double middleX, double middleY, double r, boolean hole) {
        int steps = steps(r);
        move(middleX + r, middleY);
        for (int i = 1; i < steps; i++) {
            double angle = (hole ? -2 : 2) * Math.PI * i / steps;
            line(middleX + r * Math.cos(angle), middleY + r * Math.sin(angle));
        }
        return close();
    }

    private void sector(double middleX, double middleY, double inner, double outer, double from, double to) {
        int steps = Math.max(2, (int) Math.ceil(steps(outer) * (to - from) / (2 * Math.PI)));
        move(middleX + inner * Math.cos(from), middleY + inner * Math.sin(from));
        for (int i = 0; i <= steps; i++) {
            double angle = from + (to - from) * i / steps;
            line(middleX + outer * Math.cos(angle), middleY + outer * Math.sin(angle));
        }
        for (int i = steps; i > 0; i--) {
            double angle = from + (to - from) * i / steps;
            line(middleX + inner * Math.cos(angle), middleY + inner * Math.sin(angle));
        }
    }

    private Pen rounded(double left, double top, double width, double height, double r, boolean hole) {
        double[] cx = {left + width - r, left + r, left + r, left + width - r};
        double[] cy = {top + height - r, top + height - r, top + r, top + r};
        int quarter = Math.max(1, steps(r) / 4);
        for (int i = 0; i < 4 * (quarter + 1); i++) {
            int place = hole ? 4 * (quarter + 1) - 1 - i : i;
            int corner = place / (quarter + 1);
            double angle = Math.PI / 2 * (corner + (double) (place % (quarter + 1)) / quarter);
            double atX = cx[corner] + r * Math.cos(angle);
            double atY = cy[corner] + r * Math.sin(angle);
            if (i == 0) {
                move(atX, atY);
            } else {
                line(atX, atY);
            }
        }
        return close();
    }

    private int steps(double r) {
        return 12 + 4 * (int) Math.ceil(Math.sqrt(Math.max(0, r) * scale) * 2);
    }
}
