package org.menshen.map.core.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.menshen.map.core.geo.LatLon;

/// The border of everything within some metres of some lines. Worked out on a grid in a flat frame around the lines, which for the streets
/// of a whole town takes milliseconds where an exact buffer takes seconds; off by one cell at most.
final class ReachOutline {

    static final double NARROWEST_M = 20;
    static final double WIDEST_M = 40;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double CELL_M = 8;
    /// steps along the border: east, south, west, north on the grid of corners, whose rows go south
    private static final int[] STEP_X = {1, 0, -1, 0};
    private static final int[] STEP_Y = {0, 1, 0, -1};

    private final double north;
    private final double west;
    private final double latPerCell;
    private final double lonPerCell;
    private final int columns;
    private final int rows;
    private final BitSet cells;

    private ReachOutline(List<List<LatLon>> lines, double metres) {
        double top = -90;
        double bottom = 90;
        double left = 180;
        double right = -180;
        for (List<LatLon> line : lines) {
            for (LatLon point : line) {
                top = Math.max(top, point.lat());
                bottom = Math.min(bottom, point.lat());
                left = Math.min(left, point.lon());
                right = Math.max(right, point.lon());
            }
        }
        latPerCell = CELL_M / METRES_PER_DEGREE;
        lonPerCell = latPerCell / Math.cos(Math.toRadians((top + bottom) / 2));
        // one empty cell more than the border needs on every side, so that no border runs along the edge
        double margin = Math.ceil(metres / CELL_M) + 2;
        north = top + margin * latPerCell;
        west = left - margin * lonPerCell;
        columns = (int) Math.ceil((right - west) / lonPerCell + margin);
        rows = (int) Math.ceil((north - bottom) / latPerCell + margin);
        cells = new BitSet(columns * rows);
    }

    /// @return closed rings to be filled by the even-odd rule
    static List<List<LatLon>> around(List<List<LatLon>> lines, double metres) {
        if (lines.isEmpty()) {
            return List.of();
        }
        ReachOutline work = new ReachOutline(lines, metres);
        double radius = metres / CELL_M;
        for (List<LatLon> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                work.stamp(line.get(i - 1), line.get(i), radius);
            }
        }
        return work.rings();
    }

    /// Sets every cell whose middle lies within the radius of a leg.
    private void stamp(LatLon from, LatLon to, double radius) {
        double x0 = (from.lon() - west) / lonPerCell;
        double y0 = (north - from.lat()) / latPerCell;
        double x1 = (to.lon() - west) / lonPerCell;
        double y1 = (north - to.lat()) / latPerCell;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        for (int row = (int) (Math.min(y0, y1) - radius); row <= Math.max(y0, y1) + radius; row++) {
            for (int column = (int) (Math.min(x0, x1) - radius); column <= Math.max(x0, x1) + radius; column++) {
                double x = column + 0.5 - x0;
                double y = row + 0.5 - y0;
                double t = length == 0 ? 0 : Math.clamp((x * dx + y * dy) / length, 0, 1);
                double offX = x - t * dx;
                double offY = y - t * dy;
                if (offX * offX + offY * offY <= radius * radius) {
                    cells.set(row * columns + column);
                }
            }
        }
    }

    /// Follows each border once, with the set cells on its right hand.
    private List<List<LatLon>> rings() {
        List<List<LatLon>> rings = new ArrayList<>();
        BitSet done = new BitSet(columns * rows);
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            int x = cell % columns;
            int y = cell / columns;
            if (!set(x, y - 1) && !done.get(cell)) {
                rings.add(follow(x, y, done));
            }
        }
        return rings;
    }

    private List<LatLon> follow(int startX, int startY, BitSet done) {
        List<LatLon> ring = new ArrayList<>();
        int x = startX;
        int y = startY;
        int way = 0;
        do {
            if (way == 0) {
                done.set(y * columns + x);
            }
            x += STEP_X[way];
            y += STEP_Y[way];
            int turned = turn(x, y, way);
            if (turned != way) {
                ring.add(new LatLon(north - y * latPerCell, west + x * lonPerCell));
            }
            way = turned;
        } while (x != startX || y != startY || way != 0);
        ring.add(ring.getFirst());
        return smooth(ring);
    }

    /// The next direction at a corner: left where the border opens, straight on, or right round the last cell.
    private int turn(int x, int y, int way) {
        boolean leftAhead = switch (way) {
            case 0 -> set(x, y - 1);
            case 1 -> set(x, y);
            case 2 -> set(x - 1, y);
            default -> set(x - 1, y - 1);
        };
        boolean rightAhead = switch (way) {
            case 0 -> set(x, y);
            case 1 -> set(x - 1, y);
            case 2 -> set(x - 1, y - 1);
            default -> set(x, y - 1);
        };
        if (leftAhead) {
            return (way + 3) % 4;
        }
        return rightAhead ? way : (way + 1) % 4;
    }

    /// Cuts the corners of the stairs: the middles of the steps.
    private static List<LatLon> smooth(List<LatLon> ring) {
        List<LatLon> middles = new ArrayList<>(ring.size());
        for (int i = 1; i < ring.size(); i++) {
            middles.add(new LatLon((ring.get(i - 1).lat() + ring.get(i).lat()) / 2, (ring.get(i - 1).lon() + ring.get(i).lon()) / 2));
        }
        middles.add(middles.getFirst());
        return middles;
    }

    private boolean set(int x, int y) {
        return cells.get(y * columns + x);
    }
}
