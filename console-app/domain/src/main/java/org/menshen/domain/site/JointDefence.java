package org.menshen.domain.site;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.TravelMode;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.route.StreetGraph;

/// A joint defence group (domain.md H-13): a building or park and its neighbours, who help each other.
///
/// @param code its key among `defence-groups`
/// @param building the site around which it is
/// @param members its neighbours, without it
/// @param contacts roles that are called
/// @param drills days of joint drills, the first one first
public record JointDefence(Code code, String building, List<String> members, List<String> contacts, List<LocalDate> drills) {

    private static final String GROUPS = "defence-groups";
    private static final String ON_FOOT = "FOOT";
    private static final String WITHIN = "aid.within-min";
    private static final double KMH_PER_MPS = 3.6;

    /// Copies the lists.
    public JointDefence {
        members = List.copyOf(members);
        contacts = List.copyOf(contacts);
        drills = drills.stream().sorted().toList();
    }

    /// All groups.
    public static List<JointDefence> all(CodeBook codes) {
        return codes.names().contains(GROUPS) ? codes.list(GROUPS).all().stream().map(code -> new JointDefence(code,
            code.attribute("building").orElse(""), code.items("members"), code.items("contacts"),
            code.items("drills").stream().map(LocalDate::parse).toList())).toList() : List.of();
    }

    /// The groups that a site belongs to.
    public static List<JointDefence> of(String siteId, CodeBook codes) {
        return all(codes).stream().filter(group -> group.building.equals(siteId) || group.members.contains(siteId)).toList();
    }

    /// The others of the group.
    public List<String> beside(String siteId) {
        return Stream.concat(Stream.of(building), members.stream()).filter(id -> !id.equals(siteId)).distinct().toList();
    }

    /// The next drill on or after a day; empty when none is planned.
    public Optional<LocalDate> nextDrill(LocalDate day) {
        return drills.stream().filter(drill -> !drill.isBefore(day)).findFirst();
    }

    /// The last drill before a day; empty when there was none.
    public Optional<LocalDate> lastDrill(LocalDate day) {
        return drills.stream().filter(drill -> drill.isBefore(day)).reduce((first, second) -> second);
    }

    /// Somebody who can help.
    ///
    /// @param site where they stand
    /// @param walk how long they walk
    /// @param byStreet whether that was found along the streets; else it is guessed from the straight line
    /// @param near whether that is within the time of the rule
    public record Helper(Site site, Duration walk, boolean byStreet, boolean near) {
    }

    /// Who of the groups of a site can help it, the shortest walk first.
    ///
    /// @param site who needs help
    /// @param sites finds a site; one that is not known is left out
    /// @param streets the streets; absent while they are not known
    public static List<Helper> helpers(Site site, Function<String, Optional<Site>> sites, Optional<StreetGraph> streets, CodeBook codes) {
        List<Site> others = of(site.id(), codes).stream().flatMap(group -> group.beside(site.id()).stream()).distinct().map(sites)
            .flatMap(Optional::stream).filter(other -> !other.ring().isEmpty()).toList();
        TravelMode foot = codes.travelMode(ON_FOOT).orElseThrow();
        Duration near = Duration.ofMillis(Math.round(codes.figure(WITHIN) * 60_000));
        Duration longest = Duration.ofMinutes((long) codes.figure("suggest.longest-way-min"));
        float[][] seconds = streets.map(graph -> graph.times(others.stream().map(JointDefence::gate).toList(), List.of(gate(site)), foot.pace(),
            longest)).orElse(new float[0][]);
        List<Helper> helpers = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            boolean known = i < seconds.length && !Float.isNaN(seconds[i][0]);
            double guess = Geodesy.distance(gate(others.get(i)), gate(site)) * codes.figure("unit.path-factor") / (foot.speedKmh() / KMH_PER_MPS);
            Duration walk = Duration.ofMillis(Math.round(1_000 * (known ? seconds[i][0] : guess)));
            helpers.add(new Helper(others.get(i), walk, known, walk.compareTo(near) <= 0));
        }
        helpers.sort(Comparator.comparing(Helper::walk).thenComparing(helper -> helper.site().id()));
        return List.copyOf(helpers);
    }

    /// People go out and in at a gate, not through the middle.
    private static LatLon gate(Site site) {
        return site.gates().isEmpty() ? site.centre() : site.gates().getFirst().position();
    }
}
