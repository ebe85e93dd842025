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

    /// Shows a region in a stage of its own, as large as asked or as the screen allows. FX thread.
    static Stage show(Region root, double width, double height) {
        var screen = Screen.getPrimary().getBounds();
        Stage stage = new Stage();
        stage.setScene(new Scene(root, Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight())));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }
}
