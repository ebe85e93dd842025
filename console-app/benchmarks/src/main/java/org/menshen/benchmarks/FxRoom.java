package org.menshen.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The FX toolkit for benchmarks: software rendering, on the display there is, or without one.
final class FxRoom {

    private static boolean started;

    private FxRoom() {
    }

    /// Starts the toolkit once.
    static synchronized void start() throws Exception {
        if (started) {
            return;
        }
        if (System.getenv("DISPLAY") == null && System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        CompletableFuture<Void> up = new CompletableFuture<>();
        Platform.startup(() -> up.complete(null));
        up.get(30, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        started = true;
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
