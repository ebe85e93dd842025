package org.menshen.desktop.shell;

import java.lang.reflect.Field;
import java.util.concurrent.locks.ReentrantLock;

import javafx.scene.Scene;

import com.sun.glass.ui.Pixels;
import com.sun.javafx.scene.SceneHelper;
import com.sun.prism.impl.QueuedPixelSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The room in which the pixels of a window are handed to the display, 8 MB for a large one. The toolkit remembers it weakly: after every
/// collection it takes another from the machine, page by page, and gives the last back only when the collector has found it. One is kept for each
/// window as long as the window lives; a second one, for a picture that is painted before the last was taken, still comes and goes. Renderer's
/// thread and FX thread.
final class DisplayPixels extends QueuedPixelSource {

    private static final Logger LOG = LoggerFactory.getLogger(DisplayPixels.class);

    private @Nullable Pixels kept;

    private DisplayPixels() {
        super(true);
    }

    @Override
    public synchronized Pixels getUnusedPixels(int width, int height, float scaleX, float scaleY) {
        Pixels pixels = super.getUnusedPixels(width, height, scaleX, scaleY);
        Pixels before = kept;
        if (before == null || before.getWidthUnsafe() != width || before.getHeightUnsafe() != height) {
            kept = pixels;
        }
        return pixels;
    }

    /// Gives a window that is shown such a room. Where the toolkit paints otherwise, or is not open to this program, it stays as it is. FX thread.
    static void keepFor(Scene scene) {
        try {
            Object painter = open(SceneHelper.getPeer(scene), "painter");
            if (painter == null || !painter.getClass().getSimpleName().equals("UploadingPainter")) {
                return;
            }
            Field source = field(painter.getClass(), "pixelSource");
            ReentrantLock painting = (ReentrantLock) field(painter.getClass(), "renderLock").get(null);
            // not between the taking and the handing over of a picture
            painting.lock();
            try {
                source.set(painter, new DisplayPixels());
            } finally {
                painting.unlock();
            }
        } catch (ReflectiveOperationException | RuntimeException | IllegalAccessError elsewhere) {
            LOG.debug("the toolkit keeps its own room for pixels", elsewhere);
        }
    }

    private static @Nullable Object open(@Nullable Object owner, String name) throws ReflectiveOperationException {
        return owner == null ? null : field(owner.getClass(), name).get(owner);
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
