package org.menshen.centre.site;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.Bounds;

/// A site as the centre loads it.
///
/// @param spec its description
/// @param map its base map: imported when the site directory has one, else schematic
/// @param registrations commands that enter everything that stands in it, in order; the first of a subject creates it
public record SiteModel(SiteSpec spec, BaseMap map, List<Registration> registrations) {

    /// What the map shows at first.
    public Bounds extent() {
        SiteSpec.Box box = spec.extent();
        return new Bounds(box.south(), box.west(), box.north(), box.east());
    }

    /// Time zone of the site.
    public ZoneId zone() {
        return ZoneId.of(spec.zone());
    }

    /// The registrations of a kind whose command is of a type: what the generator entered of it.
    public <C extends Command> Stream<Entered<C>> entered(SubjectKind kind, Class<C> command) {
        return registrations.stream().filter(r -> r.subject().kind() == kind && command.isInstance(r.command()))
                .map(r -> new Entered<>(r.subject().id(), command.cast(r.command())));
    }

    /// Something that was entered.
    ///
    /// @param id its id
    /// @param command how it was entered
    /// @param <C> the command
    public record Entered<C extends Command>(String id, C command) {
    }
}
