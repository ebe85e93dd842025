package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.gesture.BundleMembers;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// What can be done with a bundle: opened, split, merged, answered as one.
final class BundleActs {

    private BundleActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(on("alert.open-bundle").key("7").when(BundleActs::leads).ask(Ask.pick("ask.member", BundleActs::members))
                .goes(c -> alert(c.word(0))));
        acts.add(on("alert.open-lead").key("7").when(c -> lead(c).isPresent()).goes(c -> lead(c).orElseThrow().subject()));
        acts.add(on("alert.split-one").when(BundleActs::leads).ask(Ask.pick("ask.split", BundleActs::members))
                .gives(c -> List.of(new Step(alert(c.word(0)), new AlertCommand.Unbundle()))));
        acts.add(on("alert.split-all").when(BundleActs::leads)
                .gives(c -> of(c).stream().map(member -> new Step(member.subject(), new AlertCommand.Unbundle())).toList()));
        acts.add(on("alert.duplicate-members").when(c -> of(c).stream().anyMatch(BundleActs::checked))
                .gives(c -> of(c).stream().filter(BundleActs::checked)
                        .flatMap(member -> AlertSteps.markDuplicate(member, c.alert().id()).stream()).toList()));
        acts.add(on("alert.bundle").when(c -> c.alert().status().isOpen() && c.alert().bundleId() == null && !leads(c))
                .ask(Ask.pick("ask.bundle", c -> Lists.alerts(c, other -> other.status().isOpen() && other.bundleId() == null
                        && other.severity() <= c.alert().severity() && !other.id().equals(c.alert().id()))))
                .gives(c -> List.of(c.step(new AlertCommand.Bundle(c.word(0))),
                        new Step(alert(c.word(0)), new AlertCommand.AddMembers(List.of(c.alert().id()))))));
        acts.add(on("alert.unbundle").when(c -> c.alert().bundleId() != null).giving(c -> new AlertCommand.Unbundle()));
        return List.copyOf(acts);
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.ALERT, id);
    }

    private static Subject alert(String id) {
        return new Subject(SubjectKind.ALERT, id);
    }

    /// Those that the alert at hand stands for.
    static List<Alert> of(Case c) {
        return new BundleMembers(c.ports().workspace()).of(c.alert());
    }

    private static boolean leads(Case c) {
        return !c.alert().memberIds().isEmpty() && !of(c).isEmpty();
    }

    private static Optional<Alert> lead(Case c) {
        return new BundleMembers(c.ports().workspace()).leadOf(c.alert());
    }

    private static boolean checked(Alert member) {
        return member.status().isUnanswered() || member.status() == AlertStatus.ACKED || member.status() == AlertStatus.VERIFYING;
    }

    /// The worst first, those that nobody has answered before the others.
    private static List<AskOption> members(Case c) {
        Titles titles = new Titles(c.ports().names());
        return of(c).stream().sorted(Comparator.comparingInt(Alert::severity).thenComparing(member -> !member.status().isUnanswered())
                .thenComparing(Alert::raisedAt)).map(member -> new AskOption(member.id(), member.severity(),
                        member.place().isBlank() ? titles.of(member) : titles.of(member) + " · " + member.place(),
                        Numbers.clock(member.raisedAt(), c.ports().zone()))).toList();
    }

    /// Answers the alert and all that it stands for, as far as nobody has.
    static List<Step> acknowledge(Case c) {
        List<Step> steps = new ArrayList<>(c.alert().status().isUnanswered() ? AlertSteps.acknowledge(c.alert()) : List.of());
        of(c).stream().filter(member -> member.status().isUnanswered()).forEach(member -> steps.addAll(AlertSteps.acknowledge(member)));
        return steps;
    }

    /// Whether anything the alert's row stands for waits for an answer.
    static boolean waits(Case c) {
        return c.alert().status().isUnanswered()
                || !c.alert().memberIds().isEmpty() && of(c).stream().anyMatch(member -> member.status().isUnanswered());
    }
}
