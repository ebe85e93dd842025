package org.menshen.map.core.geojson;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Datum;

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
    Optional<String> type(Node.Obj object) {
        duplicates(object);
        Node type = object.get("type");
        if (type == null) {
            findings.add(Fault.MEMBER_REQUIRED, object.at(), "type");
            return Optional.empty();
        }
        if (!(type instanceof Node.Str text)) {
            findings.add(Fault.WRONG_MEMBER_TYPE, object.at(), "type", Fault.kind("string"), Fault.kind(type.called()));
            return Optional.empty();
        }
        String known = TYPES.get(text.value().toLowerCase(Locale.ROOT));
        if (known == null) {
            findings.add(Fault.UNKNOWN_TYPE, object.at(), text.value());
            return Optional.empty();
        }
        if (!known.equals(text.value())) {
            findings.add(Fault.TYPE_CASE, object.at(), known, text.value());
            return Optional.empty();
        }
        return Optional.of(known);
    }

    void duplicates(Node.Obj object) {
        object.duplicates().forEach(name -> findings.add(Fault.DUPLICATE_MEMBER, object.at(), name));
    }

    void forbid(Node.Obj object, String what, String... members) {
        for (String member : members) {
            if (object.has(member)) {
                findings.add(Fault.FORBIDDEN_MEMBER, object.at(), what, member);
            }
        }
    }

    /// The array of a required member.
    Optional<Node.Arr> array(Node.Obj object, String name) {
        Node value = object.get(name);
        if (value instanceof Node.Arr array) {
            return Optional.of(array);
        }
        missing(object, name, "array", value);
        return Optional.empty();
    }

    /// The object of a required member; null in the file and every fault give nothing.
    Optional<Node.Obj> objectOrNull(Node.Obj object, String name) {
        Node value = object.get(name);
        if (value instanceof Node.Obj found) {
            return Optional.of(found);
        }
        if (!(value instanceof Node.Null)) {
            missing(object, name, "object", value);
        }
        return Optional.empty();
    }

    private void missing(Node.Obj object, String name, String needed, @Nullable Node value) {
        if (value == null) {
            findings.add(Fault.MEMBER_REQUIRED, object.at(), name);
        } else {
            findings.add(Fault.WRONG_MEMBER_TYPE, object.at(), name, Fault.kind(needed), Fault.kind(value.called()));
        }
    }

    void boundingBox(Node.Obj object) {
        Node box = object.get("bbox");
        if (box instanceof Node.Arr array) {
            if (array.size() > 0 && !(array instanceof Node.Numbers)) {
                findings.add(Fault.BBOX_NOT_NUMBERS, array.at());
            }
            if (array.size() != 4 && array.size() != 6) {
                findings.add(Fault.BBOX_LENGTH, array.at(), array.size());
            }
        } else if (box != null) {
            findings.add(Fault.BBOX_NOT_ARRAY, object.at(), Fault.kind(box.called()));
        }
    }

    /// The member of the 2008 draft: harmless when it names WGS-84, to be heeded when it names another system that is known.
    void coordinateSystem(Node.Obj object) {
        Node crs = object.get("crs");
        if (crs == null || crs instanceof Node.Null) {
            return;
        }
        String name = StatedCrs.name(crs);
        Optional<Datum> datum = StatedCrs.datum(name);
        datum.ifPresent(findings::state);
        if (datum.isEmpty()) {
            findings.add(Fault.CRS_OTHER, object.at(), name);
        } else if (datum.get() == Datum.WGS84 || datum.get() == Datum.CGCS2000) {
            findings.add(Fault.CRS_NEEDLESS, object.at());
        } else {
            findings.add(Fault.CRS_STATED, object.at(), datum.get());
        }
    }
}
