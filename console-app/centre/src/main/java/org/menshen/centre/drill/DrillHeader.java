package org.menshen.centre.drill;

import java.time.Instant;
import java.time.ZoneId;

/// What a drill is: the first line of a drill file.
///
/// @param name name of the drill
/// @param start where its clock begins; records before it are history, posted at once
/// @param end where its clock stops
/// @param zone time zone of the drilled day
public record DrillHeader(String name, Instant start, Instant end, ZoneId zone) {

    /// @throws IllegalArgumentException when the end lies before the start or the name is blank
    public DrillHeader {
        if (name.isBlank() || end.isBefore(start)) {
            throw new IllegalArgumentException("a drill needs a name and an end after its start: '" + name + "', " + start + " … " + end);
        }
    }
}
