package org.menshen.domain.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.linkage.LinkageFact;
import org.menshen.domain.message.MessageFact;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderFact;
import org.menshen.domain.relation.RelationFact;
import org.menshen.domain.sketch.SketchFact;
import org.menshen.domain.unit.UnitFact;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkLink;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowRef;

/// The acts of those who are trained, picked from the changes of a drill, and what each subject is about. Not safe for threads.
public final class ActBook {

    private static final String SCENARIO = "scenario";
    private static final String SITE = SubjectKind.SITE.wire() + "/";
    private static final Set<SubjectKind> TIED =
        EnumSet.of(SubjectKind.ALERT, SubjectKind.INCIDENT, SubjectKind.ORDER, SubjectKind.LINKAGE, SubjectKind.MESSAGE, SubjectKind.SKETCH,
            SubjectKind.WORK, SubjectKind.RELATION, SubjectKind.ROUND);

    private static final Set<SubjectKind> OWN =
        EnumSet.of(SubjectKind.ALERT, SubjectKind.INCIDENT, SubjectKind.WORK, SubjectKind.RELATION, SubjectKind.ROUND);

    private final ScoreRules rules;
    private final Set<String> cast;
    private final Map<Subject, About> abouts = new HashMap<>();
    private final Map<String, String> unitTypes = new HashMap<>();
    private final List<TrainedAct> acts = new ArrayList<>();
    /// when injects of a run were sent early; epoch's end for those that were left out
    private final Map<Subject, Map<Integer, Instant>> cues = new HashMap<>();
    private long last;

    /// @param rules say which roles are not trained
    /// @param cast user ids of the simulated people
    public ActBook(ScoreRules rules, Set<String> cast) {
        this.rules = rules;
        this.cast = Set.copyOf(cast);
    }

    /// Takes the next change of the log; one that was taken before is passed over.
    public void add(Change change) {
        if (change.seq() <= last) {
            return;
        }
        last = change.seq();
        if (change.fact() instanceof UnitFact.Registered unit) {
            unit(change.subject().id(), unit.typeCode());
        }
        if (TIED.contains(change.subject().kind())) {
            learn(abouts.computeIfAbsent(change.subject(), subject -> new About(change.stamp().centreTime())), change);
        }
        switch (change.fact()) {
            case DebriefFact.Sent sent -> cue(change, sent.inject(), change.stamp().centreTime());
            case DebriefFact.Skipped skipped -> cue(change, skipped.inject(), Instant.MAX);
            default -> { }
        }
        if (trained(change.stamp().actor())) {
            acts.add(TrainedAct.of(change));
        }
    }

    private void cue(Change change, int inject, Instant at) {
        cues.computeIfAbsent(change.subject(), run -> new HashMap<>()).putIfAbsent(inject, at);
    }

    /// When something can be done for the first time, as [ExerciseRun#opens], but earlier when an instructor sent its inject early.
    ///
    /// @param after the inject's time, from the start of the exercise
    Instant opens(ExerciseRun run, Duration after) {
        Instant planned = run.opens(after);
        return injects(run, after).map(number -> cues.getOrDefault(run.subject(), Map.of()).getOrDefault(number, planned))
            .filter(planned::isAfter).min(Instant::compareTo).orElse(planned);
    }

    /// Whether an act is asked for: nobody is asked for what answers injects that were all left out.
    boolean asks(ExerciseRun run, Expected expected) {
        List<Integer> answered = injects(run, expected.after()).toList();
        return run.asks(expected) && (answered.isEmpty() || !answered.stream().allMatch(number -> Instant.MAX.equals(
            cues.getOrDefault(run.subject(), Map.of()).get(number))));
    }

    private static Stream<Integer> injects(ExerciseRun run, Duration after) {
        return run.exercise().injects().stream().filter(inject -> inject.at().equals(after)).map(Inject::number);
    }

    /// Of what type a unit is, where the log that is read begins after its registration.
    public void unit(String id, String type) {
        unitTypes.put(id, type);
    }

    /// The number of the last change that was taken; 0 before the first.
    public long last() {
        return last;
    }

    /// The time of the next act after a time; empty when there is none.
    Optional<Instant> next(Instant after) {
        return acts.stream().map(TrainedAct::at).filter(at -> at.isAfter(after)).min(Instant::compareTo);
    }

