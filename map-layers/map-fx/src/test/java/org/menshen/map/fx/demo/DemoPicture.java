package org.menshen.map.fx.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.menshen.map.fx.MapPane;

/// Writes a picture of the demonstration when nothing is left to paint.
final class DemoPicture {

    private static final int CALM = 8;

    private DemoPicture() {
    }

    static void writeWhenCalm(MapPane map, Path file) {
        new AnimationTimer() {
            private int calm;
            private int pulses;

            @Override
            public void handle(long now) {
                // what moves by itself is never calm: a picture of it is as good at any time
                calm = map.settled() ? calm + 1 : calm;
                if (calm > CALM || ++pulses > 90) {
                    stop();
                    write(map.getScene().snapshot(null), file);
                    Platform.exit();
                }
            }
        }.start();
    }

    private static void write(WritableImage image, Path file) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, w, h, pixels, 0, w);
        try (OutputStream out = Files.newOutputStream(file)) {
            ImageIO.write(copy, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
