package org.menshen.map.core.geojson;

/// One fault found in a file.
///
/// @param fault what kind; a front end may word it by this
/// @param message in English, for logs and lists
/// @param line in the file, 1 = first
public record Finding(Fault fault, String message, int line) {

    /// True when what it concerns was left out.
    public boolean isError() {
        return fault.isError();
    }
}
