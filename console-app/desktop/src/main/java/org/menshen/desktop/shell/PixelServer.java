package org.menshen.desktop.shell;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts parts of pictures on windows of this program, over a connection of its own to the X server: the toolkit can only put whole ones. It hears,
/// too, when the server has lost a part of a window, which is then handed over whole. Works on a display of this machine, where the toolkit waits
/// for each of its own pictures (`GDK_SYNCHRONIZE`): over two connections the later picture would else not always be the last. FX thread.
final class PixelServer {

    private static final Logger LOG = LoggerFactory.getLogger(PixelServer.class);
    /// of the answer to the opening of a connection: the order of bytes in a pixel, 0 for the lowest first
    private static final long BYTE_ORDER = 30;
    /// of the answer to a question for the size
    private static final long DEPTH = 1;
    private static final int Z_PIXMAP = 2;
    private static final int EVENT_MASK = 1 << 11;
    private static final int EXPOSURE = 1 << 15;
    private static final int EXPOSE = 12;
    private static final int ERROR = 0;
    /// of an error: what went wrong; of these the window that is not there any more
    private static final long CODE = 1;
    private static final int BAD_WINDOW = 3;
    private static final int BAD_DRAWABLE = 9;
    private static final int SENT = 0x7f;
    /// of an event: which window was exposed, or what an error is about
    private static final long ABOUT = 4;
    private static final long EVENT = 32;
    /// So many pixels are put by one request at most: a connection without large requests takes 256 KB.
    private static final int PIECE = 48 * 1_024;

    private final MethodHandle size;
    private final MethodHandle sizeReply;
    private final MethodHandle nextId;
    private final MethodHandle createGc;
    private final MethodHandle freeGc;
    private final MethodHandle change;
    private final MethodHandle put;
    private final MethodHandle flush;
    private final MethodHandle poll;
    private final MethodHandle focus;
    private final MethodHandle focusReply;
    private final MethodHandle failed;
    private final MethodHandle free;
    private final MemorySegment server;
    private final MemorySegment room = Arena.global().allocate(PIECE * ValueLayout.JAVA_INT.byteSize(), ValueLayout.JAVA_INT.byteSize());
    private final Map<Integer, Canvas> canvases = new HashMap<>();
    private boolean waiting;

    private static final class Holder {
        static final Optional<PixelServer> OPEN = open();
    }

    /// What is known of a window.
    private static final class Canvas {
        private final int gc;
        private final byte depth;
        private boolean exposed = true;
        private boolean refused;

        Canvas(int gc, byte depth) {
            this.gc = gc;
            this.depth = depth;
        }
    }

