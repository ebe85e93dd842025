package org.menshen.desktop.relation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.relation.EntityFinder;
import org.menshen.domain.relation.PlaceFinder;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationFinder;
import org.menshen.domain.relation.RelationStatus;
import org.menshen.domain.relation.Suggested;
import org.menshen.domain.response.Sight;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;

/// Names what may belong together, why, and how likely. Any thread.
public final class RelationWords {

    private static final int SHOWN = 3;
    private static final int LOOKED = 30;

    private final ConsolePorts ports;
    private final RelationFinder finder;
    private final EntityFinder entities;
    private final PlaceFinder places;
    private final Texts texts;
    private final Titles titles;

    /// @param ports the outside
    public RelationWords(ConsolePorts ports) {
        this.ports = ports;
        this.finder = new RelationFinder(ports.codes());
        this.entities = new EntityFinder(ports.codes());
        this.places = new PlaceFinder(ports.codes());
        this.texts = Texts.load(ports.lang(), RelationWords.class);
        this.titles = new Titles(ports.names());
    }

    /// The other one of a relation: what it is, where, and since when.
    public String other(Subject subject) {
        return ports.workspace().find(subject).map(Versioned::state).map(this::words).orElse(subject.id());
    }

    /// What may belong to an alert, incident or item, the likeliest first.
    public List<Suggested> suggested(State state, Sight sight) {
        return state instanceof WorkItem item ? suggested(item, sight) : finder.suggest(state, sight);
    }

    /// Whether links of an item may be told to everybody: others like it, its site, its devices.
    public boolean links(WorkItem item) {
        return ports.works().registers().flow(item.flow()).filter(flow -> flow.content().readers().isEmpty()).isPresent();
    }

    private List<Suggested> suggested(WorkItem item, Sight sight) {
        Set<Subject> said = sight.all(SubjectKind.RELATION, Relation.class).filter(relation -> relation.has(item.subject()))
                .map(relation -> relation.beside(item.subject())).collect(Collectors.toSet());
        List<Suggested> all = new ArrayList<>(entities.registers().contains(item.flow().workflowId()) ? others(item, said) : List.of());
        ports.works().registers().flow(item.flow()).ifPresent(flow -> all.addAll(places.suggest(item, flow.content(), sight, said)));
        return all;
    }

    /// Those are looked up that hold one of the words that would link them.
    private List<Suggested> others(WorkItem item, Set<Subject> said) {
        Instant now = ports.clock().instant();
        List<WorkItem> others = entities.keys(item).stream().flatMap(key -> entities.registers().stream().flatMap(register ->
                ports.works().registers().page(WorkQuery.all(register).saying(key), 0, LOOKED, now).items().stream())).map(Versioned::state).toList();
        return entities.suggest(item, others.stream(), said);
    }

    /// What belongs to an item because a person said so, and what may: a line each, with basis and likelihood.
    ///
    /// @param maybe what is suggested for it
    public List<String> entityLines(WorkItem item, Sight sight, List<Suggested> maybe) {
        if (!links(item)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        sight.all(SubjectKind.RELATION, Relation.class).filter(relation -> relation.has(item.subject()))
                .filter(relation -> relation.status() == RelationStatus.CONFIRMED).forEach(relation -> lines.add(texts.get("entity.confirmed",
                        other(relation.beside(item.subject())), relation.by().name())));
        maybe.forEach(each -> lines.add(texts.get("entity.maybe", other(each.other()), basis(each))));
        return lines;
    }

    /// What belongs to an alert or incident because a person said so, then the likeliest of what may and how many more there are, label and words
    /// in turn: the forces that can come stand below and have to be in sight.
    public List<String> lines(State state, Sight sight) {
        List<String> lines = new ArrayList<>();
        sight.all(SubjectKind.RELATION, Relation.class).filter(relation -> relation.status() == RelationStatus.CONFIRMED
                && relation.has(state.subject())).limit(SHOWN).forEach(relation -> lines.addAll(List.of(texts.get("line.related"),
                        texts.get("related", other(relation.beside(state.subject())), relation.by().name()))));
        List<Suggested> maybe = suggested(state, sight);
        if (!maybe.isEmpty()) {
            String likeliest = texts.get("maybe", other(maybe.getFirst().other()), basis(maybe.getFirst()));
            lines.addAll(List.of(texts.get("line.maybe"),
                    maybe.size() == 1 ? likeliest : texts.get("maybe.more", likeliest, maybe.size() - 1)));
        }
        return lines;
    }

    private String words(State state) {
        String name = titles.of(state);
        return switch (state) {
            case Alert alert -> texts.get("relation.alert", joined(name, alert.place()), Numbers.clock(alert.raisedAt(), ports.zone()));
            case Incident incident -> texts.get(incident.status().isOpen() ? "relation.incident" : "relation.case",
                    joined(name, incident.details().place()), incident.status().isOpen() ? Numbers.clock(incident.reported().at(), ports.zone())
                            : Numbers.day(incident.reported().at(), ports.zone()));
            case WorkItem item -> ports.works().registers().flow(item.flow()).map(flow -> texts.get("relation.item",
                    ports.names().in(flow.content().name()), item.field(flow.content().title()), item.number())).orElse(name);
            default -> name;
        };
    }

    private static String joined(String what, String where) {
        return where.isBlank() || what.contains(where) ? what : what + " " + where;
    }

    /// How likely, and why.
    public String basis(Suggested suggested) {
        String bases = suggested.bases().stream().map(basis -> ports.names().of("relation-bases", basis))
                .collect(Collectors.joining(texts.get("relation.and")));
        return texts.get("relation.basis", suggested.score(), bases);
    }
}
