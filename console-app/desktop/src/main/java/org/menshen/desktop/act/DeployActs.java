package org.menshen.desktop.act;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Numbers;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Deploying ahead: a draft is begun, filled, asked for, approved by somebody else, given back or withdrawn.
final class DeployActs {

    private static final String NOBODY = "";
    private static final String EMPTY = "-";
    private static final String PRESENT = "=";

    private DeployActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "deployment.open").opens("deploy"));
        acts.add(Act.of(null, "deployment.draft").when(c -> c.may("deployment.draft") && !events(c).isEmpty())
                .ask(Ask.pick("ask.deploy-event", DeployActs::events)).ask(Ask.words("ask.deploy-name"))
                .ask(new Ask.Words(Ask.text("ask.deploy-time"), DeployActs::firstHours,
                        words -> WrittenTime.span(words, Instant.EPOCH, ZoneOffset.UTC).isPresent()))
                .ask(Ask.pick("ask.deploy-from", c -> sources(c, c.word(0), ""))).gives(DeployActs::draft));
        acts.add(on("deployment.submit").key("S").when(c -> at(c, Deployment.Stage.DRAFT) && !deployment(c).assignments().isEmpty())
                .ask(Ask.remark("ask.deploy-remark")).giving(c -> new DeploymentCommand.Submit(c.word(0))));
        acts.add(on("deployment.approve").key("A")
                .when(c -> at(c, Deployment.Stage.SUBMITTED) && !c.mine(deployment(c).submitted()) && !c.mine(deployment(c).made()))
                .ask(new Ask.Pick(c -> c.text("ask.deploy-approve", deployment(c).assignments().size()), DeployActs::asked))
                .giving(c -> new DeploymentCommand.Approve()));
        acts.add(on("deployment.give-back").key("B").when(c -> at(c, Deployment.Stage.SUBMITTED)).ask(Ask.words("ask.reason"))
                .giving(c -> new DeploymentCommand.GiveBack(c.word(0))));
        acts.add(on("deployment.assign").key("F").when(c -> at(c, Deployment.Stage.DRAFT) && !posts(c).isEmpty())
                .ask(Ask.pick("ask.event-post", DeployActs::posts)).ask(Ask.pick("ask.event-unit", DeployActs::units))
                .giving(c -> new DeploymentCommand.Assign(c.word(0), c.word(1).equals(NOBODY) ? null : c.word(1))));
        acts.add(on("deployment.fill").key("C").when(c -> at(c, Deployment.Stage.DRAFT))
                .ask(Ask.pick("ask.deploy-from", c -> sources(c, deployment(c).eventId(), deployment(c).id())))
                .giving(c -> new DeploymentCommand.Fill(from(c, deployment(c).eventId(), c.word(0)))));
        acts.add(on("deployment.withdraw").key("K").when(c -> !at(c, Deployment.Stage.WITHDRAWN)
                && deployment(c).phase(c.now()) != Deployment.Phase.ENDED).ask(Ask.words("ask.reason"))
                .giving(c -> new DeploymentCommand.Withdraw(c.word(0))));
        return List.copyOf(acts);
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.DEPLOYMENT, id);
    }

    private static Deployment deployment(Case c) {
        return c.as(Deployment.class);
    }

    private static boolean at(Case c, Deployment.Stage stage) {
        return deployment(c).stage() == stage;
    }

    private static List<AskOption> events(Case c) {
        return c.all(SubjectKind.EVENT, Event.class).filter(event -> !event.over())
                .sorted(Comparator.comparing((Event event) -> event.plan().from().orElse(Instant.MAX)).thenComparing(Event::id))
                .map(event -> new AskOption(event.id(), 0, event.plan().name(), event.plan().from().map(from -> Numbers.day(from, c.ports().zone())
                        + "–" + Numbers.day(event.plan().to().orElse(from), c.ports().zone())).orElse(""))).toList();
    }

    /// The first period of the event that is not over, as one would write it, or as much of it as somebody may stand there without a rest.
    private static String firstHours(Case c) {
        Duration stretch = Duration.ofMinutes(Math.round(c.ports().codes().figure("deploy.stretch-h") * 60));
        return c.find(SubjectKind.EVENT, c.word(0), Event.class).stream().flatMap(event -> event.plan().periods().stream())
                .filter(period -> period.to().isAfter(c.now())).findFirst().map(period -> {
                    Instant rest = period.from().plus(stretch);
                    return Numbers.day(period.from(), c.ports().zone()) + "–"
                            + Numbers.day(period.to().isBefore(rest) ? period.to() : rest, c.ports().zone());
                }).orElse("");
    }

    private static List<Step> draft(Case c) {
        WrittenTime.Span span = WrittenTime.span(c.word(2), c.now(), c.ports().zone()).orElseThrow();
        return List.of(new Step(Deployment.subject(c.fresh(SubjectKind.DEPLOYMENT)),
                new DeploymentCommand.Draft(c.word(0), c.word(1), span.from(), span.to(), from(c, c.word(0), c.word(3)))));
    }

    /// What a draft may begin with: nobody, who staffs the posts now, or another deployment of the event.
    private static List<AskOption> sources(Case c, String eventId, String without) {
        Stream<AskOption> present = c.find(SubjectKind.EVENT, eventId, Event.class).filter(event -> !event.plan().unitIds().isEmpty())
                .map(event -> new AskOption(PRESENT, 0, c.text("deploy.present"), String.valueOf(event.plan().unitIds().size()))).stream();
        Stream<AskOption> others = c.all(SubjectKind.DEPLOYMENT, Deployment.class)
                .filter(other -> other.eventId().equals(eventId) && !other.id().equals(without) && !other.assignments().isEmpty())
                .sorted(Comparator.comparing((Deployment other) -> other.made().at()).reversed().thenComparing(Deployment::id))
                .map(other -> new AskOption(other.id(), 0, other.name(), String.valueOf(other.assignments().size())));
        return Stream.of(Stream.of(AskOption.of(EMPTY, c.text("deploy.empty"))), present, others).flatMap(all -> all).toList();
    }

    private static List<Assignment> from(Case c, String eventId, String source) {
        return switch (source) {
            case EMPTY -> List.of();
            case PRESENT -> c.find(SubjectKind.EVENT, eventId, Event.class).stream().flatMap(event -> event.plan().posts().stream())
                    .filter(post -> post.unitId() != null).map(post -> new Assignment(post.id(), Objects.requireNonNull(post.unitId()))).toList();
            default -> c.find(SubjectKind.DEPLOYMENT, source, Deployment.class).map(Deployment::assignments).orElse(List.of());
        };
    }

    private static List<AskOption> asked(Case c) {
        Deployment deployment = deployment(c);
        String by = deployment.submitted() == null ? "" : deployment.submitted().name();
        return List.of(new AskOption(deployment.id(), 0, deployment.name(), deployment.remark().isBlank() ? by : by + " · " + deployment.remark()));
    }

    private static List<EventPlan.Post> plan(Case c) {
        return c.find(SubjectKind.EVENT, deployment(c).eventId(), Event.class).map(event -> event.plan().posts()).orElse(List.of());
    }

    private static List<AskOption> posts(Case c) {
        return plan(c).stream().sorted(Comparator.comparing(post -> deployment(c).unitAt(post.id()).isPresent()))
                .map(post -> new AskOption(post.id(), 0, post.name(), deployment(c).unitAt(post.id()).map(unit -> ForceActs.callSign(c, unit))
                        .orElse(c.text("event.unstaffed")))).toList();
    }

    /// Who could stand there: forces of this centre that are not offline and hold no other post at the same hours, the nearest first.
    private static List<AskOption> units(Case c) {
        EventPlan.Post post = plan(c).stream().filter(each -> each.id().equals(c.word(0))).findFirst().orElse(null);
        if (post == null) {
            return List.of();
        }
        List<String> taken = deployment(c).assignments().stream().filter(each -> plan(c).stream()
                .anyMatch(other -> other.id().equals(each.postId()) && !other.id().equals(post.id()) && other.overlaps(post)))
                .map(Assignment::unitId).toList();
        String holder = deployment(c).unitAt(post.id()).orElse(NOBODY);
        LatLon at = post.position();
        Stream<AskOption> units = c.all(SubjectKind.UNIT, Unit.class)
                .filter(unit -> !taken.contains(unit.id()) && !unit.id().equals(holder) && unit.status() != UnitStatus.OFFLINE
                        && c.ports().codes().unitType(unit.typeCode()).map(type -> type.orderable()).orElse(false))
                .sorted(Comparator.comparingDouble((Unit unit) -> at == null ? 0 : Geodesy.distance(unit.home(), at)).thenComparing(Unit::callSign))
                .map(unit -> new AskOption(unit.id(), 0, unit.callSign(), c.name("unit-types", unit.typeCode())
                        + (at == null ? "" : " · " + Numbers.distance(Geodesy.distance(unit.home(), at)))));
        return Stream.concat(units, holder.equals(NOBODY) ? Stream.empty() : Stream.of(AskOption.of(NOBODY, c.text("event.nobody")))).toList();
    }
}
