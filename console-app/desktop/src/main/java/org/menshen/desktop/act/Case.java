package org.menshen.desktop.act;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.form.FormAnswer;
import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.nearby.Whereabouts;
import org.menshen.desktop.relation.RelationWords;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.relation.Suggested;
import org.menshen.domain.response.PlanBoard;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.site.Site;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.map.core.geo.LatLon;

/// The case at hand: what an act is about, and what has been answered so far. Immutable; any thread.
public final class Case {

    private final ConsolePorts ports;
    private final Texts texts;
    private final Permissions permissions;
    private final @Nullable State state;
    private final @Nullable NamedSpot spot;
    private final String rest;
    private final List<Object> answers;
    /// how the plan of the incident stands, worked out when first asked for
    private volatile @Nullable Optional<PlanBoard> board;
    /// what may belong to it and who could come, worked out when first asked for: several acts of one look ask for the same
    private volatile @Nullable List<Suggested> suggested;
    private volatile @Nullable List<UnitOffer> forces;

    private Case(ConsolePorts ports, Texts texts, Permissions permissions, @Nullable State state, @Nullable NamedSpot spot,
                 String rest, List<Object> answers) {
        this.ports = ports;
        this.texts = texts;
        this.permissions = permissions;
        this.state = state;
        this.spot = spot;
        this.rest = rest;
        this.answers = List.copyOf(answers);
    }

    /// About a subject as it stands.
    static Case about(ConsolePorts ports, Texts texts, Permissions permissions, State state) {
        return new Case(ports, texts, permissions, state, null, "", List.of());
    }

    /// About a spot on the ground, or about nothing.
    static Case at(ConsolePorts ports, Texts texts, Permissions permissions, @Nullable NamedSpot spot) {
        return new Case(ports, texts, permissions, null, spot, "", List.of());
    }

    /// The same with one more answer.
    public Case with(Object answer) {
        List<Object> more = new ArrayList<>(answers);
        more.add(answer);
        Case next = new Case(ports, texts, permissions, state, spot, rest, more);
        next.board = board;
        next.suggested = suggested;
        next.forces = forces;
        return next;
    }

    /// The same with words that were given beforehand, such as a reason behind the command word.
    public Case saying(String words) {
        return new Case(ports, texts, permissions, state, spot, words.strip(), answers);
    }

    /// How many questions are answered.
    int answered() {
        return answers.size();
    }

    /// The words given beforehand; only the first question takes them.
    String rest() {
        return answers.isEmpty() ? rest : "";
    }

    /// The words given beforehand, whatever was answered since.
    String begun() {
        return rest;
    }

    /// The outside.
    ConsolePorts ports() {
        return ports;
    }

    /// What it is about; `null` for a spot or nothing.
    public @Nullable State state() {
        return state;
    }

    /// The subject.
    public Optional<Subject> subject() {
        return Optional.ofNullable(state).map(State::subject);
    }

    boolean is(SubjectKind kind) {
        return subject().map(Subject::kind).filter(kind::equals).isPresent();
    }

    <S extends State> S as(Class<S> type) {
        return type.cast(state);
    }

    Alert alert() {
        return as(Alert.class);
    }

    Incident incident() {
        return as(Incident.class);
    }

    /// The plan that runs on the incident; empty when there is none.
    Optional<PlanBoard> board() {
        Optional<PlanBoard> known = board;
        if (known == null) {
            known = state instanceof Incident incident ? PlanBoard.of(incident, new PlanSight(ports.workspace())) : Optional.empty();
            board = known;
        }
        return known;
    }

    /// What may belong to the alert or incident, the likeliest first; empty for anything else.
    List<Suggested> suggested() {
        List<Suggested> known = suggested;
        if (known == null) {
            known = state == null ? List.of() : new RelationWords(ports).suggested(state, new PlanSight(ports.workspace()));
            suggested = known;
        }
        return known;
    }

    /// The forces that could be sent to where the case is, the best first.
    List<UnitOffer> forces() {
        List<UnitOffer> known = forces;
        if (known == null) {
            Nearby nearby = new Nearby(ports);
            known = at().map(place -> nearby.forces(place, nearby.wantedFor(state), Set.of())).orElse(List.of());
            forces = known;
        }
        return known;
    }

    Actor actor() {
        return ports.workspace().actor();
    }

    boolean mine(@Nullable Mark mark) {
        return mark != null && mark.userId().equals(actor().userId());
    }

    /// Whether the role at this desk holds a permission.
    boolean may(String permission) {
        return permissions.may(actor().role(), permission, ports.drill().status().isPresent());
    }

    Instant now() {
        return ports.clock().instant();
    }

    String fresh(SubjectKind kind) {
        return ports.workspace().newId(kind);
    }

    String word(int index) {
        return (String) answers.get(index);
    }

    /// What was filled into a form; nothing when it was not asked.
    FormAnswer form(int index) {
        return answers.get(index) instanceof FormAnswer answer ? answer : FormAnswer.NONE;
    }

    NamedSpot place(int index) {
        return (NamedSpot) answers.get(index);
    }

    @SuppressWarnings("unchecked")
    List<LatLon> points(int index) {
        return (List<LatLon>) answers.get(index);
    }

    /// The instant that lies so many minutes ahead as the answer says.
    Instant ahead(int index) {
        return now().plus(Duration.ofMinutes(Long.parseLong(word(index))));
    }

    /// The same desk looking at a spot.
    Case there(NamedSpot other) {
        return new Case(ports, texts, permissions, null, other, "", List.of());
    }

    /// A gesture without those of its later steps that this seat may not take; somebody else takes them.
    List<Step> mine(List<Step> steps) {
        boolean drill = ports.drill().status().isPresent();
        return steps.stream().filter(step -> step == steps.getFirst() || permissions.may(actor().role(), step.command().wireName(), drill)).toList();
    }

    Step step(Command command) {
        return new Step(subject().orElseThrow(), command);
    }

    String text(String key, Object... values) {
        return texts.get(key, values);
    }

    String name(String list, String code) {
        return ports.names().of(list, code);
    }

    /// What the subject is called; the words of the spot when there is none.
    public String title() {
        return state == null ? spot == null ? "" : spot.words() : new Titles(ports.names()).of(state);
    }

    /// What it is called and where it is, in one line; empty when it is about nothing.
    public String called() {
        String where = where();
        return where.isBlank() || title().contains(where) ? title() : title() + " · " + where;
    }

    /// Where it is.
    Optional<LatLon> at() {
        return state == null ? Optional.ofNullable(spot).map(NamedSpot::at) : new Whereabouts(ports).of(state);
    }

    /// Where it is; somewhere in the town when that is not known.
    LatLon somewhere() {
        return at().or(() -> all(SubjectKind.SITE, Site.class).filter(site -> !site.ring().isEmpty()).map(Site::centre).findFirst())
                .orElse(new LatLon(0, 0));
    }

    /// Where it is, in words; may be empty.
    String where() {
        return switch (state) {
            case Alert alert -> alert.place();
            case Incident incident -> incident.details().place();
            case null -> spot == null ? "" : spot.words();
            default -> title();
        };
    }

    <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return ports.workspace().all(kind).stream().map(Versioned::state).filter(type::isInstance).map(type::cast);
    }

    <S extends State> Optional<S> find(SubjectKind kind, String id, Class<S> type) {
        return ports.workspace().find(new Subject(kind, id)).map(Versioned::state).filter(type::isInstance).map(type::cast);
    }
}
