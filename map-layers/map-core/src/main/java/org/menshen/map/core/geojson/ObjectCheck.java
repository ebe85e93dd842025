package org.menshen.map.core.geojson;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What holds for every GeoJSON object: members and their types, bounding box, coordinate system.
final class ObjectCheck {

    private static final Map<String, String> TYPES = Stream.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon",
        "MultiPolygon", "GeometryCollection", "Feature", "FeatureCollection")
        .collect(Collectors.toMap(type -> type.toLowerCase(Locale.ROOT), Function.identity()));

    private final Findings findings;

    ObjectCheck(Findings findings) {
        this.findings = findings;
    }

    /// The type of an object when it is one that exists.
    Optional<String> type(Json.Obj object) {
        duplicates(object);
        Json type = object.get("type");
        if (type == null) {
            findings.add(Fault.MEMBER_REQUIRED, object.line(), "type");
            return Optional.empty();
        }
        if (!(type instanceof Json.Str text)) {
            findings.add(Fault.WRONG_MEMBER_TYPE, object.line(), "type", "a string", type.called());
            return Optional.empty();
        }
        String known = TYPES.get(text.value().toLowerCase(Locale.ROOT));
        if (known == null) {
            findings.add(Fault.UNKNOWN_TYPE, object.line(), text.value());
            return Optional.empty();
        }
        if (!known.equals(text.value())) {
            findings.add(Fault.TYPE_CASE, object.line(), known, text.value());
            return Optional.empty();
        }
        return Optional.of(known);
    }

    void duplicates(Json.Obj object) {
        object.duplicates().forEach(name -> findings.add(Fault.DUPLICATE_MEMBER, object.line(), name));
    }

    void forbid(Json.Obj object, String what, String... members) {
        for (String member : members) {
            if (object.has(member)) {
                findings.add(Fault.FORBIDDEN_MEMBER, object.line(), what, member);
            }
        }
    }

    /// The array of a required member.
    Optional<Json.Arr> array(Json.Obj object, String name) {
        Json value = object.get(name);
        if (value instanceof Json.Arr array) {
            return Optional.of(array);
        }
        missing(object, name, "an array", value);
        return Optional.empty();
    }

    /// The object of a required member; null in the file and every fault give nothing.
    Optional<Json.Obj> objectOrNull(Json.Obj object, String name) {
        Json value = object.get(name);
        if (value instanceof Json.Obj found) {
            return Optional.of(found);
        }
        if (!(value instanceof Json.Null)) {
            missing(object, name, "an object", value);
        }
        return Optional.empty();
    }

    private void missing(Json.Obj object, String name, String needed, @Nullable Json value) {
        if (value == null) {
            findings.add(Fault.MEMBER_REQUIRED, object.line(), name);
        } else {
            findings.add(Fault.WRONG_MEMBER_TYPE, object.line(), name, needed, value.called());
        }
    }

    void boundingBox(Json.Obj object) {
        Json box = object.get("bbox");
        if (box instanceof Json.Arr array) {
            if (!array.items().stream().allMatch(Json.Num.class::isInstance)) {
                findings.add(Fault.BBOX_NOT_NUMBERS, array.line());
            }
            if (array.items().size() != 4 && array.items().size() != 6) {
                findings.add(Fault.BBOX_LENGTH, array.line(), array.items().size());
            }
        } else if (box != null) {
            findings.add(Fault.BBOX_NOT_ARRAY, object.line(), box.called());
        }
    }

    /// The member of the 2008 draft: harmless when it names WGS-84, a trap when it names anything else.
    void coordinateSystem(Json.Obj object) {
        Json crs = object.get("crs");
        if (crs == null || crs instanceof Json.Null) {
            return;
        }
        String name = crs instanceof Json.Obj described && described.get("properties") instanceof Json.Obj properties
            && properties.get("name") instanceof Json.Str text ? text.value() : crs.called();
        boolean usual = name.endsWith(":CRS84") || name.endsWith(":4326") || name.endsWith(":4490");
        if (usual) {
            findings.add(Fault.CRS_NEEDLESS, object.line());
        } else {
            findings.add(Fault.CRS_OTHER, object.line(), name);
        }
    }
}
