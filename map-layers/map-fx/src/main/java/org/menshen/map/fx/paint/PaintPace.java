package org.menshen.map.fx.paint;

/// How long a picture may stand while things on it move: symbols stand on whole pixels, so the next is due when the fastest has gone one. Pure.
public final class PaintPace {

    /// A thing that is off its place by less is not painted anew, pixels.
    public static final double UNSEEN = 0.5;
    /// What the fastest goes from one picture to the next, pixels.
    public static final double STEP = 1;
    /// The common beat of what moves by itself and need not be quicker: all that falls on it shares a picture of the window, milliseconds.
    public static final int BEAT = 250;
    /// The beat of a window that no hand is at, milliseconds: a whole number of the others, and a whole part of a second.
    public static final int REST = 500;
    /// What may be gone from one beat to the next before pictures come quicker than the beat, pixels.
    public static final double LEAP = 2;
    /// No picture of moving things is painted more often than this, milliseconds from one to the next.
    public static final int FASTEST = 33;
    /// Whatever moves at all is shown at least this often, milliseconds.
    public static final int SLOWEST = 1000;

    private PaintPace() {
    }

    /// Milliseconds from one picture to the next.
    ///
    /// @param pixelsPerSecond of the fastest; 0 when nothing moves
    /// @return 0 when no further picture is needed
    public static int millis(double pixelsPerSecond) {
        if (pixelsPerSecond <= 0) {
            return 0;
        }
        double exact = STEP / pixelsPerSecond * 1000;
        boolean onBeat = pixelsPerSecond * BEAT / 1000 <= LEAP;
        return (int) Math.clamp(exact, onBeat ? BEAT : FASTEST, SLOWEST);
    }

    /// What a time becomes where no hand is: what may wait for the beat waits for the wider one. What is quicker than the beat is seen to move, and
    /// stays as quick.
    ///
    /// @param millis that something may wait
    /// @param resting whether no hand is at the window
    public static long waits(long millis, boolean resting) {
        return resting && millis >= BEAT ? Math.max(millis, REST) : millis;
    }
}
