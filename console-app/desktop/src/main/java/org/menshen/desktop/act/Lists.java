package org.menshen.desktop.act;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.text.MeritWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.site.Site;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// What there is to choose from: codes, alerts, incidents, forces, people, spans of time. Meant for a background thread.
final class Lists {

    private static final List<Integer> MINUTES = List.of(15, 30, 60, 120, 240, 480, 1440, 4320);
    private static final int MOST = 40;
    private static final String SEPARATOR = "\t";

    private Lists() {
    }

    /// All codes of a list.
    static List<AskOption> codes(Case c, String list) {
        String lang = c.ports().lang().code();
        return c.ports().codes().list(list).all().stream().map(code -> AskOption.of(code.code(), code.name(lang))).toList();
    }

    /// The roles of people, not those of machines, the one above this seat first.
    static List<AskOption> roles(Case c) {
        String lang = c.ports().lang().code();
        String up = c.ports().codes().find("roles", c.actor().role()).flatMap(code -> code.attribute("up")).orElse("");
        Predicate<Code> person = code -> !code.items("may").isEmpty() && !code.code().equals("SYSTEM") && !code.code().equals("FIELD_UNIT")
                && code.attribute("drillOnly").isEmpty();
        return c.ports().codes().list("roles").all().stream().filter(person)
                .sorted(Comparator.comparing((Code code) -> !code.code().equals(up)))
                .map(code -> AskOption.of(code.code(), code.name(lang))).toList();
    }

    /// Numbers with words, `<prefix><number>`.
    static List<AskOption> numbers(Case c, String prefix, int from, int to, int without) {
        return IntStream.rangeClosed(from, to).filter(number -> number != without)
                .mapToObj(number -> new AskOption(String.valueOf(number), prefix.startsWith("severity") ? number : 0, c.text(prefix + number), ""))
                .toList();
    }

    /// From now until when, the longest not longer than so many minutes.
    static List<AskOption> spans(Case c, double longest) {
        return MINUTES.stream().filter(minutes -> minutes <= longest).map(minutes -> AskOption.of(String.valueOf(minutes), c.text("until",
                minutes < 60 ? minutes + " min" : minutes / 60 + " h", Numbers.stretch(c.now(), c.now().plus(Duration.ofMinutes(minutes)),
                        c.ports().zone()).replaceFirst("^.*–", "")))).toList();
    }

    /// The forces that could be sent to where the case is, the best first, each with the reason.
    static List<AskOption> forces(Case c) {
        MeritWords words = merits(c);
        return c.forces().stream().map(offer -> force(c, offer, words)).toList();
    }

    /// The same without some units.
    static List<AskOption> forces(Case c, Set<String> without) {
        MeritWords words = merits(c);
        Nearby nearby = new Nearby(c.ports());
        return c.at().map(place -> nearby.forces(place, nearby.wantedFor(c.state()), without)).orElse(List.of()).stream()
                .map(offer -> force(c, offer, words)).toList();
    }

    private static MeritWords merits(Case c) {
        return new MeritWords(c.ports().lang(), c.ports().names(), c.ports().zone(),
                id -> c.find(SubjectKind.SITE, id, Site.class).map(Site::name).orElse(id));
    }

    private static AskOption force(Case c, UnitOffer offer, MeritWords words) {
        String eta = Numbers.minutes(offer.eta());
        return new AskOption(offer.unit().id(), 0, join(offer.unit().callSign(), words.of(offer.merit(), c.now())),
                c.text("force", offer.byStreet() ? eta : c.text("guessed", eta), Numbers.distance(offer.distanceM())));
    }

    /// Other alerts, those of the same kind and site first, then the nearest.
    static List<AskOption> alerts(Case c, Predicate<Alert> which) {
        Optional<LatLon> here = c.at();
        @Nullable String type = c.state() instanceof Alert alert ? alert.typeCode() : null;
        Titles titles = new Titles(c.ports().names());
        Comparator<Alert> likely = Comparator.comparing((Alert other) -> !other.typeCode().equals(type))
                .thenComparing(other -> far(here, other)).thenComparing(Alert::raisedAt, Comparator.reverseOrder());
        return c.all(SubjectKind.ALERT, Alert.class).filter(which).sorted(likely).limit(MOST)
                .map(other -> new AskOption(other.id(), other.severity(), join(titles.of(other), other.place()),
                        Numbers.clock(other.raisedAt(), c.ports().zone()))).toList();
    }

    private static double far(Optional<LatLon> here, Alert other) {
        LatLon there = other.position();
        return here.isEmpty() || there == null ? Double.MAX_VALUE : Math.round(Geodesy.distance(here.get(), there));
    }

    /// The open incidents, the worst first.
    static List<AskOption> incidents(Case c, Predicate<Incident> which) {
        return c.all(SubjectKind.INCIDENT, Incident.class).filter(incident -> incident.status().isOpen()).filter(which)
                .sorted(Comparator.comparingInt(Incident::severity).thenComparing(incident -> incident.reported().at()))
                .limit(MOST).map(incident -> new AskOption(incident.id(), incident.severity(), incident.title(),
                        Numbers.clock(incident.reported().at(), c.ports().zone()))).toList();
    }

    /// The people who are known here, those on duty first: user, name, role and seat in one value.
    static List<AskOption> people(Case c, @Nullable Mark without) {
        Map<String, AskOption> people = new LinkedHashMap<>();
        Stream<Mark> onDuty = c.all(SubjectKind.SHIFT, Shift.class).filter(Shift::onDuty).map(Shift::signedOn);
        Stream<Mark> seen = Stream.concat(
                c.all(SubjectKind.INCIDENT, Incident.class).flatMap(incident -> Stream.of(incident.reported(), incident.owner())),
                c.all(SubjectKind.ALERT, Alert.class).map(Alert::acknowledged));
        Stream.concat(onDuty.map(mark -> Map.entry(true, mark)), seen.filter(java.util.Objects::nonNull).map(mark -> Map.entry(false, mark)))
                .filter(entry -> !c.mine(entry.getValue()) && !entry.getValue().role().equals("SYSTEM")
                        && (without == null || !entry.getValue().userId().equals(without.userId())))
                .forEach(entry -> people.putIfAbsent(entry.getValue().userId(), person(c, entry.getValue(), entry.getKey())));
        return List.copyOf(people.values());
    }

    private static AskOption person(Case c, Mark mark, boolean onDuty) {
        return new AskOption(String.join(SEPARATOR, mark.userId(), mark.name(), mark.role(), mark.seat()), 0,
                join(mark.name(), c.name("roles", mark.role())), onDuty ? c.text("on-duty", mark.seat()) : mark.seat());
    }

    /// User, name, role and seat of a person that was chosen.
    static String[] person(String value) {
        return value.split(SEPARATOR, -1);
    }

    private static String join(String what, String where) {
        return where.isBlank() ? what : what + " · " + where;
    }
}
