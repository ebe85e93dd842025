package org.menshen.map.core.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Collects features for a [BaseMap]. One thread; may go on after [#build()].
public final class BaseMapBuilder {

    private static final int LONGEST_NAME = 255;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");
    private static final int LOWEST_RANK = 9;

    private final List<BaseFeature> features = new ArrayList<>();
    private final List<TurnRule> turns = new ArrayList<>();
    private String attribution = "";
    private boolean schematic;

    /// Whom to credit.
    public BaseMapBuilder attribution(String text) {
        this.attribution = text;
        return this;
    }

    /// Marks the map as simplified by hand (示意).
    public BaseMapBuilder schematic(boolean value) {
        this.schematic = value;
        return this;
    }

    /// Adds a line.
    ///
    /// @param kind a kind of form LINE
    /// @param name empty when it has none
    /// @param nameEn empty when unknown
    /// @param points two or more
    /// @throws IllegalArgumentException when the kind is no line or there are too few points
    public BaseMapBuilder line(FeatureKind kind, String name, String nameEn, Set<Trait> traits, List<LatLon> points) {
        return add(kind, name, nameEn, 0, traits, Shape.single(world(points)));
    }

    /// Adds an area.
    ///
    /// @param kind a kind of form AREA
    /// @param rings outer rings and holes alike, filled by the even-odd rule; a repeated last point is dropped; three points or more each
    /// @throws IllegalArgumentException when the kind is no area or a ring is too short
    public BaseMapBuilder area(FeatureKind kind, String name, String nameEn, List<List<LatLon>> rings) {
        Shape shape = Shape.of(rings.stream().map(BaseMapBuilder::open).map(BaseMapBuilder::world).toList());
        return add(kind, name, nameEn, 0, Set.of(), shape);
    }

    /// Adds a place name.
    ///
    /// @param rank 0 = most important … 9
    public BaseMapBuilder place(String name, String nameEn, int rank, LatLon point) {
        return add(FeatureKind.PLACE, name, nameEn, rank, Set.of(), Shape.single(world(List.of(point))));
    }

    /// Adds a feature whose shape is already in world coordinates; the arrays are kept, so the caller must not write to them again.
    ///
    /// @throws IllegalArgumentException when the shape does not fit the kind or a coordinate lies outside the world
    public BaseMapBuilder add(FeatureKind kind, String name, String nameEn, int rank, Set<Trait> traits, Shape shape) {
        if (rank < 0 || rank > LOWEST_RANK) {
            throw new IllegalArgumentException("rank 0…" + LOWEST_RANK + ", not " + rank);
        }
        check(kind, shape);
        features.add(new BaseFeature(kind, plain(name), plain(nameEn), rank, Set.copyOf(traits), shape));
        return this;
    }

    /// A name as it can be drawn and written: in one line, without marks that turn its direction, no longer than OpenStreetMap allows any.
    private static String plain(String name) {
        String seen = UNSEEN.matcher(name).replaceAll(" ").strip();
        int end = Math.min(seen.length(), LONGEST_NAME);
        return seen.substring(0, end < seen.length() && Character.isHighSurrogate(seen.charAt(end - 1)) ? end - 1 : end);
    }

    /// Adds a rule for turns at a junction of streets.
    public BaseMapBuilder turn(TurnRule rule) {
        turns.add(rule);
        return this;
    }

    /// How many features so far.
    public int size() {
        return features.size();
    }

    /// The map of everything added so far.
    public BaseMap build() {
        return new BaseMap(attribution, schematic, features, turns);
    }

    private static void check(FeatureKind kind, Shape shape) {
        int least = switch (kind.form()) {
            case POINT -> 1;
            case LINE -> 2;
            case AREA -> 3;
        };
        boolean sound = shape.parts() > 0 && shape.end(shape.parts() - 1) == shape.points()
            && (kind.form() == FeatureKind.Form.AREA || shape.parts() == 1);
        for (int part = 0; sound && part < shape.parts(); part++) {
            sound = shape.end(part) - shape.start(part) >= least;
        }
        for (int i = 0; sound && i < shape.xy().length; i++) {
            sound = shape.xy()[i] >= 0 && shape.xy()[i] <= 1;
        }
        if (!sound) {
            throw new IllegalArgumentException("no shape for " + kind + ": " + shape.parts() + " parts, " + shape.points()
                + " points; each part needs " + least + " or more inside the world");
        }
    }

    private static List<LatLon> open(List<LatLon> ring) {
        boolean closed = ring.size() > 1 && ring.getFirst().equals(ring.getLast());
        return closed ? ring.subList(0, ring.size() - 1) : ring;
    }

    private static double[] world(List<LatLon> points) {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = WebMercator.x(points.get(i).lon());
            xy[2 * i + 1] = WebMercator.y(points.get(i).lat());
        }
        return xy;
    }
}
