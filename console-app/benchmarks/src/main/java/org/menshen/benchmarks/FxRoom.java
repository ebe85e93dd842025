package org.menshen.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/// The FX toolkit for benchmarks: software rendering, on the display there is, or without one.
final class FxRoom {

    private static @Nullable Pulse started;

    private FxRoom() {
    }

    /// How the toolkit's pulses come.
    enum Pulse {
        /// sixty times a second, as in the console
        SIXTY,
        /// one after the other
        UNBOUND
    }

    /// Starts the toolkit once, with sixty pulses a second.
    static void start() throws Exception {
        start(Pulse.SIXTY);
    }

    /// Starts the toolkit once.
    ///
    /// @throws IllegalStateException when it runs already with other pulses
    static synchronized void start(Pulse pulse) throws Exception {
        if (started == pulse) {
            return;
        }
        if (started != null) {
            throw new IllegalStateException("the toolkit runs with other pulses already: run this benchmark by itself");
        }
        if (System.getenv("DISPLAY") == null && System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("javafx.animation.fullspeed", String.valueOf(pulse == Pulse.UNBOUND));
        CompletableFuture<Void> up = new CompletableFuture<>();
        Platform.startup(() -> up.complete(null));
        up.get(30, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        started = pulse;
    }

    /// Runs something on the FX thread and waits for its result.
    static <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.get(120, TimeUnit.SECONDS);
    }

    /// Waits until the next pulse of a scene has painted.
    static void nextPulse(Scene scene) throws Exception {
        nextPulse(scene, () -> true);
    }

    /// Waits until the next pulse of a scene has painted, and answers a question then.
    static <T> T nextPulse(Scene scene, Callable<T> question) throws Exception {
        CompletableFuture<T> painted = new CompletableFuture<>();
        Platform.runLater(() -> {
            Runnable[] listener = new Runnable[1];
            listener[0] = () -> {
                scene.removePostLayoutPulseListener(listener[0]);
                try {
                    painted.complete(question.call());
                } catch (Exception failure) {
                    painted.completeExceptionally(failure);
                }
            };
            scene.addPostLayoutPulseListener(listener[0]);
            Platform.requestNextPulse();
        });
        return painted.get(60, TimeUnit.SECONDS);
    }

    /// A width, or the screen's when that is smaller.
    static double width(double wanted) {
        return Math.min(wanted, Screen.getPrimary().getBounds().getWidth());
    }

    /// A height, or the screen's when that is smaller.
    static double height(double wanted) {
        return Math.min(wanted, Screen.getPrimary().getBounds().getHeight());
    }

    /// Shows a region in a stage of its own, as large as asked or as the screen allows. FX thread.
    static Stage show(Region root, double width, double height) {
        Stage stage = new Stage();
        stage.setScene(new Scene(root, width(width), height(height)));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }
}