    private PixelServer(SymbolLookup xcb) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MemoryLayout pointer = ValueLayout.ADDRESS;
        MemoryLayout number = ValueLayout.JAVA_INT;
        MemoryLayout small = ValueLayout.JAVA_SHORT;
        MemoryLayout tiny = ValueLayout.JAVA_BYTE;
        size = linker.downcallHandle(xcb.findOrThrow("xcb_get_geometry"), FunctionDescriptor.of(number, pointer, number));
        sizeReply = linker.downcallHandle(xcb.findOrThrow("xcb_get_geometry_reply"), FunctionDescriptor.of(pointer, pointer, number, pointer));
        nextId = linker.downcallHandle(xcb.findOrThrow("xcb_generate_id"), FunctionDescriptor.of(number, pointer));
        createGc = linker.downcallHandle(xcb.findOrThrow("xcb_create_gc"), FunctionDescriptor.of(number, pointer, number, number, number, pointer));
        freeGc = linker.downcallHandle(xcb.findOrThrow("xcb_free_gc"), FunctionDescriptor.of(number, pointer, number));
        change = linker.downcallHandle(xcb.findOrThrow("xcb_change_window_attributes"),
                FunctionDescriptor.of(number, pointer, number, number, pointer));
        put = linker.downcallHandle(xcb.findOrThrow("xcb_put_image"),
                FunctionDescriptor.of(number, pointer, tiny, number, number, small, small, small, small, tiny, tiny, number, pointer));
        flush = linker.downcallHandle(xcb.findOrThrow("xcb_flush"), FunctionDescriptor.of(number, pointer));
        poll = linker.downcallHandle(xcb.findOrThrow("xcb_poll_for_event"), FunctionDescriptor.of(pointer, pointer));
        focus = linker.downcallHandle(xcb.findOrThrow("xcb_get_input_focus"), FunctionDescriptor.of(number, pointer));
        focusReply = linker.downcallHandle(xcb.findOrThrow("xcb_get_input_focus_reply"), FunctionDescriptor.of(pointer, pointer, number, pointer));
        failed = linker.downcallHandle(xcb.findOrThrow("xcb_connection_has_error"), FunctionDescriptor.of(number, pointer));
        free = linker.downcallHandle(linker.defaultLookup().findOrThrow("free"), FunctionDescriptor.ofVoid(pointer));
        MethodHandle connect = linker.downcallHandle(xcb.findOrThrow("xcb_connect"), FunctionDescriptor.of(pointer, pointer, pointer));
        MethodHandle setup = linker.downcallHandle(xcb.findOrThrow("xcb_get_setup"), FunctionDescriptor.of(pointer, pointer));
        server = (MemorySegment) connect.invoke(MemorySegment.NULL, MemorySegment.NULL);
        if ((int) failed.invoke(server) != 0) {
            throw new IllegalStateException("no X server");
        }
        MemorySegment told = ((MemorySegment) setup.invoke(server)).reinterpret(BYTE_ORDER + 1);
        if (told.get(ValueLayout.JAVA_BYTE, BYTE_ORDER) != 0) {
            throw new IllegalStateException("pixels of this display have another order of bytes");
        }
    }

    /// The one of this program; empty where pictures are handed over whole.
    static Optional<PixelServer> get() {
        return Holder.OPEN;
    }

    private static Optional<PixelServer> open() {
        if (System.getenv("DISPLAY") == null || !"1".equals(System.getenv("GDK_SYNCHRONIZE")) || Boolean.getBoolean("menshen.whole-pictures")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PixelServer(SymbolLookup.libraryLookup("libxcb.so.1", Arena.global())));
        } catch (Throwable elsewhere) {
            LOG.debug("pictures are handed over whole", elsewhere);
            return Optional.empty();
        }
    }

    /// Whether the display still has what it was given of a window, so that parts can be put on it.
    boolean holds(long window) {
        try {
            listen();
            Canvas canvas = canvas((int) window);
            if (canvas == null || canvas.refused) {
                return false;
            }
            boolean held = !canvas.exposed;
            canvas.exposed = false;
            return held;
        } catch (Throwable gone) {
            LOG.debug("the X server does not tell of a window", gone);
            return false;
        }
    }

    /// Puts a part of a picture on a window.
    ///
    /// @param picture all of it, row by row
    /// @param width of the picture
    /// @return false when it cannot: then the whole has to be handed over
    boolean put(long window, int[] picture, int width, PixelStrips.Part part) {
        try {
            Canvas canvas = canvas((int) window);
            if (canvas == null || canvas.refused) {
                return false;
            }
            int rows = Math.max(1, PIECE / part.width());
            for (int y = 0; y < part.height(); y += rows) {
                int high = Math.min(rows, part.height() - y);
                for (int row = 0; row < high; row++) {
                    MemorySegment.copy(picture, (part.y() + y + row) * width + part.x(), room, ValueLayout.JAVA_INT,
                            (long) row * part.width() * ValueLayout.JAVA_INT.byteSize(), part.width());
                }
                put.invoke(server, (byte) Z_PIXMAP, (int) window, canvas.gc, (short) part.width(), (short) high, (short) part.x(),
                        (short) (part.y() + y), (byte) 0, canvas.depth, high * part.width() * (int) ValueLayout.JAVA_INT.byteSize(), room);
            }
            waiting = true;
            return true;
        } catch (Throwable gone) {
            LOG.debug("a part of a picture could not be handed over", gone);
            return false;
        }
    }

    /// Sends what was put.
    void send() {
        try {
            flush.invoke(server);
        } catch (Throwable gone) {
            LOG.debug("the X server is gone", gone);
        }
    }

    /// Waits until the display has all that was put: what the toolkit hands over after this comes after it.
    void await() {
        if (!waiting) {
            return;
        }
        waiting = false;
        try {
            free.invoke((MemorySegment) focusReply.invoke(server, (int) focus.invoke(server), MemorySegment.NULL));
        } catch (Throwable gone) {
            LOG.debug("the X server is gone", gone);
        }
    }

    /// A window is about to be closed: its number may be given to another. What was put on it is there first.
    void forget(long window) {
        await();
        Canvas canvas = canvases.remove((int) window);
        if (canvas != null) {
            try {
                freeGc.invoke(server, canvas.gc);
                flush.invoke(server);
            } catch (Throwable gone) {
                LOG.debug("the X server is gone", gone);
            }
        }
    }

    private @Nullable Canvas canvas(int window) throws Throwable {
        Canvas known = canvases.get(window);
        if (known != null || window == 0) {
            return known;
        }
        MemorySegment told = (MemorySegment) sizeReply.invoke(server, (int) size.invoke(server, window), MemorySegment.NULL);
        if (told.equals(MemorySegment.NULL)) {
            return null;
        }
        byte depth = told.reinterpret(DEPTH + 1).get(ValueLayout.JAVA_BYTE, DEPTH);
        free.invoke(told);
        int gc = (int) nextId.invoke(server);
        createGc.invoke(server, gc, window, 0, MemorySegment.NULL);
        try (Arena arena = Arena.ofConfined()) {
            change.invoke(server, window, EVENT_MASK, arena.allocateFrom(ValueLayout.JAVA_INT, EXPOSURE));
        }
        flush.invoke(server);
        Canvas made = new Canvas(gc, depth);
        made.refused = depth != 24 && depth != 32;
        canvases.put(window, made);
        return made;
    }

    /// Hears what the server has lost since, and what it would not take.
    private void listen() throws Throwable {
        if ((int) failed.invoke(server) != 0) {
            canvases.values().forEach(canvas -> canvas.refused = true);
            return;
        }
        for (MemorySegment event = (MemorySegment) poll.invoke(server); !event.equals(MemorySegment.NULL);
             event = (MemorySegment) poll.invoke(server)) {
            MemorySegment told = event.reinterpret(EVENT);
            int kind = told.get(ValueLayout.JAVA_BYTE, 0) & SENT;
            Canvas canvas = canvases.get(told.get(ValueLayout.JAVA_INT, ABOUT));
            if (canvas != null && kind == EXPOSE) {
                canvas.exposed = true;
            } else if (kind == ERROR) {
                refused(canvas, told.get(ValueLayout.JAVA_BYTE, CODE));
            }
            free.invoke(event);
        }
    }

    /// A window that went by itself concerns no other.
    private void refused(@Nullable Canvas canvas, int code) {
        LOG.debug("the X server refuses a picture, error {}", code);
        if (canvas != null) {
            canvas.refused = true;
        } else if (code != BAD_WINDOW && code != BAD_DRAWABLE) {
            canvases.values().forEach(each -> each.refused = true);
        }
    }
}
