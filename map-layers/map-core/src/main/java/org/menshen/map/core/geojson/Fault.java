package org.menshen.map.core.geojson;

import org.menshen.map.core.text.Phrase;

/// What can be wrong in a GeoJSON file. Errors keep the feature out; warnings are told and the data is used as far as it goes.
public enum Fault {
    /// the text is no JSON
    NOT_JSON(true),
    /// the text ends too early
    TRUNCATED(true),
    /// the bytes are no text in UTF-8 (or UTF-16 or UTF-32)
    NOT_UTF8(true),
    /// values in values in values without end
    TOO_DEEP(true),
    /// a name or number longer than any map needs
    TOO_LONG(true),
    /// the file holds something else than an object
    ROOT_NOT_OBJECT(true),
    /// two members of one name
    DUPLICATE_MEMBER(true),
    /// a member is absent
    MEMBER_REQUIRED(true),
    /// a member has the wrong JSON type
    WRONG_MEMBER_TYPE(true),
    /// a type is written with other capitals
    TYPE_CASE(true),
    /// a type nobody knows
    UNKNOWN_TYPE(true),
    /// a member that gives an object a second meaning (RFC 7946, 7.1)
    FORBIDDEN_MEMBER(true),
    /// something in `features` is no object
    FEATURE_NOT_OBJECT(true),
    /// something in `features` is not of type Feature
    NOT_A_FEATURE(true),
    /// an id is neither text nor number
    BAD_ID(true),
    /// coordinates are not nested deeply enough
    TOO_SHALLOW(true),
    /// a position is no array
    POSITION_NOT_ARRAY(true),
    /// a position has one number or none
    POSITION_TOO_SHORT(true),
    /// a position has four numbers or more
    POSITION_TOO_LONG(false),
    /// a position holds something else than numbers
    POSITION_NOT_NUMBERS(true),
    /// a position is not on earth: sound GeoJSON by its rules, but no map can show it, so the geometry is left out
    OUT_OF_RANGE(false),
    /// a line of one position or none
    LINE_TOO_SHORT(true),
    /// a ring of three positions or fewer
    RING_TOO_SHORT(true),
    /// a ring does not end where it starts
    RING_OPEN(true),
    /// a ring turns the wrong way (readers are asked to take it all the same, RFC 7946, 3.1.6)
    RING_DIRECTION(false),
    /// a collection holds something else than geometries
    GEOMETRY_NOT_OBJECT(true),
    /// a collection of one
    SINGLE_COLLECTION(false),
    /// a collection in a collection
    NESTED_COLLECTION(false),
    /// a geometry without positions: sound, and like no geometry at all (RFC 7946, 3.1)
    EMPTY_COORDINATES(false),
    /// a bounding box that is no array
    BBOX_NOT_ARRAY(true),
    /// a bounding box of the wrong length
    BBOX_LENGTH(true),
    /// a bounding box with other things than numbers
    BBOX_NOT_NUMBERS(true),
    /// the old member `crs`, naming what is the rule anyway
    CRS_NEEDLESS(false),
    /// the old member `crs`, naming a system that can be read when its name is heeded
    CRS_STATED(false),
    /// the old member `crs`, naming a system that cannot be read
    CRS_OTHER(true),
    /// more faults than are listed
    TOO_MANY(false);

    static final String BUNDLE = "org.menshen.map.core.geojson.faults";

    private final boolean error;

    Fault(boolean error) {
        this.error = error;
    }

    /// True when what it concerns is left out.
    public boolean isError() {
        return error;
    }

    /// True when the geometry it is found in cannot be used.
    boolean dropsGeometry() {
        return error || this == OUT_OF_RANGE;
    }

    Phrase phrase(Object... details) {
        return Phrase.of(BUNDLE, name(), details);
    }

    /// The word for a kind of JSON value.
    static Phrase kind(String called) {
        return Phrase.of(BUNDLE, "kind." + called);
    }
}
