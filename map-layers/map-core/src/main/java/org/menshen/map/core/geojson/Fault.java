package org.menshen.map.core.geojson;

/// What can be wrong in a GeoJSON file. Errors keep the feature out; warnings are told and the data is used as far as it goes.
public enum Fault {
    /// the text is no JSON or ends too early
    NOT_JSON(true, "no sound JSON: %s"),
    /// the file holds something else than an object
    ROOT_NOT_OBJECT(true, "the root of a GeoJSON file must be an object"),
    /// two members of one name
    DUPLICATE_MEMBER(true, "the object has more than one member \"%s\""),
    /// a member is absent
    MEMBER_REQUIRED(true, "member \"%s\" is required"),
    /// a member has the wrong JSON type
    WRONG_MEMBER_TYPE(true, "member \"%s\" must be %s, but is %s"),
    /// a type is written with other capitals
    TYPE_CASE(true, "expected type %s but got %s (case matters)"),
    /// a type nobody knows
    UNKNOWN_TYPE(true, "type \"%s\" is unknown"),
    /// a member that gives an object a second meaning (RFC 7946, 7.1)
    FORBIDDEN_MEMBER(true, "a %s cannot have a member \"%s\""),
    /// something in `features` is no object
    FEATURE_NOT_OBJECT(true, "every feature must be an object"),
    /// something in `features` is not of type Feature
    NOT_A_FEATURE(true, "a feature must have the type Feature, not \"%s\""),
    /// an id is neither text nor number
    BAD_ID(true, "the id of a feature must be a text or a number"),
    /// coordinates are not nested deeply enough
    TOO_SHALLOW(true, "a number stands where an array of coordinates is needed: nest more deeply"),
    /// a position is no array
    POSITION_NOT_ARRAY(true, "a position must be an array, but is %s"),
    /// a position has one number or none
    POSITION_TOO_SHORT(true, "a position must have two elements or more"),
    /// a position has four numbers or more
    POSITION_TOO_LONG(false, "a position should not have more than three elements"),
    /// a position holds something else than numbers
    POSITION_NOT_NUMBERS(true, "each element of a position must be a number"),
    /// a position is not on earth: sound GeoJSON by its rules, but no map can show it, so the geometry is left out
    OUT_OF_RANGE(false, "position [%s, %s] is outside longitude -180…180, latitude -90…90 (order is longitude, latitude); "
        + "the geometry is left out"),
    /// a line of one position or none
    LINE_TOO_SHORT(true, "a line needs two positions or more"),
    /// a ring of three positions or fewer
    RING_TOO_SHORT(true, "a ring needs four positions or more"),
    /// a ring does not end where it starts
    RING_OPEN(true, "the first and the last position of a ring must be the same"),
    /// a ring turns the wrong way (readers are asked to take it all the same, RFC 7946, 3.1.6)
    RING_DIRECTION(false, "outer rings should turn counter-clockwise, holes clockwise"),
    /// a collection holds something else than geometries
    GEOMETRY_NOT_OBJECT(true, "a GeometryCollection must hold only geometry objects"),
    /// a collection of one
    SINGLE_COLLECTION(true, "a GeometryCollection of one geometry should be that geometry"),
    /// a collection in a collection
    NESTED_COLLECTION(true, "a GeometryCollection should not hold another"),
    /// a bounding box that is no array
    BBOX_NOT_ARRAY(true, "a bbox must be an array of numbers, but is %s"),
    /// a bounding box of the wrong length
    BBOX_LENGTH(true, "a bbox must have 4 or 6 elements, not %s"),
    /// a bounding box with other things than numbers
    BBOX_NOT_NUMBERS(true, "each element of a bbox must be a number"),
    /// the old member `crs`, naming what is the rule anyway
    CRS_NEEDLESS(false, "member \"crs\" is no longer used; the one given is the rule anyway"),
    /// the old member `crs`, naming another system
    CRS_OTHER(true, "coordinate system \"%s\" is not WGS-84; convert the file"),
    /// more faults than are listed
    TOO_MANY(false, "more than %s faults; the rest is not listed");

    private final boolean error;
    private final String text;

    Fault(boolean error, String text) {
        this.error = error;
        this.text = text;
    }

    /// True when what it concerns is left out.
    public boolean isError() {
        return error;
    }

    /// True when the geometry it is found in cannot be used.
    boolean dropsGeometry() {
        return error || this == OUT_OF_RANGE;
    }

    String format(Object... details) {
        return text.formatted(details);
    }
}
