package org.menshen.desktop.past;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Pinyin;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.archive.PastQuery.Word;
import org.menshen.domain.code.Code;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.register.Model;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.Site;

/// Names of what past alerts name by code and id, and the other way round: which codes and ids a typed word may mean, by characters, pinyin and
/// initials. Not on the FX thread where it looks through all names.
final class PastNames {

    /// A shorter word is spelled by too many names to mean one.
    private static final int SPELLED = 2;

    private final ConsolePorts ports;

    PastNames(ConsolePorts ports) {
        this.ports = ports;
    }

    /// The question behind a filter.
    PastQuery query(PastFilter filter) {
        List<Word> words = Arrays.stream(filter.words().strip().split("\\s+")).filter(word -> !word.isBlank()).map(this::word).toList();
        PastFilter.Spot place = filter.place();
        PastSpan span = filter.span();
        return new PastQuery(words, some(filter.type()), filter.severities(), filter.outcome() == null ? Set.of() : Set.of(filter.outcome()),
                some(place == null ? null : place.siteId()), some(place == null ? null : place.buildingId()), some(filter.device()),
                filter.rule() == null ? Set.of() : editions(filter.rule()), span == null ? null : span.begins(ports.clock().instant()),
                span == null ? null : span.until(), filter.order());
    }

    private static Set<String> some(@Nullable String one) {
        return one == null ? Set.of() : Set.of(one);
    }

    private Word word(String typed) {
        Set<String> types = ports.codes().list("alert-types").all().stream().filter(code -> means(code.zh(), typed) || holds(code.en(), typed))
                .map(Code::code).collect(Collectors.toSet());
        Set<String> siteIds = new TreeSet<>();
        Set<String> buildingIds = new TreeSet<>();
        all(SubjectKind.SITE, Site.class).forEach(site -> {
            if (means(site.name(), typed)) {
                siteIds.add(site.id());
            }
            site.buildings().stream().filter(building -> means(building.name(), typed)).map(Building::id).forEach(buildingIds::add);
        });
        Set<String> deviceIds = all(SubjectKind.DEVICE, Device.class).stream().filter(device -> holds(device.name(), typed)).map(Device::id)
                .collect(Collectors.toSet());
        Set<String> ruleIds = rules().stream().filter(model -> means(ports.names().in(named(model).name()), typed)).map(Model::id)
                .collect(Collectors.toSet());
        return new Word(typed, types, siteIds, buildingIds, deviceIds, ruleIds);
    }

    private static boolean means(String name, String typed) {
        return typed.length() >= SPELLED ? Pinyin.fit(name, typed) > 0 : holds(name, typed);
    }

    private static boolean holds(String name, String typed) {
        return name.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }

    private <T extends State> List<T> all(SubjectKind kind, Class<T> type) {
        return ports.workspace().all(kind).stream().map(Versioned::state).map(type::cast).toList();
    }

    private List<Model> rules() {
        return all(SubjectKind.MODEL, Model.class).stream().filter(model -> model.rule() != null).toList();
    }

    private static org.menshen.domain.correlation.RuleContent named(Model model) {
        return java.util.Objects.requireNonNull(model.rule(), "only rules have names of their own");
    }

    private Set<String> editions(String ruleId) {
        return rules().stream().filter(model -> named(model).id().equals(ruleId)).map(Model::id).collect(Collectors.toSet());
    }

    /// The rules that there are or were: id and name.
    Map<String, String> ruleNames() {
        Map<String, String> names = new LinkedHashMap<>();
        rules().forEach(model -> names.put(named(model).id(), ports.names().in(named(model).name())));
        return names;
    }

    /// The sites by name.
    List<Site> sites() {
        List<Site> sites = new ArrayList<>(all(SubjectKind.SITE, Site.class));
        sites.sort(java.util.Comparator.comparing(Site::name).thenComparing(Site::id));
        return sites;
    }

    String type(String code) {
        return ports.names().of("alert-types", code);
    }

    String rule(String ruleId) {
        return ruleNames().getOrDefault(ruleId, ruleId);
    }

    /// The name of the rule whose edition this is; its id when it is no longer known.
    String edition(String modelId) {
        return name(new Subject(SubjectKind.MODEL, modelId), modelId, state -> ((Model) state).rule() == null ? modelId
                : ports.names().in(named((Model) state).name()));
    }

    String site(String id) {
        return name(new Subject(SubjectKind.SITE, id), id, state -> ((Site) state).name());
    }

    String device(String id) {
        return name(new Subject(SubjectKind.DEVICE, id), id, state -> ((Device) state).name());
    }

    /// The name of a building with its site's; the id when it is not known here.
    String building(@Nullable String siteId, String id) {
        Optional<Site> site = siteId == null
                ? all(SubjectKind.SITE, Site.class).stream().filter(one -> one.buildings().stream().anyMatch(b -> b.id().equals(id))).findFirst()
                : ports.workspace().find(new Subject(SubjectKind.SITE, siteId)).map(found -> (Site) found.state());
        return site.flatMap(one -> one.buildings().stream().filter(building -> building.id().equals(id)).findFirst()
                .map(building -> one.name() + " " + building.name())).orElse(id);
    }

    String spot(PastFilter.Spot spot) {
        return spot.buildingId() != null ? building(spot.siteId(), spot.buildingId()) : spot.siteId() == null ? "" : site(spot.siteId());
    }

    /// Where an alert was: its own words, else site and building.
    String place(PastAlert alert) {
        if (!alert.place().isBlank()) {
            return alert.place();
        }
        return alert.buildingId() != null ? building(alert.siteId(), alert.buildingId()) : alert.siteId() == null ? "" : site(alert.siteId());
    }

    private String name(Subject subject, String id, Function<State, String> name) {
        return ports.workspace().find(subject).map(Versioned::state).map(name).orElse(id);
    }
}
