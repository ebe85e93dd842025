package org.menshen.map.core.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Places labels greedily by priority on a grid of occupied cells: no two labels share a cell, so none overlap.
/// The same requests in the same order always give the same picture. One thread, one pane, one frame.
///
/// What stands still is [#reserve]d and no label covers it. What moves is to be [#avoid]ed: a label steps aside for it when it has
/// another place, but does not vanish; with a [LabelMemory] it also keeps the place it had, so that names do not hop.
public final class LabelPlacer {

    private static final int CELL = 4;

    private final double width;
    private final double height;
    private final int columns;
    private final BitSet[] rows;
    private final BitSet[] busy;
    private final LabelMemory memory;

    /// @param width of the pane, pixels
    /// @param height of the pane, pixels
    public LabelPlacer(double width, double height) {
        this(width, height, new LabelMemory());
    }

    /// @param width of the pane, pixels
    /// @param height of the pane, pixels
    /// @param memory where labels stood in the picture before; remembers where they stand now
    public LabelPlacer(double width, double height, LabelMemory memory) {
        this.memory = memory;
        this.width = width;
        this.height = height;
        this.columns = (int) Math.ceil(width / CELL) + 1;
        this.rows = grid();
        this.busy = grid();
    }

    private BitSet[] grid() {
        BitSet[] grid = new BitSet[(int) Math.ceil(height / CELL) + 1];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = new BitSet(columns);
        }
        return grid;
    }

    /// Keeps a rectangle free of labels, such as a marker or a panel over the map.
    public void reserve(double x, double y, double w, double h) {
        mark(rows, x, y, w, h);
    }

    /// Keeps labels away from a rectangle as long as they have another place, such as from something that moves.
    public void avoid(double x, double y, double w, double h) {
        mark(busy, x, y, w, h);
    }

    private void mark(BitSet[] grid, double x, double y, double w, double h) {
        int right = Math.min(columns, (int) Math.ceil((x + w) / CELL));
        int left = Math.max(0, (int) Math.floor(x / CELL));
        int bottom = Math.min(grid.length, (int) Math.ceil((y + h) / CELL));
        for (int row = Math.max(0, (int) Math.floor(y / CELL)); row < bottom && left < right; row++) {
            grid[row].set(left, right);
        }
    }

    /// Places what fits, lowest priority number first, then in the given order; labels that would leave the pane are left out.
    public <K> List<PlacedLabel<K>> place(List<LabelRequest<K>> requests) {
        List<PlacedLabel<K>> placed = new ArrayList<>();
        requests.stream().sorted(Comparator.comparingInt(LabelRequest::priority)).forEach(request ->
            place(request).ifPresent(label -> {
                reserve(label.x(), label.y(), label.width(), label.height());
                placed.add(label);
            }));
        return placed;
    }

    private <K> Optional<PlacedLabel<K>> place(LabelRequest<K> request) {
        Optional<Side> side = memory.side(request.key()).filter(request.sides()::contains).filter(last -> free(request, last))
            .or(() -> request.sides().stream().filter(each -> free(request, each) && !busy(request, each)).findFirst())
            .or(() -> request.sides().stream().filter(each -> free(request, each)).findFirst());
        side.ifPresent(taken -> memory.remember(request.key(), taken));
        return side.map(at ->
            new PlacedLabel<>(request.key(), request.left(at), request.top(at), request.width(), request.height(), at));
    }

    private boolean free(LabelRequest<?> request, Side side) {
        return free(request.left(side), request.top(side), request.width(), request.height());
    }

    private boolean busy(LabelRequest<?> request, Side side) {
        return touches(busy, request.left(side), request.top(side), request.width(), request.height());
    }

    /// True when a rectangle lies inside the pane and touches nothing reserved or placed: for text that is set along a line in small boxes.
    public boolean free(double x, double y, double w, double h) {
        return x >= 0 && y >= 0 && x + w <= width && y + h <= height && !touches(rows, x, y, w, h);
    }

    private static boolean touches(BitSet[] grid, double x, double y, double w, double h) {
        int left = (int) Math.floor(x / CELL);
        int right = (int) Math.ceil((x + w) / CELL);
        int bottom = (int) Math.ceil((y + h) / CELL);
        for (int row = (int) Math.floor(y / CELL); row < bottom; row++) {
            int occupied = grid[row].nextSetBit(left);
            if (occupied >= 0 && occupied < right) {
                return true;
            }
        }
        return false;
    }
}
