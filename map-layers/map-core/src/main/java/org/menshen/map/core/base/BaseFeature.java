package org.menshen.map.core.base;

import java.util.Set;

/// One thing of the base map: a street, a lake, a building, a name. Immutable, any thread.
/// It carries its geometry simplified for several bands of zoom, so painting a city from far away costs little.
public final class BaseFeature {

    private final FeatureKind kind;
    private final String name;
    private final String nameEn;
    private final int rank;
    private final Set<Trait> traits;
    private final Shape[] bands;
    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;

    BaseFeature(FeatureKind kind, String name, String nameEn, int rank, Set<Trait> traits, Shape full) {
        this.kind = kind;
        this.name = name;
        this.nameEn = nameEn;
        this.rank = rank;
        this.traits = traits;
        this.bands = ZoomBands.prepare(kind.form(), full);
        double x0 = Double.POSITIVE_INFINITY;
        double y0 = Double.POSITIVE_INFINITY;
        double x1 = Double.NEGATIVE_INFINITY;
        double y1 = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < full.points(); i++) {
            x0 = Math.min(x0, full.x(i));
            y0 = Math.min(y0, full.y(i));
            x1 = Math.max(x1, full.x(i));
            y1 = Math.max(y1, full.y(i));
        }
        this.minX = x0;
        this.minY = y0;
        this.maxX = x1;
        this.maxY = y1;
    }

    /// What it is.
    public FeatureKind kind() {
        return kind;
    }

    /// Its name in the language of the place, empty when it has none.
    public String name() {
        return name;
    }

    /// Its English name, empty when unknown.
    public String nameEn() {
        return nameEn;
    }

    /// Importance of a place name, 0 = most important (city) … 9; 0 for everything else.
    public int rank() {
        return rank;
    }

    /// Marks of a line; empty for most.
    public Set<Trait> traits() {
        return traits;
    }

    /// The geometry with every point.
    public Shape shape() {
        return bands[bands.length - 1];
    }

    /// The geometry for painting at a zoom: off by half a pixel at most.
    public Shape shape(double zoom) {
        return bands[ZoomBands.band(zoom)];
    }

    /// West edge of its box, world x 0…1.
    public double minX() {
        return minX;
    }

    /// North edge of its box, world y 0…1.
    public double minY() {
        return minY;
    }

    /// East edge of its box, world x 0…1.
    public double maxX() {
        return maxX;
    }

    /// South edge of its box, world y 0…1.
    public double maxY() {
        return maxY;
    }

    @Override
    public String toString() {
        return kind + (name.isEmpty() ? "" : " " + name) + ", " + shape().points() + " points";
    }
}
