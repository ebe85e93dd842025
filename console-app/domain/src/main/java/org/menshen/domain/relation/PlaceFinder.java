package org.menshen.domain.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.response.Sight;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Finds the site and the devices to which a work item may belong: by where it lies, by its committee, and by what its words name. What it names
/// already, in a field or by a link, is not looked for. Only words that everybody reads count: no mask and no field of some roles tells on itself by
/// what is suggested, and of a register that only some may see nothing is suggested at all. Weights stand in `relation-bases`. Pure; any thread.
public final class PlaceFinder {

    private static final Comparator<Suggested> LIKELY = Comparator.comparingInt(Suggested::score).reversed()
        .thenComparing(suggested -> suggested.other().toString());
    private static final int SURE = 100;
    /// A degree of latitude is nowhere shorter.
    private static final double DEGREE_M = 110_000;
    /// what is shorter names nothing: it stands in too many words
    private static final int SHORTEST = 3;

    private final Map<String, Double> weights = new HashMap<>();
    private final double nearM;
    private final double deviceM;
    private final int least;
    private final int most;

    /// @param codes weights and limits
    public PlaceFinder(CodeBook codes) {
        codes.list("relation-bases").all().forEach(basis -> basis.number("weight").ifPresent(weight -> weights.put(basis.code(), weight)));
        this.nearM = codes.figure("relation.near-m");
        this.deviceM = codes.figure("relation.device-m");
        this.least = (int) codes.figure("relation.least-score");
        this.most = (int) codes.figure("relation.most");
    }

    /// What is looked at of an item.
    private record About(Subject item, @Nullable LatLon at, String committee, String words, Optional<String> site) {
    }

    /// The sites and devices that an item may belong to, the likeliest first.
    ///
    /// @param flow the edition on which it runs
    /// @param said subjects of which a person has spoken already
    public List<Suggested> suggest(WorkItem item, WorkflowContent flow, Sight sight, Set<Subject> said) {
        if (!flow.readers().isEmpty()) {
            return List.of();
        }
        Optional<String> site = named(item, flow, SubjectKind.SITE);
        boolean device = named(item, flow, SubjectKind.DEVICE).isPresent();
        About about = new About(item.subject(), item.location(), flow.placeOf(item), words(item, flow), site);
        if (about.at == null && about.words.isBlank()) {
            return List.of();
        }
        Stream<Suggested> sites = site.isPresent() ? Stream.empty()
            : sight.all(SubjectKind.SITE, Site.class).flatMap(each -> site(about, each));
        Stream<Suggested> devices = device ? Stream.empty() : devices(about, sight);
        return Stream.concat(sites, devices).filter(each -> !said.contains(each.other())).sorted(LIKELY).limit(most).toList();
    }

    /// The id of what of a kind an item names in a field or by a link.
    private static Optional<String> named(WorkItem item, WorkflowContent flow, SubjectKind kind) {
        String prefix = kind.wire() + "/";
        return Stream.concat(flow.fields().stream().filter(field -> field.kind() == FieldKind.SUBJECT).map(field -> item.field(field.id())),
            item.links().stream().map(WorkLink::target)).filter(target -> target.startsWith(prefix)).map(target -> target.substring(prefix.length()))
            .findFirst();
    }

    private static String words(WorkItem item, WorkflowContent flow) {
        List<String> words = new ArrayList<>();
        for (FlowField field : flow.fields()) {
            boolean text = field.kind() == FieldKind.TEXT || field.kind() == FieldKind.WORDS;
            if (text && field.mask() == null && field.sees().isEmpty()) {
                words.add(item.field(field.id()));
            }
        }
        return String.join("\n", words);
    }

    private Stream<Suggested> site(About about, Site site) {
        List<String> bases = new ArrayList<>();
        if (about.at != null && site.ring().size() > 2) {
            PolygonFence ground = new PolygonFence(site.ring());
            if (ground.contains(about.at)) {
                bases.add("INSIDE");
            } else if (ground.edgeDistance(about.at) <= nearM) {
                bases.add("NEAR");
            }
        }
        if (names(about.words, site.name()) || names(about.words, site.id())) {
            bases.add("NAMED");
        }
        if (!bases.isEmpty() && site.committeeCode().equals(about.committee)) {
            bases.add("SAME_COMMITTEE");
        }
        return scored(about.item, site.subject(), bases);
    }

    /// The nearest device, when it is close enough, and those that the words name.
    private Stream<Suggested> devices(About about, Sight sight) {
        List<Device> all = sight.all(SubjectKind.DEVICE, Device.class).filter(device -> device.status() != DeviceStatus.DISABLED).toList();
        Optional<Device> nearest = about.at == null ? Optional.empty() : all.stream()
            .filter(device -> Math.abs(device.position().lat() - about.at.lat()) * DEGREE_M <= deviceM)
            .filter(device -> Geodesy.distance(device.position(), about.at) <= deviceM)
            .min(Comparator.comparingDouble((Device device) -> Geodesy.distance(device.position(), about.at)).thenComparing(Device::id));
        return all.stream().flatMap(device -> {
            List<String> bases = new ArrayList<>();
            if (names(about.words, DrillIds.bare(device.id())) || names(about.words, device.name())) {
                bases.add("NAMED");
            }
            if (nearest.filter(device::equals).isPresent()) {
                bases.add("AT_DEVICE");
            }
            if (!bases.isEmpty() && about.site.isPresent() && about.site.get().equals(device.siteId())) {
                bases.add("SAME_SITE");
            }
            return scored(about.item, device.subject(), bases);
        });
    }

    /// Whether words hold a name that does not go on behind it: 小区 1 is not named by 小区 12.
    private static boolean names(String words, String name) {
        if (name.length() < SHORTEST) {
            return false;
        }
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean before = at > 0 && goesOn(words.charAt(at - 1), name.charAt(0));
            boolean after = end < words.length() && goesOn(name.charAt(name.length() - 1), words.charAt(end));
            if (!before && !after) {
                return true;
            }
        }
        return false;
    }

    /// Whether two letters or two digits of one word stand beside each other.
    private static boolean goesOn(char one, char next) {
        return Character.isDigit(one) && Character.isDigit(next) || latin(one) && latin(next);
    }

    private static boolean latin(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private Stream<Suggested> scored(Subject about, Subject other, List<String> bases) {
        double unlikely = 1;
        for (String basis : bases) {
            unlikely *= 1 - weights.getOrDefault(basis, 0.0);
        }
        int score = (int) Math.round((1 - unlikely) * SURE);
        return bases.isEmpty() || score < least ? Stream.empty() : Stream.of(new Suggested(about, other, bases, score));
    }
}
