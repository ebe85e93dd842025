package org.menshen.domain.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Puts items into piles for a map: by a grid that lies fast in the world, so that piles stay where they are when the map is moved, and what would
/// still cover a neighbour joins it. Takes a hundred thousand items in some milliseconds. One thread.
public final class PlacePiles {

    /// So many of a pile are known by their id.
    public static final int HEADS = 12;
    private static final double CELL_PX = 46;
    private static final double APART_PX = 36;
    private static final long ROW = 1L << 30;

    private final double cells;
    private final double pixels;
    private final Map<Long, Cell> grid = new HashMap<>();
    private int total;

    /// @param zoom of the map
    public PlacePiles(double zoom) {
        pixels = WebMercator.worldSize(zoom);
        cells = pixels / CELL_PX;
    }

    /// What lies in one cell of the grid.
    private static final class Cell {

        private final List<List<PlacePile.Head>> heads = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private double sumX;
        private double sumY;
        private double west = 1;
        private double east;
        private double north = 1;
        private double south;
        private int count;
        private int near;
        private int late;
        private @Nullable String register;

        private void add(double x, double y, String from) {
            sumX += x;
            sumY += y;
            west = Math.min(west, x);
            east = Math.max(east, x);
            north = Math.min(north, y);
            south = Math.max(south, y);
            count++;
            register = register == null || register.equals(from) ? from : "";
        }

        private void join(Cell other) {
            west = Math.min(west, other.west);
            east = Math.max(east, other.east);
            north = Math.min(north, other.north);
            south = Math.max(south, other.south);
            count += other.count;
            near += other.near;
            late += other.late;
            register = String.valueOf(register).equals(other.register) ? register : "";
            for (int i = 0; i < heads.size(); i++) {
                heads.get(i).addAll(other.heads.get(i));
            }
        }

        private double x() {
            return sumX / count;
        }

        private double y() {
            return sumY / count;
        }
    }

    /// Adds an item.
    ///
    /// @param id its id, asked for only when it is kept
    /// @param register id of its register
    /// @param due how pressing it is
    public void add(Supplier<String> id, String register, LatLon at, WorkDue due) {
        double x = WebMercator.x(at.lon());
        double y = WebMercator.y(at.lat());
        Cell cell = grid.computeIfAbsent((long) Math.floor(y * cells) * ROW + (long) Math.floor(x * cells), key -> new Cell());
        cell.add(x, y, register);
        cell.near += due == WorkDue.NEAR ? 1 : 0;
        cell.late += due == WorkDue.LATE ? 1 : 0;
        WorkDue told = due == WorkDue.LATE || due == WorkDue.NEAR ? due : WorkDue.CALM;
        List<PlacePile.Head> heads = cell.heads.get(WorkDue.LATE.ordinal() - told.ordinal());
        if (heads.size() < HEADS) {
            heads.add(new PlacePile.Head(id.get(), register, told));
        }
        total++;
    }

    /// How many were added.
    public int total() {
        return total;
    }

    /// The piles, the greatest first.
    public List<PlacePile> piles() {
        List<Map.Entry<Long, Cell>> all = new ArrayList<>(grid.entrySet());
        all.sort(Comparator.comparing((Map.Entry<Long, Cell> entry) -> -entry.getValue().count).thenComparing(Map.Entry::getKey));
        Map<Long, Place> kept = new HashMap<>();
        List<Place> piles = new ArrayList<>();
        for (Map.Entry<Long, Cell> entry : all) {
            Place place = new Place(entry.getValue(), entry.getValue().x(), entry.getValue().y());
            Place neighbour = neighbour(kept, entry.getKey(), place);
            if (neighbour == null) {
                kept.put(entry.getKey(), place);
                piles.add(place);
            } else {
                neighbour.cell.join(place.cell);
            }
        }
        return piles.stream().map(PlacePiles::pile).toList();
    }

    /// A pile stays where its first cell put it, whatever joins it.
    private record Place(Cell cell, double x, double y) {
    }

    private @Nullable Place neighbour(Map<Long, Place> kept, long key, Place place) {
        for (long row = -ROW; row <= ROW; row += ROW) {
            for (long column = -1; column <= 1; column++) {
                Place other = kept.get(key + row + column);
                if (other != null && Math.hypot(other.x - place.x, other.y - place.y) * pixels < APART_PX) {
                    return other;
                }
            }
        }
        return null;
    }

    private static PlacePile pile(Place place) {
        Cell cell = place.cell;
        LatLon northWest = WebMercator.geo(cell.west, cell.north);
        LatLon southEast = WebMercator.geo(cell.east, cell.south);
        Bounds box = new Bounds(southEast.lat(), northWest.lon(), northWest.lat(), southEast.lon());
        List<PlacePile.Head> heads = cell.heads.stream().flatMap(List::stream).limit(HEADS).toList();
        return new PlacePile(WebMercator.geo(place.x, place.y), box, String.valueOf(cell.register), heads, cell.count, cell.near, cell.late);
    }
}
