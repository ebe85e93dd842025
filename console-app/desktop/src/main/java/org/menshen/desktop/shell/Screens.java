package org.menshen.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.port.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a picture of every open window: `<feature>.png` in a folder, replaced each time. One window a hop, so that the screen stays alive;
/// files are written off the FX thread.
public final class Screens {

    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);

    private final Path folder;
    private final Supplier<Map<String, Region>> windows;
    private final FxBridge bridge;
    private final Executor background;
    private final AtomicBoolean busy = new AtomicBoolean();

    /// @param folder where the pictures go; made when missing
    /// @param windows the windows' contents by feature id, asked on the FX thread
    public Screens(Path folder, Supplier<Map<String, Region>> windows, FxBridge bridge, Executor background) {
        this.folder = folder;
        this.windows = windows;
        this.bridge = bridge;
        this.background = background;
    }

    /// Takes pictures again and again until the pin is closed. A round that is not finished is not overtaken. Any thread.
    public Pin every(Duration period, ScheduledExecutorService timer) {
        ScheduledFuture<?> task = timer.scheduleAtFixedRate(this::roundUnlessBusy, 0, period.toMillis(), TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    private void roundUnlessBusy() {
        if (busy.compareAndSet(false, true)) {
            take().whenComplete((done, error) -> {
                busy.set(false);
                if (error != null) {
                    LOG.warn("pictures not written to {}: {}", folder, error.toString());
                }
            });
        }
    }

    /// Takes one picture of every open window. Any thread.
    ///
    /// @return completes when all files are written; fails with the cause when one is not
    public CompletableFuture<Void> take() {
        CompletableFuture<Void> all = new CompletableFuture<>();
        bridge.run(() -> takeNext(new ArrayDeque<>(windows.get().entrySet()), new Sheet(), all));
        return all;
    }

    /// The next when the last is written: a picture is 8 MB, twice, and all of a round are taken on the same sheet.
    private void takeNext(Queue<Map.Entry<String, Region>> rest, Sheet sheet, CompletableFuture<Void> all) {
        Map.Entry<String, Region> window = rest.poll();
        if (window == null) {
            all.complete(null);
            return;
        }
        try {
            Picture picture = sheet.picture(window.getValue());
            CompletableFuture.runAsync(() -> write(folder.resolve(window.getKey() + ".png"), picture), background)
                    .thenRun(() -> bridge.run(() -> takeNext(rest, sheet, all)))
                    .exceptionally(error -> {
                        all.completeExceptionally(error);
                        return null;
                    });
        } catch (RuntimeException e) {
            all.completeExceptionally(e);
        }
    }

    /// Room for one picture after the other: large ones lie in whole pieces of the heap, and a new one for each window would leave no piece for the
    /// next.
    private static final class Sheet {

        private @Nullable WritableImage image;
        private int[] argb = {};

        private Picture picture(Region content) {
            int width = (int) Math.max(1, content.getWidth());
            int height = (int) Math.max(1, content.getHeight());
            WritableImage room = image;
            if (room == null || room.getWidth() != width || room.getHeight() != height) {
                room = new WritableImage(width, height);
                image = room;
                argb = new int[width * height];
            }
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(new Rectangle2D(0, 0, width, height));
            content.snapshot(parameters, room);
            room.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return new Picture(argb, width, height);
        }
    }

    private static void write(Path file, Picture picture) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            PngFile.write(file, picture.argb, picture.width, picture.height);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Picture(int[] argb, int width, int height) {
    }
}
