package org.menshen.map.fx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.PrintFrame;

/// Makes a picture of the map to keep or to hand on: what the pane shows, below a head with title and time, with a mark across
/// it. Legend, scale and credit are part of what the pane shows.
///
/// @param title what the picture is of
/// @param time when, in words
/// @param mark written across it, such as that it is an exercise; empty for none
public record MapPrint(String title, String time, String mark) {

    /// Height of the head, pixels.
    static final int HEAD = 44;

    /// Takes the picture. FX thread; the toolkit takes it after its next frame, and it is written in the background.
    ///
    /// @param background where it is written
    /// @return the bytes of a PNG
    CompletableFuture<byte[]> take(MapPane pane, double density, Executor background) {
        CompletableFuture<int[][]> taken = new CompletableFuture<>();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(density, density));
        pane.snapshot(result -> {
            taken.complete(pixels(result.getImage()));
            return null;
        }, parameters, null);
        Palette palette = pane.palette();
        Font font = Font.font(pane.fontFamilyProperty().get(), 16);
        return taken.thenApplyAsync(map -> png(map, palette, font, density), background);
    }

    private static int[][] pixels(WritableImage image) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbPreInstance(), pixels, 0, w);
        return new int[][] {pixels, {w, h}};
    }

    private byte[] png(int[][] map, Palette palette, Font font, double density) {
        int w = map[1][0];
        int h = map[1][1];
        int head = (int) Math.ceil(HEAD * density);
        int[] all = new int[w * (h + head)];
        System.arraycopy(map[0], 0, all, w * head, w * h);
        PrintFrame.paint(all, w, h + head, density, new PrintFrame(title, time, mark, HEAD, palette, font));
        BufferedImage picture = new BufferedImage(w, h + head, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, w, h + head, all, 0, w);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
