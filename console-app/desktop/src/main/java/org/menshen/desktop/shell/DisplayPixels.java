package org.menshen.desktop.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import javafx.scene.Scene;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.TKScene;
import com.sun.javafx.tk.Toolkit;
import com.sun.prism.RTTexture;
import com.sun.prism.impl.QueuedPixelSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the pixels of a window to the display as they were painted, 8 MB for a large one. The toolkit copies them into a room of their own first,
/// so that it can paint the next picture meanwhile, and takes that room anew from the machine after every collection. Here the next picture is not
/// begun before the last was handed over: at the end of a pulse that has something to paint. Where the window is painted otherwise the room is kept
/// as long as the window. Where nobody sees the window nothing is handed over: the display that is none takes pixel by pixel. A window that is behind
/// others can go without its pixels: it is not painted then, as the toolkit does not paint one that is minimised. Renderer's thread and FX thread.
final class DisplayPixels extends QueuedPixelSource implements TKPulseListener {

    private static final Logger LOG = LoggerFactory.getLogger(DisplayPixels.class);

    private final boolean seen;
    private final Object painter;
    private final Field painted;
    private final TKScene scene;
    private final Field view;
    private final Object collector;
    private final Method waiting;
    private final ReentrantLock painting;
    private final Field all;
    private final Object state;
    private final Field minimised;
    private final Method look;
    private @Nullable Pixels kept;
    private @Nullable Runnable exposed;
    private final Optional<PixelServer> server;
    /// what the display shows of the window
    private @Nullable PixelStrips strips;

    private DisplayPixels(TKScene scene, Object painter, boolean seen) throws ReflectiveOperationException {
        super(true);
        this.seen = seen;
        this.server = seen ? PixelServer.get() : Optional.empty();
        this.scene = scene;
        this.painter = painter;
        painted = field(painter.getClass(), "rttexture");
        view = field(scene.getClass(), "platformView");
        Class<?> type = Class.forName("com.sun.javafx.tk.quantum.PaintCollector", true, painter.getClass().getClassLoader());
        collector = method(type, "getInstance").invoke(null);
        waiting = method(type, "hasDirty");
        painting = (ReentrantLock) field(painter.getClass(), "renderLock").get(null);
        all = field(scene.getClass(), "entireSceneDirty");
        state = field(scene.getClass(), "sceneState").get(scene);
        minimised = field(state.getClass(), "isWindowMinimized");
        look = method(state.getClass(), "update");
    }

    @Override
    public synchronized Pixels getUnusedPixels(int width, int height, float scaleX, float scaleY) {
        int[] whole = whole(width, height);
        Pixels before = kept;
        if (whole == null) {
            Pixels pixels = super.getUnusedPixels(width, height, scaleX, scaleY);
            if (before == null || before.getWidthUnsafe() != width || before.getHeightUnsafe() != height) {
                kept = pixels;
            }
            return pixels;
        }
        if (before != null && before.getBuffer() instanceof IntBuffer ints && ints.hasArray() && ints.array() == whole
                && before.getScaleXUnsafe() == scaleX && before.getScaleYUnsafe() == scaleY) {
            return before;
        }
        Pixels pixels = Application.GetApplication().createPixels(width, height, IntBuffer.wrap(whole), scaleX, scaleY);
        kept = pixels;
        return pixels;
    }

    /// What is to be handed over whole; what changed in parts alone has been put on the display by this.
    @Override
    public synchronized @Nullable Pixels getLatestPixels() {
        Pixels latest = seen ? super.getLatestPixels() : null;
        if (latest != null && server.isPresent() && inParts(server.get(), latest)) {
            super.doneWithPixels(latest);
            return null;
        }
        return latest;
    }

    private boolean inParts(PixelServer display, Pixels latest) {
        int width = latest.getWidthUnsafe();
        int height = latest.getHeightUnsafe();
        boolean plain = latest.getScaleXUnsafe() == 1 && latest.getScaleYUnsafe() == 1;
        long number = window();
        if (number == 0 || !plain || !(latest.getBuffer() instanceof IntBuffer ints) || !ints.hasArray() || ints.arrayOffset() != 0) {
            strips = null;
            return false;
        }
        PixelStrips before = strips;
        if (before == null || !before.fits(width, height)) {
            before = new PixelStrips(width, height);
            strips = before;
        }
        if (!display.holds(number)) {
            before.forget();
        }
        List<PixelStrips.Part> parts = before.changed(ints.array());
        if (parts.stream().mapToLong(PixelStrips.Part::area).sum() * 2 > (long) width * height
                || !parts.stream().allMatch(part -> display.put(number, ints.array(), width, part))) {
            display.await();
            return false;
        }
        display.send();
        return true;
    }

