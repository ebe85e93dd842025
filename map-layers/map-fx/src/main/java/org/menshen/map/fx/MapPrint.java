package org.menshen.map.fx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.menshen.map.fx.paint.LegendItem;
import org.menshen.map.fx.paint.MapLayer;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.PrintFrame;
import org.menshen.map.fx.paint.PrintLegend;

/// Makes a picture of the map to keep or to hand on: what the pane shows, below a head with title and time, with a mark across
/// it and a legend of the symbols that are in it below. Scale and credit are part of what the pane shows, and so is the ramp of a heat layer.
///
/// @param title what the picture is of
/// @param time when, in words
/// @param mark written across it, such as that it is an exercise; empty for none
/// @param words what the key of a [LegendItem] stands for; empty leaves that symbol out of the legend
public record MapPrint(String title, String time, String mark, UnaryOperator<String> words) {

    /// Without a legend.
    public MapPrint(String title, String time, String mark) {
        this(title, time, mark, key -> "");
    }

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
        PrintLegend legend = legend(pane);
        return taken.thenApplyAsync(map -> png(map, new PrintFrame(title, time, mark, HEAD, palette, font, legend), density), background);
    }

    private PrintLegend legend(MapPane pane) {
        Map<String, LegendItem> items = new LinkedHashMap<>();
        // near layers first: what is most important lies above
        pane.layers().reversed().stream().filter(MapLayer::visible).flatMap(layer -> layer.legend(pane.getViewport()).stream())
            .filter(item -> !words.apply(item.key()).isEmpty()).forEach(item -> items.putIfAbsent(item.key(), item));
        return new PrintLegend(List.copyOf(items.values()), items.keySet().stream().map(words).toList(), pane.getWidth(),
            pane.fontFamilyProperty().get());
    }

    private static int[][] pixels(WritableImage image) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] pixels = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbPreInstance(), pixels, 0, w);
        return new int[][] {pixels, {w, h}};
    }

    private static byte[] png(int[][] map, PrintFrame frame, double density) {
        int w = map[1][0];
        int h = map[1][1];
        int head = (int) Math.ceil(HEAD * density);
        int high = h + head + (int) Math.ceil(frame.legend().height() * density);
        int[] all = new int[w * high];
        System.arraycopy(map[0], 0, all, w * head, w * h);
        PrintFrame.paint(all, w, high, density, frame);
        BufferedImage picture = new BufferedImage(w, high, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, w, high, all, 0, w);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
