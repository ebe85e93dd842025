package org.menshen.map.fx.paint;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKScene;
import com.sun.javafx.tk.Toolkit;
import com.sun.prism.GraphicsPipeline;
import com.sun.prism.ResourceFactory;
import com.sun.prism.Texture;
import java.lang.reflect.Field;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a picture and what the toolkit draws of it be the same pixels. Painting by the processor the toolkit copies every picture that it draws and
/// keeps the copy as long as the picture: each was in memory twice. Whoever shares writes the pixels on the FX thread alone, and not while something
/// is being drawn ([#beforeWriting]). Where the toolkit draws otherwise, or is not open to this program, nothing changes. FX thread.
public final class SharedPixels {

    private static final Logger LOG = LoggerFactory.getLogger(SharedPixels.class);
    private static final String DRAWN = "com.sun.prism.sw.SWArgbPreTexture";
    private static final @Nullable Field PIXELS = pixels();

    private boolean shared;

    private static @Nullable Field pixels() {
        try {
            Field field = Class.forName(DRAWN, false, Image.class.getClassLoader()).getDeclaredField("data");
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError elsewhere) {
            LOG.debug("the toolkit keeps its own copies of pictures", elsewhere);
            return null;
        }
    }

    /// Begins to share, the first time; the toolkit must run.
    ///
    /// @param image whose pixels are a buffer around these
    /// @param pixels premultiplied, as many as the image has
    public void share(Image image, int[] pixels) {
        if (shared || PIXELS == null) {
            return;
        }
        shared = true;
        if (Toolkit.getImageAccessor().getPlatformImage(image) instanceof com.sun.prism.Image drawn) {
            Toolkit.getToolkit().addRenderJob(new RenderJob(() -> share(drawn, pixels)));
        }
    }

    private static void share(com.sun.prism.Image drawn, int[] pixels) {
        ResourceFactory factory = GraphicsPipeline.getDefaultResourceFactory();
        Texture texture = factory == null ? null : factory.getCachedTexture(drawn, Texture.WrapMode.CLAMP_TO_EDGE);
        if (texture == null) {
            return;
        }
        try {
            Field field = Objects.requireNonNull(PIXELS);
            if (field.getDeclaringClass().isInstance(texture) && texture.getPhysicalWidth() * texture.getPhysicalHeight() == pixels.length) {
                field.set(texture, pixels);
            }
        } catch (ReflectiveOperationException closed) {
            LOG.debug("the toolkit keeps its own copy of a picture", closed);
        } finally {
            texture.unlock();
        }
    }

    /// Waits until what is being drawn is drawn, when pixels are shared. Nothing else begins to be drawn before the caller lets the FX thread go.
    public void beforeWriting() {
        if (!shared) {
            return;
        }
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            TKScene drawn = scene == null ? null : SceneHelper.getPeer(scene);
            if (drawn != null) {
                // what one scene waits for is what all wait for
                drawn.waitForRenderingToComplete();
                return;
            }
        }
    }
}
