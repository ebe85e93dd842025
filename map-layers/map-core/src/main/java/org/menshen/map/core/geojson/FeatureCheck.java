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
    Optional<GeoFeature> read(Json.Obj object) {
        int before = findings.errors();
        objects.duplicates(object);
        if (!(object.get("type") instanceof Json.Str type) || !type.value().equals("Feature")) {
            findings.add(Fault.NOT_A_FEATURE, object.line(), object.get("type") instanceof Json.Str other ? other.value() : "");
        }
        return readChecked(object, before);
    }

    /// The feature of an object whose type and members have been looked at already.
    ///
    /// @param before how many errors there were before the object
    Optional<GeoFeature> readChecked(Json.Obj object, int before) {
        objects.coordinateSystem(object);
        objects.boundingBox(object);
        Json id = object.get("id");
        if (id != null && !(id instanceof Json.Str) && !(id instanceof Json.Num)) {
            findings.add(Fault.BAD_ID, object.line());
        }
        objects.forbid(object, "Feature", "features", "coordinates");
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        objects.objectOrNull(object, "properties")
            .ifPresent(found -> found.members().forEach((key, value) -> properties.put(key, value.plain())));
        Optional<Geometry> geometry = objects.objectOrNull(object, "geometry").flatMap(geometries::read);
        return findings.errors() > before ? Optional.empty()
            : Optional.of(new GeoFeature(text(id), geometry, properties, object.line()));
    }

    private static Optional<String> text(@Nullable Json id) {
        return switch (id) {
            case Json.Str text -> Optional.of(text.value());
            case Json.Num number -> Optional.of(number.text());
            case null, default -> Optional.empty();
        };
    }
}
