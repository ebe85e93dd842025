package org.menshen.map.fx.paint;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.view.Viewport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Paints the slow plane off the FX thread, one picture at a time; two pictures take turns. FX thread, but for the painting.
public final class StillPainter {

    private static final Logger LOG = LoggerFactory.getLogger(StillPainter.class);
    /// texts and symbols kept; a town's names at some zooms
    private static final int MOST_SPRITES = 3000;

    /// A finished picture.
    ///
    /// @param image as large as its view times the density
    /// @param view what it shows
    public record Finished(Image image, Viewport view) {
    }

    /// What everything is painted with.
    ///
    /// @param palette colours
    /// @param family of the type
    /// @param density screen pixels a unit
    public record Style(Palette palette, String family, double density) {
    }

    private record Job(RasterImage target, Viewport view) {
    }

    private final Executor background;
    private final Runnable wake;
    private final @Nullable RasterImage[] images = new RasterImage[2];
    private final AtomicReference<@Nullable Job> done = new AtomicReference<>();
    private int turn;
    private boolean running;
    private @Nullable Style style;
    private Sprites sprites = new Sprites(1);

    /// @param background where it is painted
    /// @param wake called on a background thread when a picture can be taken
    public StillPainter(Executor background, Runnable wake) {
        this.background = background;
        this.wake = wake;
    }

    /// True while a picture is being painted or waits to be taken.
    public boolean busy() {
        return running;
    }

    /// Begins a picture. Only when not [#busy()].
    public void start(Viewport view, List<Still> stills, Style with) {
        if (!with.equals(style) || sprites.size() > MOST_SPRITES) {
            style = with;
            sprites = new Sprites(with.density());
        }
        turn = 1 - turn;
        int width = (int) Math.ceil(view.width() * with.density());
        int height = (int) Math.ceil(view.height() * with.density());
        RasterImage target = images[turn];
        if (target == null || !target.is(width, height)) {
            target = new RasterImage(width, height);
            images[turn] = target;
        }
        Job job = new Job(target, view);
        Sprites kept = sprites;
        running = true;
        try {
            background.execute(() -> {
                paint(job, stills, with, kept);
                done.set(job);
                wake.run();
            });
        } catch (RejectedExecutionException e) {
            running = false;
            LOG.debug("the slow plane is not painted: the executor is closed");
        }
    }

    /// The picture that was finished since the last call; null when there is none.
    public @Nullable Finished take() {
        Job job = done.getAndSet(null);
        if (job == null) {
            return null;
        }
        running = false;
        return new Finished(job.target.updated(), job.view);
    }

    private static void paint(Job job, List<Still> stills, Style style, Sprites sprites) {
        Raster raster = job.target.raster();
        raster.clear();
        StillContext context = new StillContext(raster.pen(style.density()), job.view, style.palette(),
            new PaintContext.Fonts(style.family()), sprites, raster);
        for (Still still : stills) {
            try {
                still.paint(context);
            } catch (RuntimeException e) {
                LOG.error("a layer of the slow plane could not be painted", e);
            }
        }
    }
}
