package org.menshen.map.fx;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.menshen.map.fx.gluon.GluonTiles;

/// The change from one look of the map to another, a theme or a base map, without a half state: behind what is shown the tiles in sight
/// are painted, then the slow plane, and then everything changes in one pulse. FX thread.
final class Turnover {

    /// a base map that comes slowly, over a line, is shown as far as it is there after this
    private static final Duration PATIENCE = Duration.seconds(4);

    private enum Step { DONE, TILES, NAMES }

    private final GluonTiles tiles;
    private final Planes planes;
    private final Runnable names;
    private final Runnable colours;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Step step = Step.DONE;
    private long awaited;

    /// @param names takes the names of the next look and asks for the slow plane
    /// @param colours takes the colours of the next look and asks for the other planes
    Turnover(GluonTiles tiles, Planes planes, Runnable names, Runnable colours) {
        this.tiles = tiles;
        this.planes = planes;
        this.names = names;
        this.colours = colours;
        patience.setOnFinished(e -> end());
    }

    /// The tiles were given another painter. Without anything on the screen that could be half old, all changes at once.
    void begin() {
        if (tiles.holding()) {
            step = Step.TILES;
            patience.playFromStart();
        } else {
            step = Step.NAMES;
            names.run();
            end();
        }
    }

    /// True when the slow plane is to be painted with the next look.
    boolean slowIsNew() {
        return step != Step.TILES;
    }

    /// Looks whether the next step can be taken, after what is finished was taken.
    ///
    /// @return true when the next look is shown from now on
    boolean pulse() {
        if (step == Step.TILES && tiles.ready()) {
            names();
        }
        boolean whole = step == Step.NAMES && planes.slowShown() >= awaited;
        if (whole) {
            end();
        }
        return whole;
    }

    /// Shows the next look now, as far as it is there.
    void end() {
        if (step == Step.TILES) {
            names();
        }
        if (step != Step.DONE) {
            step = Step.DONE;
            patience.stop();
            tiles.swap();
            colours.run();
            Platform.requestNextPulse();
        }
    }

    private void names() {
        step = Step.NAMES;
        awaited = planes.slowNext();
        names.run();
    }
}
