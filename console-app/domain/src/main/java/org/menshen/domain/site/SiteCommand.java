package org.menshen.domain.site;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Command;
import org.menshen.map.core.geo.LatLon;

/// What can be asked about a site.
public sealed interface SiteCommand extends Command {

    /// Enters a new site; the parts are those of [Site].
    ///
    /// @param notes `null` for none
    record Register(String name, String typeCode, String committeeCode, List<LatLon> ring,
                    List<Building> buildings, List<Gate> gates, boolean schematic, @Nullable String notes) implements SiteCommand {

        /// Without notes.
        public Register(String name, String typeCode, String committeeCode, List<LatLon> ring, List<Building> buildings, List<Gate> gates,
                        boolean schematic) {
            this(name, typeCode, committeeCode, ring, buildings, gates, schematic, null);
        }
    }

    /// Gives it another name.
    record Rename(String name) implements SiteCommand {
    }

    /// Replaces outline, buildings and gates, such as after a survey.
    record Redraw(List<LatLon> ring, List<Building> buildings, List<Gate> gates, boolean schematic) implements SiteCommand {
    }

    /// Says what whoever comes has to know: keys, ways in, valves. Empty takes the notes away.
    record Note(String notes) implements SiteCommand {
    }
}
