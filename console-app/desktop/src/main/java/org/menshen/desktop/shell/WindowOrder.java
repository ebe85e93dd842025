package org.menshen.desktop.shell;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which windows of this program stand above which, and where, asked of the X server over a connection of its own: the toolkit does not know the
/// one, and where a desktop puts windows as it likes, it may be wrong in the other. Where there is no X server nothing is known. Not on the FX
/// thread; one caller at a time.
final class WindowOrder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WindowOrder.class);
    /// in the answer to a question for the tree: the root, the parent, how many children, and the first of them
    private static final long ROOT = 8;
    private static final long PARENT = 12;
    private static final long CHILDREN = 16;
    private static final long FIRST_CHILD = 32;
    /// in the answer to a question for attributes
    private static final long MAP_STATE = 26;
    private static final int VIEWABLE = 2;
    /// in the answer to a question for the size
    private static final long WIDTH = 16;
    private static final long HEIGHT = 18;
    /// in the answer to a question for the place on the root
    private static final long X = 12;
    private static final long Y = 14;
    private static final long LONGEST = 20;
    private static final int DEEPEST = 8;

    private final MethodHandle askTree;
    private final MethodHandle tree;
    private final MethodHandle askAttributes;
    private final MethodHandle attributes;
    private final MethodHandle askSize;
    private final MethodHandle size;
    private final MethodHandle askSpot;
    private final MethodHandle spot;
    private final MethodHandle free;
    private final MethodHandle disconnect;
    private final MemorySegment server;

    private WindowOrder(SymbolLookup xcb) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MemoryLayout pointer = ValueLayout.ADDRESS;
        MemoryLayout number = ValueLayout.JAVA_INT;
        askTree = linker.downcallHandle(xcb.findOrThrow("xcb_query_tree"), FunctionDescriptor.of(number, pointer, number));
        tree = linker.downcallHandle(xcb.findOrThrow("xcb_query_tree_reply"), FunctionDescriptor.of(pointer, pointer, number, pointer));
        askAttributes = linker.downcallHandle(xcb.findOrThrow("xcb_get_window_attributes"), FunctionDescriptor.of(number, pointer, number));
        attributes = linker.downcallHandle(xcb.findOrThrow("xcb_get_window_attributes_reply"),
                FunctionDescriptor.of(pointer, pointer, number, pointer));
        askSize = linker.downcallHandle(xcb.findOrThrow("xcb_get_geometry"), FunctionDescriptor.of(number, pointer, number));
        size = linker.downcallHandle(xcb.findOrThrow("xcb_get_geometry_reply"), FunctionDescriptor.of(pointer, pointer, number, pointer));
        askSpot = linker.downcallHandle(xcb.findOrThrow("xcb_translate_coordinates"),
                FunctionDescriptor.of(number, pointer, number, number, ValueLayout.JAVA_SHORT, ValueLayout.JAVA_SHORT));
        spot = linker.downcallHandle(xcb.findOrThrow("xcb_translate_coordinates_reply"), FunctionDescriptor.of(pointer, pointer, number, pointer));
        free = linker.downcallHandle(linker.defaultLookup().findOrThrow("free"), FunctionDescriptor.ofVoid(pointer));
        disconnect = linker.downcallHandle(xcb.findOrThrow("xcb_disconnect"), FunctionDescriptor.ofVoid(pointer));
        MethodHandle connect = linker.downcallHandle(xcb.findOrThrow("xcb_connect"), FunctionDescriptor.of(pointer, pointer, pointer));
        MethodHandle failed = linker.downcallHandle(xcb.findOrThrow("xcb_connection_has_error"), FunctionDescriptor.of(number, pointer));
        server = (MemorySegment) connect.invoke(MemorySegment.NULL, MemorySegment.NULL);
        if ((int) failed.invoke(server) != 0) {
            disconnect.invoke(server);
            throw new IllegalStateException("no X server");
        }
    }

    /// Connects to the display of this program; empty when it has none of this kind.
    static Optional<WindowOrder> open() {
        if (System.getenv("DISPLAY") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowOrder(SymbolLookup.libraryLookup("libxcb.so.1", Arena.global())));
        } catch (Throwable elsewhere) {
            LOG.debug("it is not known which window is in front", elsewhere);
            return Optional.empty();
        }
    }

    /// Those of some windows that are on the screen, whether covered or not, the hindmost first, and what they take of it without the frame that the
    /// desktop puts around them; empty when the server does not tell.
    Map<Long, Rectangle2D> of(Set<Long> windows) {
        try {
            Map<Integer, Long> frames = new HashMap<>();
            int root = 0;
            for (long window : windows) {
                int each = (int) window;
                if (viewable(each)) {
                    Place place = place(each);
                    for (int deep = 0; place.parent != place.root && place.parent != 0 && deep < DEEPEST; deep++) {
                        each = place.parent;
                        place = place(each);
                    }
                    root = place.root;
                    frames.put(each, window);
                }
            }
            Map<Long, Rectangle2D> order = new LinkedHashMap<>();
            for (int child : root == 0 ? List.<Integer>of() : place(root).children) {
                Long window = frames.get(child);
                Rectangle2D area = window == null ? null : area((int) (long) window, root);
                if (area != null) {
                    order.put(window, area);
                }
            }
            return order;
        } catch (Throwable gone) {
            LOG.debug("the X server does not tell which window is in front", gone);
            return Map.of();
        }
    }

    private @Nullable Rectangle2D area(int window, int root) throws Throwable {
        MemorySegment big = (MemorySegment) size.invoke(server, (int) askSize.invoke(server, window), MemorySegment.NULL);
        MemorySegment where = (MemorySegment) spot.invoke(server, (int) askSpot.invoke(server, window, root, (short) 0, (short) 0),
                MemorySegment.NULL);
        Rectangle2D area = null;
        if (!big.equals(MemorySegment.NULL) && !where.equals(MemorySegment.NULL)) {
            MemorySegment told = big.reinterpret(LONGEST);
            MemorySegment at = where.reinterpret(LONGEST);
            area = new Rectangle2D(at.get(ValueLayout.JAVA_SHORT, X), at.get(ValueLayout.JAVA_SHORT, Y),
                    Short.toUnsignedInt(told.get(ValueLayout.JAVA_SHORT, WIDTH)), Short.toUnsignedInt(told.get(ValueLayout.JAVA_SHORT, HEIGHT)));
        }
        free.invoke(big);
        free.invoke(where);
        return area;
    }

    private record Place(int root, int parent, List<Integer> children) {
    }

    private Place place(int window) throws Throwable {
        MemorySegment answer = (MemorySegment) tree.invoke(server, (int) askTree.invoke(server, window), MemorySegment.NULL);
        if (answer.equals(MemorySegment.NULL)) {
            return new Place(0, 0, List.of());
        }
        MemorySegment told = answer.reinterpret(FIRST_CHILD);
        int count = Short.toUnsignedInt(told.get(ValueLayout.JAVA_SHORT, CHILDREN));
        MemorySegment whole = answer.reinterpret(FIRST_CHILD + count * ValueLayout.JAVA_INT.byteSize());
        List<Integer> children = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            children.add(whole.get(ValueLayout.JAVA_INT, FIRST_CHILD + i * ValueLayout.JAVA_INT.byteSize()));
        }
        Place place = new Place(told.get(ValueLayout.JAVA_INT, ROOT), told.get(ValueLayout.JAVA_INT, PARENT), children);
        free.invoke(answer);
        return place;
    }

    private boolean viewable(int window) throws Throwable {
        MemorySegment answer = (MemorySegment) attributes.invoke(server, (int) askAttributes.invoke(server, window), MemorySegment.NULL);
        if (answer.equals(MemorySegment.NULL)) {
            return false;
        }
        boolean viewable = answer.reinterpret(MAP_STATE + 1).get(ValueLayout.JAVA_BYTE, MAP_STATE) == VIEWABLE;
        free.invoke(answer);
        return viewable;
    }

    @Override
    public void close() {
        try {
            disconnect.invoke(server);
        } catch (Throwable gone) {
            LOG.debug("the X server is gone", gone);
        }
    }
}
