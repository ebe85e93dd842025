package org.menshen.desktop.call;

import org.jspecify.annotations.Nullable;

/// What has been typed of a call so far. Immutable.
///
/// @param placeTyped what stands in the place field
/// @param place the place that was chosen; `null` until then
/// @param words what is told
/// @param typeTyped what stands in the type field; empty for the type that the words suggest
/// @param source where the call came from, a key of `case-sources`
/// @param callback the number to call back, masked
record Draft(String placeTyped, @Nullable CallPlace place, String words, String typeTyped, String source, String callback) {

    static Draft begun(String source) {
        return new Draft("", null, "", "", source, "");
    }

    Draft placed(@Nullable CallPlace next) {
        return new Draft(next == null ? placeTyped : next.title(), next, words, typeTyped, source, callback);
    }

    Draft placing(String typed) {
        return new Draft(typed, null, words, typeTyped, source, callback);
    }

    Draft saying(String told) {
        return new Draft(placeTyped, place, told, typeTyped, source, callback);
    }

    Draft typing(String type) {
        return new Draft(placeTyped, place, words, type, source, callback);
    }

    Draft from(String code) {
        return new Draft(placeTyped, place, words, typeTyped, code, callback);
    }

    Draft callingBack(String masked) {
        return new Draft(placeTyped, place, words, typeTyped, source, masked);
    }
}
