package org.menshen.map.core.geojson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads feature objects.
final class FeatureCheck {

    private final Findings findings;
    private final ObjectCheck objects;
    private final GeometryCheck geometries;

    FeatureCheck(Findings findings) {
        this.findings = findings;
        this.objects = new ObjectCheck(findings);
        this.geometries = new GeometryCheck(findings);
    }

    /// The feature, absent when it has an error.
    Optional<GeoFeature> read(Node.Obj object) {
        int before = findings.errors();
        objects.duplicates(object);
        if (!(object.get("type") instanceof Node.Str type) || !type.value().equals("Feature")) {
            findings.add(Fault.NOT_A_FEATURE, object.at(), object.get("type") instanceof Node.Str other ? other.value() : "");
        }
        return readChecked(object, before);
    }

    /// The feature of an object whose type and members have been looked at already.
    ///
    /// @param before how many errors there were before the object
    Optional<GeoFeature> readChecked(Node.Obj object, int before) {
        objects.coordinateSystem(object);
        objects.boundingBox(object);
        Node id = object.get("id");
        if (id != null && !(id instanceof Node.Str) && !(id instanceof Node.Num)) {
            findings.add(Fault.BAD_ID, object.at());
        }
        objects.forbid(object, "Feature", "features", "coordinates");
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        objects.objectOrNull(object, "properties")
            .ifPresent(found -> found.members().forEach((key, value) -> properties.put(key, value.plain())));
        int losses = findings.losses();
        Optional<Geometry> geometry = objects.objectOrNull(object, "geometry").flatMap(geometries::read);
        Optional<Finding> lost = findings.losses() > losses ? Optional.ofNullable(findings.lastLoss()) : Optional.empty();
        return findings.errors() > before ? Optional.empty()
            : Optional.of(new GeoFeature(text(id), geometry, lost, properties, object.at().line(), object.at().column()));
    }

    private static Optional<String> text(@Nullable Node id) {
        return switch (id) {
            case Node.Str text -> Optional.of(text.value());
            case Node.Num number -> Optional.of(number.text());
            case null, default -> Optional.empty();
        };
    }
}
