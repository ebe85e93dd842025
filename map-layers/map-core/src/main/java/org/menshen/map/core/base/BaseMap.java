package org.menshen.map.core.base;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.index.PackedRTree;

/// An immutable vector map of a place: features by kind with a spatial index for each kind. Any thread.
public final class BaseMap {

    private final String attribution;
    private final boolean schematic;
    private final Map<FeatureKind, List<BaseFeature>> features = new EnumMap<>(FeatureKind.class);
    private final Map<FeatureKind, PackedRTree> indexes = new EnumMap<>(FeatureKind.class);
    private final Optional<Bounds> bounds;
    private final List<TurnRule> turns;

    BaseMap(String attribution, boolean schematic, List<BaseFeature> all, List<TurnRule> turns) {
        this.turns = List.copyOf(turns);
        this.attribution = attribution;
        this.schematic = schematic;
        Map<FeatureKind, List<BaseFeature>> sorted = new EnumMap<>(FeatureKind.class);
        for (FeatureKind kind : FeatureKind.values()) {
            sorted.put(kind, new ArrayList<>());
        }
        all.forEach(feature -> sorted.get(feature.kind()).add(feature));
        sorted.forEach((kind, list) -> {
            features.put(kind, List.copyOf(list));
            indexes.put(kind, index(list));
        });
        this.bounds = all.isEmpty() ? Optional.empty() : Optional.of(around(all));
    }

    /// An empty map: nothing is drawn, nothing has to be credited.
    public static BaseMap empty() {
        return new BaseMap("", false, List.of(), List.of());
    }

    private static PackedRTree index(List<BaseFeature> list) {
        double[] boxes = new double[4 * list.size()];
        for (int i = 0; i < list.size(); i++) {
            BaseFeature feature = list.get(i);
            boxes[4 * i] = feature.minX();
            boxes[4 * i + 1] = feature.minY();
            boxes[4 * i + 2] = feature.maxX();
            boxes[4 * i + 3] = feature.maxY();
        }
        return PackedRTree.of(boxes);
    }

    private static Bounds around(List<BaseFeature> all) {
        double minX = all.stream().mapToDouble(BaseFeature::minX).min().orElseThrow();
        double minY = all.stream().mapToDouble(BaseFeature::minY).min().orElseThrow();
        double maxX = all.stream().mapToDouble(BaseFeature::maxX).max().orElseThrow();
        double maxY = all.stream().mapToDouble(BaseFeature::maxY).max().orElseThrow();
        return new Bounds(WebMercator.lat(maxY), WebMercator.lon(minX), WebMercator.lat(minY), WebMercator.lon(maxX));
    }

    /// Whom to credit, as the licence of the data asks; must always be shown with the map. Empty for own data.
    public String attribution() {
        return attribution;
    }

    /// True when courses and shapes are simplified by hand (示意) and must not be measured.
    public boolean schematic() {
        return schematic;
    }

    /// The box around everything, absent for an empty map.
    public Optional<Bounds> bounds() {
        return bounds;
    }

    /// All features of a kind, in the order they were added.
    public List<BaseFeature> features(FeatureKind kind) {
        return features.getOrDefault(kind, List.of());
    }

    /// Which turns are forbidden or the only ones at junctions of streets.
    public List<TurnRule> turns() {
        return turns;
    }

    /// How many features of all kinds.
    public int size() {
        return features.values().stream().mapToInt(List::size).sum();
    }

    /// Calls `visitor` with each feature of a kind whose box touches `box`, in no particular order. Allocates next to nothing.
    public void visit(FeatureKind kind, Bounds box, Consumer<? super BaseFeature> visitor) {
        List<BaseFeature> list = features(kind);
        indexes.get(kind).search(WebMercator.x(box.west()), WebMercator.y(box.north()),
            WebMercator.x(box.east()), WebMercator.y(box.south()), i -> visitor.accept(list.get(i)));
    }

    /// The features of a kind whose box touches `box`.
    public List<BaseFeature> find(FeatureKind kind, Bounds box) {
        List<BaseFeature> found = new ArrayList<>();
        visit(kind, box, found::add);
        return found;
    }
}
