package org.menshen.map.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.menshen.map.fx.paint.Role;

/// The toolkit for tests: one window of 800 × 600 a test, on the headless platform.
public final class Fx implements AutoCloseable {

    public static final int WIDTH = 800;
    public static final int HEIGHT = 600;

    static {
        // a tenth of a second before each look and between them would be most of what some tests take
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    private final Stage stage;

    private Fx(Stage stage) {
        this.stage = stage;
    }

    /// Shows a node in a window of its own.
    public static Fx show(Parent root) {
        return show(root, WIDTH, HEIGHT, 1);
    }

    /// Shows a node in a window of its own of another size; at most 1000 × 1000 on the headless screen.
    ///
    /// @param density pixels of the screen a unit of length, as a screen of high resolution has them
    public static Fx show(Parent root, double width, double height, double density) {
        start();
        return call(() -> {
            Stage stage = new Stage();
            // bound, or the platform would set that of its own screen
            stage.renderScaleXProperty().bind(new SimpleDoubleProperty(density));
            stage.renderScaleYProperty().bind(new SimpleDoubleProperty(density));
            stage.setScene(new Scene(root, width, height));
            stage.show();
            return new Fx(stage);
        });
    }

    /// Starts the toolkit once a virtual machine.
    public static void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            if (!started.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit did not start");
            }
            Platform.setImplicitExit(false);
        } catch (IllegalStateException e) {
            if (started.getCount() == 0) {
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs on the FX thread and waits.
    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    /// Runs on the FX thread and gives the result.
    public static <T> T call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /// Waits until the map has nothing left to paint: what was told last is painted in the pulses that follow.
    public static void settle(MapPane map) {
        pulse(map);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            pulse(map);
            return call(() -> map.getViewport().width() > 0 && map.settled());
        });
    }

    /// Waits until the next pulse has laid out the window of a node.
    public static void pulse(Node node) {
        CompletableFuture<Boolean> pulse = new CompletableFuture<>();
        Runnable done = () -> pulse.complete(true);
        Scene scene = call(node::getScene);
        run(() -> {
            scene.addPostLayoutPulseListener(done);
            Platform.requestNextPulse();
        });
        pulse.orTimeout(20, TimeUnit.SECONDS).join();
        run(() -> scene.removePostLayoutPulseListener(done));
    }

    /// A picture of the map as it is on the screen, in its pixels.
    public static WritableImage picture(MapPane map) {
        settle(map);
        return call(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(map.getScene().getWindow().getRenderScaleX(), map.getScene().getWindow().getRenderScaleY()));
            return map.snapshot(parameters, null);
        });
    }

    /// The pixels of a picture row by row: many times faster than one after the other.
    public static int[] argb(WritableImage image) {
        int width = (int) image.getWidth();
        int[] pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /// How many pixels of a picture are within a distance of a role's colour in every channel.
    public static int pixels(WritableImage image, MapPane map, Role role, int distance) {
        int wanted = map.palette().argb(role);
        int found = 0;
        for (int argb : argb(image)) {
            if (near(argb >> 16, wanted >> 16, distance) && near(argb >> 8, wanted >> 8, distance) && near(argb, wanted, distance)) {
                found++;
            }
        }
        return found;
    }

    /// How many pixels differ between two pictures.
    public static int different(WritableImage a, WritableImage b) {
        int[] first = argb(a);
        int[] second = argb(b);
        int found = 0;
        for (int i = 0; i < first.length; i++) {
            found += first[i] == second[i] ? 0 : 1;
        }
        return found;
    }

    private static boolean near(int a, int b, int distance) {
        return Math.abs((a & 255) - (b & 255)) <= distance;
    }

    @Override
    public void close() {
        run(stage::close);
    }
}