    private boolean trained(Actor actor) {
        return !rules.untrained().contains(actor.role()) && !cast.contains(actor.userId());
    }

    private static void learn(About about, Change change) {
        switch (change.fact()) {
            case AlertFact.Raised f -> raised(about, f.origin());
            case IncidentFact.Reported f -> {
                about.tell(ActTrait.INCIDENT, f.details().typeCode());
                about.site = f.details().siteId();
                about.told = f.alertId() == null;
                Optional.ofNullable(f.alertId()).ifPresent(about.alerts::add);
            }
            case IncidentFact.AlertLinked f -> about.alerts.add(f.alertId());
            case IncidentFact.PlanOpened f -> about.tell(ActTrait.PLAN, f.plan().planId());
            case OrderFact.Drafted f -> ordered(about, f.task());
            case OrderFact.Amended f -> ordered(about, f.task());
            case LinkageFact.Requested f -> {
                about.incident = f.request().incidentId();
                about.tell(ActTrait.BODY, f.request().bodyCode());
                about.tell(ActTrait.SAYS, f.request().text());
                Optional.ofNullable(f.request().stepId()).ifPresent(step -> about.tell(ActTrait.STEP, step));
            }
            case LinkageFact.Attached f -> about.incident = f.incidentId();
            case MessageFact.Sent f -> {
                about.incident = f.incidentId();
                f.unitIds().forEach(unit -> about.tell(ActTrait.UNIT, unit));
                about.tell(ActTrait.SAYS, f.text());
            }
            case SketchFact.Drawn f -> {
                about.incident = f.incidentId();
                about.tell(ActTrait.KIND, f.kindCode());
                about.tell(ActTrait.SAYS, f.text());
            }
            case WorkFact.Opened f -> opened(about, f.flow(), f.values(), f.links());
            case WorkFact.Imported f -> opened(about, f.flow(), f.values(), List.of());
            case WorkFact.Linked f -> link(about, f.link());
            case RelationFact.Confirmed f -> about.links.addAll(List.of(f.one(), f.other()));
            case RelationFact.Rejected f -> about.links.addAll(List.of(f.one(), f.other()));
            default -> { }
        }
    }

    private static void opened(About about, WorkflowRef flow, List<WorkValue> values, List<WorkLink> links) {
        about.tell(ActTrait.WORKFLOW, flow.workflowId());
        values.stream().map(WorkValue::text).filter(text -> text.startsWith(SITE)).findFirst()
            .ifPresent(site -> about.site = site.substring(SITE.length()));
        links.forEach(link -> link(about, link));
    }

    private static void link(About about, WorkLink link) {
        about.links.add(Subject.parse(link.target()));
    }

    private static void ordered(About about, Order.Task task) {
        about.incident = task.incidentId();
        about.tell(ActTrait.UNIT, task.unitId());
        about.tell(ActTrait.SAYS, task.text());
        Optional.ofNullable(task.stepId()).ifPresent(step -> about.tell(ActTrait.STEP, step));
    }

    private static void raised(About about, Alert.Origin origin) {
        about.tell(ActTrait.ALERT, origin.typeCode());
        about.site = origin.siteId();
        about.zone = origin.zoneId();
        about.scenario = origin.attributes().get(SCENARIO);
        about.ofRule = origin.sourceId().equals(Explanation.SOURCE);
        Explanation.causes(origin).forEach(about.alerts::add);
    }

    /// Who did anything in a run, each once, in the order of the log: something that has to do with it, or that it asks for. Who was busy with
    /// another run at the same time took no part in it.
    public List<Actor> trainees(ExerciseRun run) {
        List<ActPattern> wanted = Stream.concat(run.exercise().expected().stream().flatMap(expected -> expected.acts().stream()),
            run.exercise().wrong().stream().flatMap(rule -> rule.acts().stream())).toList();
        Map<String, Actor> found = new LinkedHashMap<>();
        acts.stream().filter(act -> run.holds(act.at()) && (tied(run, act.change().subject()) || belongs(run, act.change().subject())
            && wanted.stream().anyMatch(pattern -> fits(run, act, pattern)))).map(act -> act.change().stamp().actor())
            .forEach(actor -> found.putIfAbsent(actor.userId(), actor));
        return List.copyOf(found.values());
    }

