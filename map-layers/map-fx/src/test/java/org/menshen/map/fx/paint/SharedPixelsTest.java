package org.menshen.map.fx.paint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import com.sun.prism.GraphicsPipeline;
import com.sun.prism.Texture;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.Fx;

/// A picture that is painted seldom is in memory once, and shows what was painted last.
class SharedPixelsTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    @Test
    void whatIsDrawnAreThePixelsThatArePainted() throws Exception {
        Fx.start();
        FieldPicture picture = Fx.call(() -> new FieldPicture(true));
        Viewport view = new Viewport(new LatLon(31.2, 121.5), 16, WIDTH, HEIGHT);
        try (Fx window = Fx.show(new Pane(picture.node()))) {
            assertThat(window).isNotNull();
            Image first = null;
            for (int colour : new int[] {0xFFFF0000, 0xFF00FF00, 0xFF0000FF}) {
                paint(picture, view, WIDTH, colour);
                assertThat(middle(picture.node())).isEqualTo(colour);
                Image shown = Fx.call(((ImageView) picture.node())::getImage);
                assertThat(first == null || first == shown).isTrue();
                first = shown;
                int[] drawn = drawn(shown);
                Arrays.fill(drawn, 0xFF123456);
                assertThat(Fx.call(() -> shown.getPixelReader().getArgb(10, 10))).as("no copy").isEqualTo(0xFF123456);
            }
            paint(picture, view, WIDTH / 2, 0xFF00FFFF);
            assertThat(middle(picture.node())).as("another size").isEqualTo(0xFF00FFFF);
        }
    }

    private static void paint(FieldPicture picture, Viewport view, int width, int colour) {
        Fx.run(() -> {
            Arrays.fill(picture.next(width, HEIGHT).pixels(), colour);
            picture.show(view, 1);
            picture.follow(view);
        });
        Fx.pulse(picture.node());
    }

    private static int middle(Node node) {
        return Fx.call(() -> node.snapshot(null, null).getPixelReader().getArgb(10, HEIGHT / 2));
    }

    /// What the toolkit draws of a picture.
    private static int[] drawn(Image image) throws Exception {
        CompletableFuture<int[]> drawn = new CompletableFuture<>();
        com.sun.prism.Image known = (com.sun.prism.Image) Toolkit.getImageAccessor().getPlatformImage(image);
        Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
            Texture texture = GraphicsPipeline.getDefaultResourceFactory().getCachedTexture(known, Texture.WrapMode.CLAMP_TO_EDGE);
            try {
                Field field = texture.getClass().getDeclaredField("data");
                field.setAccessible(true);
                drawn.complete((int[]) field.get(texture));
            } catch (ReflectiveOperationException e) {
                drawn.completeExceptionally(e);
            } finally {
                texture.unlock();
            }
        }));
        return drawn.get(20, TimeUnit.SECONDS);
    }
}
