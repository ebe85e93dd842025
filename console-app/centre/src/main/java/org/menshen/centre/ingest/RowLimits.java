package org.menshen.centre.ingest;

/// How long the parts of a row may be. The same figures stand in the description that the centre serves.
///
/// @param id characters of an id or code
/// @param text characters of place, basis and unit of measure
/// @param attributes how many attributes
/// @param attributeName characters of an attribute's name
/// @param attributeText characters of an attribute
/// @param row characters of a row as a whole
/// @param rows rows of a message
public record RowLimits(int id, int text, int attributes, int attributeName, int attributeText, int row, int rows) {

    /// What stands before the id of a reading in its key takes room, too.
    private static final int KIND = "device/".length();

    /// Characters of an id in a reading.
    public int readingId() {
        return id - KIND;
    }
}
