package org.menshen.map.core.view;

/// Cuts lines to a box before they are stroked: dashes and joins far outside the pane cost time and give nothing.
public final class LineClip {

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    /// A box in pixels, edges included.
    public LineClip(double left, double top, double right, double bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /// The box of a viewport's pane with a margin of pixels around it.
    public static LineClip around(Viewport view, double margin) {
        return new LineClip(-margin, -margin, view.width() + margin, view.height() + margin);
    }

    /// Takes the visible runs of a line.
    public interface Sink {

        /// A run begins; the one before, if any, has ended.
        void moveTo(double x, double y);

        /// The run goes on.
        void lineTo(double x, double y);
    }

    /// Hands the parts of a line inside the box to the sink, by Liang and Barsky. Allocates nothing.
    ///
    /// @param xy packed points x0, y0, x1, y1 …
    /// @param points how many of them
    public void clip(double[] xy, int points, Sink sink) {
        boolean running = false;
        for (int i = 1; i < points; i++) {
            double x0 = xy[2 * i - 2];
            double y0 = xy[2 * i - 1];
            double dx = xy[2 * i] - x0;
            double dy = xy[2 * i + 1] - y0;
            double from = Math.max(Math.max(0, entry(x0, dx, left, right)), entry(y0, dy, top, bottom));
            double to = Math.min(Math.min(1, exit(x0, dx, left, right)), exit(y0, dy, top, bottom));
            if (!(from <= to)) {
                running = false;
                continue;
            }
            if (!running || from > 0) {
                sink.moveTo(x0 + from * dx, y0 + from * dy);
            }
            sink.lineTo(x0 + to * dx, y0 + to * dy);
            running = to == 1;
        }
    }

    /// Share of the way at which a moving coordinate comes into the range; endless when it never does.
    private static double entry(double start, double step, double low, double high) {
        if (step == 0) {
            return start >= low && start <= high ? 0 : Double.POSITIVE_INFINITY;
        }
        return ((step > 0 ? low : high) - start) / step;
    }

    private static double exit(double start, double step, double low, double high) {
        return step == 0 ? 1 : ((step > 0 ? high : low) - start) / step;
    }
}