    /// The pixels that were painted, when they are what the display wants; null when they must be copied.
    private int @Nullable [] whole(int width, int height) {
        try {
            return painted.get(painter) instanceof RTTexture texture && texture.getContentWidth() == width && texture.getContentHeight() == height
                    && !texture.isMSAA() ? texture.getPixels() : null;
        } catch (IllegalAccessException closed) {
            return null;
        }
    }

    /// Hands over what was painted last before anything is painted again. At the end of each pulse, before its pictures are begun.
    @Override
    public void pulse() {
        try {
            Runnable asked = exposed;
            if (asked != null) {
                if (all.getBoolean(scene)) {
                    // the display wants the whole window: a part of it is seen again
                    wake();
                    asked.run();
                } else {
                    minimised.setBoolean(state, true);
                }
                return;
            }
            if (!Boolean.TRUE.equals(waiting.invoke(collector))) {
                return;
            }
            // no longer than the pulse has waited already when anything of a window has changed
            scene.waitForRenderingToComplete();
            if (view.get(scene) instanceof View open && !open.isClosed()) {
                handOver(open);
            }
        } catch (ReflectiveOperationException closed) {
            LOG.debug("a window is handed over later", closed);
        }
    }

    /// Lets the pixels go; nothing is painted until [#wake]. FX thread.
    ///
    /// @param onExposed called when the display asks for the window before that
    void rest(Runnable onExposed) {
        if (exposed != null) {
            return;
        }
        try {
            scene.waitForRenderingToComplete();
            painting.lock();
            try {
                skipLatestPixels();
                painted.set(painter, null);
                kept = null;
                strips = null;
                all.setBoolean(scene, false);
                minimised.setBoolean(state, true);
            } finally {
                painting.unlock();
            }
            exposed = onExposed;
        } catch (ReflectiveOperationException | RuntimeException closed) {
            LOG.debug("a window keeps its pixels", closed);
        }
    }

    /// Paints again, all of it first. Harmless when it never stopped. FX thread.
    void wake() {
        if (exposed == null) {
            return;
        }
        exposed = null;
        try {
            scene.waitForRenderingToComplete();
            painting.lock();
            try {
                look.invoke(state);
            } finally {
                painting.unlock();
            }
            scene.entireSceneNeedsRepaint();
        } catch (ReflectiveOperationException | RuntimeException closed) {
            LOG.debug("a window is painted when it changes", closed);
        }
    }

    /// The number of the window on its display; 0 when it has none. FX thread.
    long window() {
        try {
            return view.get(scene) instanceof View open && open.getWindow() != null ? open.getWindow().getRawHandle() : 0;
        } catch (IllegalAccessException closed) {
            return 0;
        }
    }

    /// The window is about to be closed. FX thread.
    void close() {
        server.ifPresent(display -> display.forget(window()));
    }

    private void handOver(View open) {
        Pixels latest = getLatestPixels();
        if (latest != null) {
            try {
                open.uploadPixels(latest);
            } finally {
                doneWithPixels(latest);
            }
        }
    }

    /// Lets a window that is shown hand over its pixels so. Where the toolkit paints otherwise, or is not open to this program, it stays as it is. FX
    /// thread.
    ///
    /// @param seen whether there is a display
    static Optional<DisplayPixels> keepFor(Scene scene, boolean seen) {
        try {
            TKScene peer = SceneHelper.getPeer(scene);
            Object painter = peer == null ? null : field(peer.getClass(), "painter").get(peer);
            if (painter == null || !painter.getClass().getSimpleName().equals("UploadingPainter")) {
                return Optional.empty();
            }
            Field source = field(painter.getClass(), "pixelSource");
            DisplayPixels made = new DisplayPixels(peer, painter, seen);
            // not between the taking and the handing over of a picture
            made.painting.lock();
            try {
                source.set(painter, made);
            } finally {
                made.painting.unlock();
            }
            // forgotten with the window: the toolkit remembers it weakly
            Toolkit.getToolkit().addPostSceneTkPulseListener(made);
            return Optional.of(made);
        } catch (ReflectiveOperationException | RuntimeException | IllegalAccessError elsewhere) {
            LOG.debug("the toolkit keeps its own room for pixels", elsewhere);
            return Optional.empty();
        }
    }

    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
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