    /// The acts of a run that look as is wanted, in the order of the log.
    Stream<TrainedAct> acts(ExerciseRun run, List<ActPattern> wanted) {
        return acts.stream().filter(act -> run.holds(act.at()) && wanted.stream().anyMatch(pattern -> fits(run, act, pattern))
            && belongs(run, act.change().subject()));
    }

    private boolean fits(ExerciseRun run, TrainedAct act, ActPattern pattern) {
        return act.change().fact().wireName().equals(pattern.fact()) && pattern.values().entrySet().stream()
            .allMatch(entry -> told(run, act, entry.getKey()).anyMatch(value -> wanted(entry.getKey(), entry.getValue(), value)));
    }

    private boolean wanted(ActTrait trait, List<String> values, String told) {
        return switch (trait) {
            case SAYS -> values.stream().anyMatch(word -> told.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
            case UNIT -> values.contains(unitTypes.getOrDefault(told, ""));
            default -> values.contains(told);
        };
    }

    private Stream<String> told(ExerciseRun run, TrainedAct act, ActTrait trait) {
        Subject subject = act.change().subject();
        if (trait == ActTrait.ITEM || trait == ActTrait.WITH || trait == ActTrait.ROUND) {
            Stream<Subject> meant = subject.kind() == SubjectKind.RELATION && abouts.containsKey(subject) ? abouts.get(subject).links.stream()
                : Stream.of(subject);
            return meant.flatMap(each -> run.item(each.id()).stream());
        }
        Stream<String> own = act.traits().getOrDefault(trait, Set.of()).stream();
        return ActTraits.ofSubject(subject.kind()).contains(trait) ? Stream.concat(own, told(subject, trait)) : own;
    }

    /// What is known of a subject, of the incident that it serves, and of the alerts behind that.
    private Stream<String> told(Subject subject, ActTrait trait) {
        About about = abouts.get(subject);
        if (about == null) {
            return Stream.empty();
        }
        Stream<String> own = about.traits.getOrDefault(trait, Set.of()).stream();
        if (about.incident != null) {
            return Stream.concat(own, told(new Subject(SubjectKind.INCIDENT, about.incident), trait));
        }
        return subject.kind() != SubjectKind.INCIDENT || trait != ActTrait.ALERT ? own : Stream.concat(own, about.alerts.stream()
            .flatMap(alert -> told(new Subject(SubjectKind.ALERT, alert), trait)));
    }

    /// Whether a subject has to do with a run: by the script that sent the alert, by what it rests on, or by its place and time. What has no
    /// tie to any place, such as the duty level, belongs to whatever runs.
    private boolean belongs(ExerciseRun run, Subject subject) {
        if (!TIED.contains(subject.kind())) {
            return true;
        }
        About about = abouts.get(subject);
        if (about == null || !run.holds(about.since)) {
            return false;
        }
        return switch (subject.kind()) {
            case ALERT -> about.scenario != null ? about.scenario.equals(run.exercise().id())
                : about.ofRule && (ground(run, about) || ofAlerts(run, about));
            case INCIDENT -> about.told && (about.site == null || ground(run, about)) || ofAlerts(run, about);
            case WORK -> run.item(subject.id()).isPresent() || ground(run, about) || about.links.stream()
                .anyMatch(link -> link.kind() == SubjectKind.WORK ? run.item(link.id()).isPresent()
                    : TIED.contains(link.kind()) && belongs(run, link));
            case RELATION -> about.links.stream().anyMatch(each -> run.item(each.id()).isPresent());
            // one that was drawn by somebody who is trained has an id of no run
            case ROUND -> run.item(subject.id()).isPresent() || !ExerciseRun.scripted(subject.id());
            default -> about.incident == null || belongs(run, new Subject(SubjectKind.INCIDENT, about.incident));
        };
    }

    /// Whether a subject has to do with a run and no other: not just with whatever runs.
    private boolean tied(ExerciseRun run, Subject subject) {
        About about = abouts.get(subject);
        return about != null && (OWN.contains(subject.kind()) || about.incident != null)
            && belongs(run, subject);
    }

    private boolean ofAlerts(ExerciseRun run, About about) {
        return about.alerts.stream().anyMatch(alert -> belongs(run, new Subject(SubjectKind.ALERT, alert)));
    }

    private static boolean ground(ExerciseRun run, About about) {
        return about.site != null && run.exercise().sites().contains(about.site) || about.zone != null && run.exercise().zones().contains(about.zone);
    }
}
