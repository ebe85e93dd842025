package org.menshen.centre.site;

import java.util.List;

/// How the parts of generated sites are called in one language, as formats of `site.yaml`: `%d` stands for a number, `%s` for a side.
///
/// @param sides the four sides: north, east, south, west
/// @param building a building, by its number
/// @param floor a storey, by its number
/// @param gate a gate, by its number and side
/// @param inward added to a gate's name for the camera that looks in
/// @param outward added to a gate's name for the camera that looks out
/// @param wall an outer wall, by its side
/// @param edge a stretch of the outline, by its number
/// @param lift a building's lift, by the building's number; ends in the words that tell a lift
/// @param facade the front of a building, by the building's number
/// @param lobby the lobby of a building, by its number
/// @param forecourt the path before a building, by its number
/// @param cutOff why a device is out of service: its network is down
/// @param noPower why a device is out of service: it has no power
public record PartNames(List<String> sides, String building, String floor, String gate, String inward, String outward, String wall,
                        String edge, String lift, String facade, String lobby, String forecourt, String cutOff, String noPower) {

    private static final int SIDES = 4;

    /// @throws IllegalArgumentException when a name is missing
    public PartNames {
        if (sides == null || sides.size() != SIDES) {
            throw new IllegalArgumentException("parts need four sides: north, east, south, west");
        }
        for (String name : new String[] {building, floor, gate, inward, outward, wall, edge, lift, facade, lobby, forecourt, cutOff, noPower}) {
            if (name == null) {
                throw new IllegalArgumentException("parts need building, floor, gate, inward, outward, wall, edge, lift, facade, lobby, "
                        + "forecourt, cutOff and noPower");
            }
        }
        sides = List.copyOf(sides);
    }

    /// A gate's name.
    ///
    /// @param number from 1
    /// @param side 0 north, 1 east, 2 south, 3 west
    String gate(int number, int side) {
        return String.format(gate, number, sides.get(side));
    }

    /// A wall's name.
    ///
    /// @param side 0 north, 1 east, 2 south, 3 west
    String wall(int side) {
        return String.format(wall, sides.get(side));
    }

    /// Whether a camera of this name hangs in a lift.
    public boolean isLift(String name) {
        return name.replaceFirst(" \\d+$", "").endsWith(lift.substring(lift.lastIndexOf("%d") + 2));
    }
}
