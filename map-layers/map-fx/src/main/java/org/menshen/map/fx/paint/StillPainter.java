package org.menshen.map.fx.paint;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.label.LabelMemory;
import org.menshen.map.core.label.LabelPlacer;
import org.menshen.map.core.view.Viewport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Paints the slow plane off the FX thread, one picture at a time. FX thread, but for the painting.
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

    /// What a layer holds and how much of what lies below it is seen through it.
    ///
    /// @param still what is painted
    /// @param opacity above 0, up to 1
    public record Sheet(Still still, double opacity) {
    }

    /// What is painted.
    ///
    /// @param view as large as the picture
    /// @param sheets from far to near
    /// @param obstacles symbols that names keep away from
    /// @param chosen keys of what is selected, see [StillContext#key]
    public record Scene(Viewport view, List<Sheet> sheets, Obstacles obstacles, Set<String> chosen) {

        /// One sheet alone.
        public static Scene of(Viewport view, Still still) {
            return new Scene(view, List.of(new Sheet(still, 1)), new Obstacles(), Set.of());
        }
    }

    private record Job(Raster raster, Viewport view) {
    }

    private final Executor background;
    private final Runnable wake;
    private OneFrame frame = new OneFrame();
    private final AtomicReference<@Nullable Job> done = new AtomicReference<>();
    private boolean running;
    private @Nullable Style style;
    private Sprites sprites = new Sprites(1);
    /// where names stood in the last picture; only the thread that paints touches it
    private final LabelMemory memory = new LabelMemory();

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

    /// Lets the pixels of the last picture go. Nothing while one is being painted: it is wanted.
    public void drop() {
        if (!running) {
            frame = new OneFrame();
            sprites = new Sprites(sprites.density());
        }
    }

    /// Begins a picture. Only when not [#busy()].
    public void start(Scene scene, Style with) {
        Viewport view = scene.view();
        if (!with.equals(style) || sprites.size() > MOST_SPRITES) {
            style = with;
            sprites = new Sprites(with.density());
        }
        Raster raster = frame.next((int) Math.ceil(view.width() * with.density()), (int) Math.ceil(view.height() * with.density()));
        Job job = new Job(raster, view);
        Sprites kept = sprites;
        running = true;
        try {
            background.execute(() -> {
                paint(job, scene, with, kept);
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
        return new Finished(Objects.requireNonNull(frame.last()).updated(), job.view);
    }

    private void paint(Job job, Scene scene, Style style, Sprites sprites) {
        Raster raster = job.raster;
        LabelPlacer room = new LabelPlacer(job.view.width(), job.view.height(), memory);
        scene.obstacles.keepFree(room);
        StillContext context = new StillContext(raster.pen(style.density()), job.view, style.palette(),
            new PaintContext.Fonts(style.family()), sprites, raster, room, scene.chosen);
        for (Sheet each : scene.sheets) {
            paint(context, each, style.density(), Still::paint);
        }
        scene.sheets.stream().sorted(Comparator.comparingInt(each -> each.still.rank()))
            .forEach(each -> paint(context, each, style.density(), Still::names));
    }

    private void paint(StillContext context, Sheet each, double density, BiConsumer<Still, StillContext> work) {
        try {
            if (each.opacity >= 1) {
                work.accept(each.still, context);
            } else {
                // a layer that is seen through is painted apart first
                Raster whole = context.raster();
                Raster apart = Scratch.SHARED.lend(whole.width(), whole.height());
                work.accept(each.still, context.on(apart, density));
                Blend.through(apart.pixels(), whole.pixels(), whole.width() * whole.height(), (int) Math.round(each.opacity * 255));
                Scratch.SHARED.giveBack(apart);
            }
        } catch (RuntimeException e) {
            LOG.error("a layer of the slow plane could not be painted", e);
        }
    }
}
