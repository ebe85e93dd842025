package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.relation.RelationWords;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationCommand;
import org.menshen.domain.relation.RelationStatus;
import org.menshen.domain.relation.Suggested;
import org.menshen.domain.work.WorkItem;

/// What a person says of relations that are suggested, and the way from an alert of a rule to its causes.
public final class RelationActs {

    /// The acts on an item that mean something while a relation is suggested for it, and nothing else.
    public static final Set<String> ON_SUGGESTIONS = Set.of("work.relate", "work.reject-relation");

    private RelationActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        for (SubjectKind kind : List.of(SubjectKind.ALERT, SubjectKind.INCIDENT, SubjectKind.WORK)) {
            String name = kind.wire();
            acts.add(Act.of(kind, name + ".relate").key(",").when(RelationActs::open)
                    .ask(Ask.pick("ask.relate", RelationActs::options)).gives(c -> said(c, "")));
            acts.add(Act.of(kind, name + ".reject-relation").key(";").when(RelationActs::open)
                    .ask(Ask.pick("ask.reject-relation", RelationActs::options)).ask(Ask.remark("ask.reject-relation-why"))
                    .gives(c -> said(c, c.word(1))));
            acts.add(Act.of(kind, name + ".withdraw-relation").when(c -> !confirmed(c).isEmpty())
                    .ask(Ask.pick("ask.withdraw-relation", RelationActs::related)).ask(Ask.words("ask.reason"))
                    .gives(c -> List.of(new Step(new Subject(SubjectKind.RELATION, c.word(0)), new RelationCommand.Withdraw(c.word(1))))));
            if (kind == SubjectKind.WORK) {
                continue;
            }
            acts.add(Act.of(kind, name + ".open-related").when(c -> !confirmed(c).isEmpty())
                    .ask(Ask.pick("ask.open-related", RelationActs::related)).goes(RelationActs::other));
        }
        acts.add(Act.of(SubjectKind.ALERT, "alert.open-cause").when(c -> !causes(c).isEmpty()).ask(Ask.pick("ask.cause", c -> Lists.alerts(c,
                other -> causes(c).contains(other.id())))).goes(c -> new Subject(SubjectKind.ALERT, c.word(0))));
        return List.copyOf(acts);
    }

    /// What is suggested is looked for only when somebody asks: whether an act is offered is asked on the FX thread.
    private static boolean open(Case c) {
        if (c.state() instanceof WorkItem item) {
            return c.may("relation.confirm") && new RelationWords(c.ports()).links(item);
        }
        return c.state() instanceof Alert alert ? alert.status().isOpen() : !c.incident().status().isFinal();
    }

    private static List<String> causes(Case c) {
        return Explanation.of(c.alert()).map(Explanation::alertIds).orElse(List.of()).stream()
                .filter(id -> c.find(SubjectKind.ALERT, id, Alert.class).isPresent()).toList();
    }

    private static List<AskOption> options(Case c) {
        RelationWords words = new RelationWords(c.ports());
        return c.suggested().stream().map(each -> new AskOption(each.relation().id(), 0, words.other(each.other()), words.basis(each))).toList();
    }

    /// The command on the suggestion that was chosen: who is asked why rejects it.
    private static List<Step> said(Case c, String reason) {
        Optional<Suggested> chosen = c.suggested().stream().filter(each -> each.relation().id().equals(c.word(0))).findFirst();
        return chosen.map(each -> {
            RelationCommand command = c.answered() > 1
                    ? new RelationCommand.Reject(each.about(), each.other(), each.bases(), each.score(), reason)
                    : new RelationCommand.Confirm(each.about(), each.other(), each.bases(), each.score());
            return List.of(new Step(each.relation(), command));
        }).orElse(List.of());
    }

    private static List<Relation> confirmed(Case c) {
        return c.all(SubjectKind.RELATION, Relation.class)
                .filter(relation -> relation.status() == RelationStatus.CONFIRMED && relation.has(c.subject().orElseThrow())).toList();
    }

    private static List<AskOption> related(Case c) {
        RelationWords words = new RelationWords(c.ports());
        return confirmed(c).stream().map(each -> new AskOption(each.id(), 0, words.other(each.beside(c.subject().orElseThrow())),
                each.by().name())).toList();
    }

    private static Subject other(Case c) {
        return c.find(SubjectKind.RELATION, c.word(0), Relation.class).map(relation -> relation.beside(c.subject().orElseThrow())).orElseThrow();
    }
}
