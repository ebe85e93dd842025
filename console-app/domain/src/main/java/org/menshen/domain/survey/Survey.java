package org.menshen.domain.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.Gate;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkProof;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Finds what is wrong with collected records and base objects, by the rules of `quality-rules`. Pure; any thread.
public final class Survey {

    private static final String BUILDING = "WRONG_BUILDING";
    private static final String SAME = "SAME_ID";
    private static final String PHOTO = "WRONG_PHOTO";
    private static final String OUTSIDE = "OUT_OF_GRID";
    private static final String INCOMPLETE = "INCOMPLETE";
    private static final String OVERDUE = "OVERDUE";
    private static final String DUE = "DUE";
    private static final String SITE = "site/";

    private final double limitM;
    private final String tag;
    private final Map<String, List<String>> mandatory = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();

    /// @param codes rules, limits and mandatory fields
    /// @param sites all sites
    public Survey(CodeBook codes, List<Site> sites) {
        this.limitM = codes.find("quality-rules", OUTSIDE).map(rule -> rule.number("limit").orElseThrow()).orElseThrow();
        this.tag = codes.find("quality-rules", SAME).flatMap(rule -> rule.attribute("field")).orElseThrow();
        for (Code object : codes.list("base-objects").all()) {
            mandatory.put(object.attribute("register").orElseThrow(), object.items("mandatory"));
        }
        sites.forEach(site -> this.sites.put(site.id(), site));
    }

    /// Everything that is wrong with these, each record in the order given, each rule once a record.
    ///
    /// @param items those that are not finished
    public List<Flaw> flaws(List<WorkItem> items) {
        Map<String, List<WorkItem>> tags = new HashMap<>();
        items.stream().filter(item -> !item.field(tag).isEmpty())
            .forEach(item -> tags.computeIfAbsent(tag(item), key -> new ArrayList<>()).add(item));
        List<Flaw> flaws = new ArrayList<>();
        for (WorkItem item : items) {
            building(item).ifPresent(flaws::add);
            twice(item, tags).ifPresent(flaws::add);
            photo(item).ifPresent(flaws::add);
            outside(item).ifPresent(flaws::add);
            List<String> missing = FilledShare.missing(item, mandatory.getOrDefault(item.flow().workflowId(), List.of()));
            if (!missing.isEmpty()) {
                flaws.add(new Flaw(item.id(), INCOMPLETE, String.join(",", missing)));
            }
            if (DUE.equals(item.at())) {
                flaws.add(new Flaw(item.id(), OVERDUE, ""));
            }
        }
        return flaws;
    }

    private String tag(WorkItem item) {
        return item.flow().workflowId() + " " + item.field(tag);
    }

    private Optional<Site> site(WorkItem item) {
        String site = item.field("site");
        return site.startsWith(SITE) ? Optional.ofNullable(sites.get(site.substring(SITE.length()))) : Optional.empty();
    }

    private Optional<Flaw> building(WorkItem item) {
        String building = item.field("building");
        return site(item).filter(site -> !building.isEmpty()
                && site.buildings().stream().map(Building::name).noneMatch(name -> means(building, name)))
            .map(site -> new Flaw(item.id(), BUILDING, building));
    }

    /// Whether a collector means a building: 3 is the one called 3号楼, and not 31号楼.
    private static boolean means(String said, String name) {
        return name.equals(said) || name.startsWith(said) && said.chars().allMatch(Character::isDigit)
            && !Character.isDigit(name.charAt(said.length()));
    }

    /// Of records with one tag those that came later than the first are wrong.
    private Optional<Flaw> twice(WorkItem item, Map<String, List<WorkItem>> tags) {
        return tags.getOrDefault(tag(item), List.of()).stream().filter(other -> !other.id().equals(item.id()))
            .min(Comparator.comparing(WorkItem::opened).thenComparing(WorkItem::id))
            .filter(first -> first.opened().isBefore(item.opened()) || first.opened().equals(item.opened()) && first.id().compareTo(item.id()) < 0)
            .map(first -> new Flaw(item.id(), SAME, first.number()));
    }

    private Optional<Flaw> photo(WorkItem item) {
        String named = item.field("gate");
        Optional<LatLon> taken = item.evidence().stream().filter(proof -> proof.kind().equals("photo")).map(WorkProof::location)
            .filter(java.util.Objects::nonNull).findFirst();
        if (named.isEmpty() || taken.isEmpty()) {
            return Optional.empty();
        }
        Optional<Gate> nearest = site(item).flatMap(site -> site.gates().stream()
            .min(Comparator.comparingDouble(gate -> Geodesy.distance(gate.position(), taken.get()))));
        return nearest.filter(gate -> !gate.name().equals(named)).map(gate -> new Flaw(item.id(), PHOTO, gate.name()));
    }

    private Optional<Flaw> outside(WorkItem item) {
        LatLon at = item.location();
        String committee = item.field("committee");
        if (at == null || committee.isEmpty()) {
            return Optional.empty();
        }
        return sites.values().stream().filter(site -> site.committeeCode().equals(committee) && site.ring().size() > 2)
            .mapToDouble(site -> distance(at, site)).min().stream().filter(metres -> metres > limitM).boxed().findFirst()
            .map(metres -> new Flaw(item.id(), OUTSIDE, Math.round(metres) + " m"));
    }

    private static double distance(LatLon at, Site site) {
        PolygonFence fence = new PolygonFence(site.ring());
        return fence.contains(at) ? 0 : fence.edgeDistance(at);
    }
}
