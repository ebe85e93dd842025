package org.menshen.map.core.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Places labels greedily by priority on a grid of occupied cells: no two labels share a cell, so none overlap.
/// The same requests in the same order always give the same picture. One thread, one pane, one frame.
public final class LabelPlacer {

    private static final int CELL = 4;

    private final double width;
    private final double height;
    private final int columns;
    private final BitSet[] rows;

    /// @param width of the pane, pixels
    /// @param height of the pane, pixels
    public LabelPlacer(double width, double height) {
        this.width = width;
        this.height = height;
        this.columns = (int) Math.ceil(width / CELL) + 1;
        this.rows = new BitSet[(int) Math.ceil(height / CELL) + 1];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new BitSet(columns);
        }
    }

    /// Keeps a rectangle free of labels, such as a marker or a panel over the map.
    public void reserve(double x, double y, double w, double h) {
        int right = Math.min(columns, (int) Math.ceil((x + w) / CELL));
        int left = Math.max(0, (int) Math.floor(x / CELL));
        int bottom = Math.min(rows.length, (int) Math.ceil((y + h) / CELL));
        for (int row = Math.max(0, (int) Math.floor(y / CELL)); row < bottom && left < right; row++) {
            rows[row].set(left, right);
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
        for (Side side : request.sides()) {
            double x = request.left(side);
            double y = request.top(side);
            if (free(x, y, request.width(), request.height())) {
                return Optional.of(new PlacedLabel<>(request.key(), x, y, request.width(), request.height(), side));
            }
        }
        return Optional.empty();
    }

    /// True when a rectangle lies inside the pane and touches nothing reserved or placed: for text that is set along a line in small boxes.
    public boolean free(double x, double y, double w, double h) {
        if (x < 0 || y < 0 || x + w > width || y + h > height) {
            return false;
        }
        int left = (int) Math.floor(x / CELL);
        int right = (int) Math.ceil((x + w) / CELL);
        int bottom = (int) Math.ceil((y + h) / CELL);
        for (int row = (int) Math.floor(y / CELL); row < bottom; row++) {
            int occupied = rows[row].nextSetBit(left);
            if (occupied >= 0 && occupied < right) {
                return false;
            }
        }
        return true;
    }
}
