package org.menshen.map.core.base;

/// What a feature of the base map is, as far as drawing and routing care. Order = painting order inside its group, least important first.
public enum FeatureKind {
    /// fields, industry, car parks and other used land
    LANDUSE(Group.LAND, Form.AREA),
    /// parks, grass, woods, gardens
    PARK(Group.LAND, Form.AREA),
    /// rivers with both banks, lakes, basins
    WATER(Group.WATER, Form.AREA),
    /// rivers, canals and creeks known only by their middle line
    WATERWAY(Group.WATER, Form.LINE),
    /// buildings
    BUILDING(Group.BUILDING, Form.AREA),
    /// footways, paths, steps, cycle ways, pedestrian streets
    FOOT(Group.ROAD, Form.LINE),
    /// access ways, alleys, ways inside compounds
    SERVICE(Group.ROAD, Form.LINE),
    /// residential and unclassified streets
    RESIDENTIAL(Group.ROAD, Form.LINE),
    /// tertiary roads
    TERTIARY(Group.ROAD, Form.LINE),
    /// secondary roads
    SECONDARY(Group.ROAD, Form.LINE),
    /// primary roads
    PRIMARY(Group.ROAD, Form.LINE),
    /// trunk roads, elevated roads
    TRUNK(Group.ROAD, Form.LINE),
    /// motorways
    MOTORWAY(Group.ROAD, Form.LINE),
    /// railways, metro, tram
    RAIL(Group.RAIL, Form.LINE),
    /// names of districts, quarters, stations, ferries
    PLACE(Group.PLACE, Form.POINT);

    /// Families of kinds that are painted and switched together.
    public enum Group { LAND, WATER, BUILDING, ROAD, RAIL, PLACE }

    /// Shape of a kind's geometry.
    public enum Form { POINT, LINE, AREA }

    private final Group group;
    private final Form form;

    FeatureKind(Group group, Form form) {
        this.group = group;
        this.form = form;
    }

    /// The family this kind belongs to.
    public Group group() {
        return group;
    }

    /// Points, lines or areas.
    public Form form() {
        return form;
    }

    /// True for streets and ways on which people and vehicles move; false for rails.
    public boolean isRoad() {
        return group == Group.ROAD;
    }
}
