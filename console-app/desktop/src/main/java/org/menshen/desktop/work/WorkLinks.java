package org.menshen.desktop.work;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.menshen.desktop.form.ValueWords;
import org.menshen.desktop.nearby.Whereabouts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationStatus;
import org.menshen.domain.work.WorkItem;

/// Goes from an item to what it is linked to, to what was made of its proposals, to what follows from it. FX thread.
final class WorkLinks {

    static final String SITUATION = "situation";
    private static final String DISPATCH = "dispatch";

    private final FeatureContext context;
    private final Texts texts;
    private final Sheet sheet;
    private final WorkViewModel model;

    WorkLinks(FeatureContext context, Texts texts, Sheet sheet, WorkViewModel model) {
        this.context = context;
        this.texts = texts;
        this.sheet = sheet;
        this.model = model;
    }

    /// Lets the person choose where to go; goes at once where there is one place only.
    void offer(Optional<WorkCard> card) {
        List<Subject> targets = card.map(shown -> targets(shown.item())).orElse(List.of());
        if (targets.isEmpty()) {
            context.notices().tell(texts.get("links.none"));
        } else if (targets.size() == 1) {
            go(targets.getFirst());
        } else {
            ValueWords words = new ValueWords(context.ports());
            sheet.choose(texts.get("key.LINKS"), targets.stream().map(target -> words.subject(target.toString())).toList(),
                    index -> go(targets.get(index)));
        }
    }

    /// Shows an item on the situation map.
    void map(Optional<WorkCard> card) {
        card.map(WorkCard::item).filter(item -> new Whereabouts(context.ports()).of(item).isPresent()).map(WorkItem::subject)
                .ifPresentOrElse(subject -> {
                    context.selection().set(subject);
                    context.navigator().open(SITUATION, subject);
                }, () -> context.notices().tell(texts.get("no-place")));
    }

    private List<Subject> targets(WorkItem item) {
        Set<Subject> all = new LinkedHashSet<>();
        context.ports().workspace().all(SubjectKind.RELATION).stream().map(held -> (Relation) held.state())
                .filter(relation -> relation.status() == RelationStatus.CONFIRMED && relation.has(item.subject()))
                .forEach(relation -> all.add(relation.beside(item.subject())));
        item.links().forEach(link -> all.add(Subject.parse(link.target())));
        item.fields().values().stream().filter(value -> value.matches("(site|incident|alert|unit|device|zone|work)/\\S+")).map(Subject::parse)
                .forEach(all::add);
        item.offers().stream().filter(offer -> !offer.made().isEmpty()).forEach(offer -> all.add(Subject.parse(offer.made())));
        item.next().stream().filter(next -> !next.opened().isEmpty()).forEach(next -> all.add(new Subject(SubjectKind.WORK, next.opened())));
        return new ArrayList<>(all);
    }

    private void go(Subject target) {
        if (target.kind() == SubjectKind.WORK) {
            model.show(target.id());
            return;
        }
        context.selection().set(target);
        boolean dispatched = target.kind() == SubjectKind.INCIDENT || target.kind() == SubjectKind.LINKAGE;
        context.navigator().open(dispatched ? DISPATCH : SITUATION, target);
    }
}
