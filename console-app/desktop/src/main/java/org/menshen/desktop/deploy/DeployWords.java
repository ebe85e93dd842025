package org.menshen.desktop.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.deploy.DeployFigures;
import org.menshen.domain.deploy.DeployProblem;
import org.menshen.domain.deploy.DeployTally;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.PostReason;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.Order;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// Turns deployments into what is shown of them. Any thread.
final class DeployWords {

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final StatusWords states;

    DeployWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.states = new StatusWords(ports.lang());
    }

    /// A deployment in the list.
    DeployPage.DraftRow row(Deployment deployment, @Nullable Event event, Instant now) {
        StatusDot.Kind dot = switch (deployment.phase(now)) {
            case DRAFT -> StatusDot.Kind.REPORTED;
            case SUBMITTED -> StatusDot.Kind.BUSY;
            case ISSUED, RUNNING -> StatusDot.Kind.OK;
            case ENDED, WITHDRAWN -> StatusDot.Kind.IDLE;
        };
        return new DeployPage.DraftRow(deployment.id(), dot, deployment.name(), join(event == null ? "" : event.plan().name(), span(deployment)),
                phase(deployment, now));
    }

    private String phase(Deployment deployment, Instant now) {
        return texts.get("phase." + deployment.phase(now));
    }

    private String span(Deployment deployment) {
        Instant from = deployment.from();
        Instant to = deployment.to();
        boolean sameDay = from.atZone(ports.zone()).toLocalDate().equals(to.atZone(ports.zone()).toLocalDate());
        return Numbers.day(from, ports.zone()) + "–" + (sameDay ? Numbers.minute(to, ports.zone()) : Numbers.day(to, ports.zone()));
    }

    /// How far it is, and who decided what.
    String state(Deployment deployment, @Nullable Event event, Instant now) {
        return join(phase(deployment, now), event == null ? "" : event.plan().name(), span(deployment), by("made", deployment.made()),
                by("submitted", deployment.submitted()), by("approved", deployment.approved()), deployment.remark());
    }

    private String by(String what, @Nullable Mark mark) {
        return mark == null ? "" : texts.get("by." + what, mark.name(), Numbers.day(mark.at(), ports.zone()));
    }

    /// What a deployment is worth, a figure each; those that need somebody are told by their place.
    List<String> figures(DeployFigures f, DeployProblem problem, List<Integer> amiss) {
        List<String> all = new ArrayList<>();
        all.add(texts.get("figure.posts", f.filled(), f.posts()));
        all.add(texts.get("figure.covered", percent(f.posted()), Numbers.minutes(problem.rules().cover()), percent(f.covered())));
        all.add(texts.get("figure.mean", Numbers.minutes(f.mean()), Numbers.minutes(Duration.ofMillis(Math.round(problem.bound())))));
        all.add(texts.get("figure.worst", Numbers.minutes(f.worst())));
        all.add(texts.get("figure.load", f.units(), hours(f.meanHours()), hours(f.mostHours())));
        all.add(texts.get("figure.way", Numbers.minutes(f.meanWay())));
        all.add(texts.get("figure.breaches", f.breaches()));
        if (f.filled() < f.posts()) {
            amiss.add(0);
        }
        if (f.filled() == 0) {
            amiss.add(1);
        }
        if (f.breaches() > 0) {
            amiss.add(all.size() - 1);
        }
        return all;
    }

    /// The posts of a deployment with who stands there.
    List<DeployPage.PostRow> posts(Deployment deployment, DeployMeasure.Worth worth, Instant now) {
        return worth.reasons().stream().map(reason -> {
            String order = order(deployment, worth.problem().post(reason.seat()));
            return row(worth.problem(), reason, order, false, now);
        }).toList();
    }

    /// The lines of a proposal; those that differ from the draft are told.
    List<DeployPage.PostRow> proposed(Deployment deployment, DeployMeasure.Worth worth, Instant now) {
        return worth.reasons().stream().map(reason -> {
            String held = deployment.unitAt(worth.problem().post(reason.seat()).id()).orElse("");
            String next = reason.force() == DeployTally.NOBODY ? "" : worth.problem().unit(reason.force()).id();
            boolean differs = !held.equals(next);
            String marks = !differs ? texts.get("proposal.same") : held.isEmpty() ? texts.get("proposal.new")
                    : texts.get("proposal.instead", unit(held));
            return row(worth.problem(), reason, marks, differs, now);
        }).toList();
    }

    private DeployPage.PostRow row(DeployProblem problem, PostReason reason, String told, boolean differs, Instant now) {
        EventPlan.Post post = problem.post(reason.seat());
        boolean nobody = reason.force() == DeployTally.NOBODY;
        Unit unit = nobody ? null : problem.unit(reason.force());
        List<String> marks = marks(reason, post, unit);
        String hours = post.hours() == null ? texts.get("all-hours") : post.hours().toString().replace('-', '–');
        return new DeployPage.PostRow(post.id(), unit == null ? null : unit.id(), post.name(), hours,
                post.skill() == null ? "" : names.of("skills", post.skill()), unit == null ? "—" : unit.callSign(),
                unit == null || post.position() == null ? "" : Numbers.minutes(reason.way()), nobody ? "" : hours(reason.hours()),
                marks.isEmpty() ? told : String.join(texts.get("and"), marks), !marks.isEmpty(), differs, why(problem, reason, post, unit));
    }

    private List<String> marks(PostReason reason, EventPlan.Post post, @Nullable Unit unit) {
        List<String> marks = new ArrayList<>();
        if (unit == null) {
            marks.add(texts.get("mark.nobody"));
        }
        reason.breaks().stream().sorted().forEach(bar -> marks.add(texts.get("bar." + bar)));
        if (reason.doubled()) {
            marks.add(texts.get("mark.doubled"));
        }
        if (unit != null && unit.status() == UnitStatus.LOST) {
            marks.add(texts.get("mark.lost"));
        }
        if (post.position() == null) {
            marks.add(texts.get("mark.nowhere"));
        }
        return marks;
    }

    /// Why this unit, what it is bound by, and who else could stand there.
    private String why(DeployProblem problem, PostReason reason, EventPlan.Post post, @Nullable Unit unit) {
        List<String> parts = new ArrayList<>();
        if (unit != null) {
            parts.add(texts.get("why.unit", unit.callSign(), names.of("unit-types", unit.typeCode()),
                    post.position() == null ? texts.get("why.no-place") : Numbers.minutes(reason.way())));
            parts.add(post.skill() == null ? texts.get("why.no-skill") : texts.get(reason.skilled() ? "why.skilled" : "why.unskilled",
                    names.of("skills", post.skill())));
            parts.add(reason.until() == null ? texts.get("why.shift-always") : texts.get("why.shift", Numbers.day(reason.until(), ports.zone())));
            parts.add(texts.get("why.hours", hours(reason.hours()), hours(problem.rules().stretch().toMinutes() / 60.0)));
            reason.breaks().stream().sorted().forEach(bar -> parts.add(texts.get("why.breaks", texts.get("bar." + bar))));
        }
        parts.add(reason.alternatives().isEmpty() ? texts.get("why.no-other") : texts.get("why.others", reason.alternatives().stream()
                .map(other -> texts.get("why.other", problem.unit(other.force()).callSign(), later(other.later()), Numbers.minutes(other.way())))
                .collect(Collectors.joining(texts.get("and")))));
        String barred = reason.barred().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(bar -> texts.get("bar." + bar.getKey()) + " " + bar.getValue()).collect(Collectors.joining(texts.get("and")));
        if (!barred.isEmpty() || reason.elsewhere() > 0) {
            parts.add(texts.get("why.barred", barred.isEmpty() ? "0" : barred, reason.elsewhere()));
        }
        return String.join(texts.get("stop"), parts);
    }

    /// Who else could stand at a post, to choose from.
    ///
    /// @param unitId the unit
    /// @param words what it is called
    /// @param note how long it takes, and what it changes
    record Choice(String unitId, String words, String note) {
    }

    /// Everybody who could stand at a post without breaking a rule, the best first; then nobody.
    List<Choice> choices(DeployMeasure.Worth worth, PostReason all) {
        List<Choice> choices = new ArrayList<>();
        for (PostReason.Alternative other : all.alternatives()) {
            Unit unit = worth.problem().unit(other.force());
            choices.add(new Choice(unit.id(), unit.callSign(), texts.get("choice", Numbers.minutes(other.way()), later(other.later()))));
        }
        return choices;
    }

    /// How its order stands; empty while there is none.
    private String order(Deployment deployment, EventPlan.Post post) {
        return ports.workspace().find(new Subject(SubjectKind.ORDER, deployment.orderId(post.id())))
                .map(found -> texts.get("order", states.of(((Order) found.state()).status())) + (found.pending() ? texts.get("pending") : ""))
                .orElse("");
    }

    String unit(String id) {
        return ports.workspace().find(new Subject(SubjectKind.UNIT, id)).map(found -> ((Unit) found.state()).callSign()).orElse(id);
    }

    /// How much longer or shorter, with its sign.
    private String later(double millis) {
        long seconds = Math.round(millis / 1_000);
        return (seconds < 0 ? "−" : "+") + Numbers.minutes(Duration.ofSeconds(Math.abs(seconds)));
    }

    static String hours(double hours) {
        return String.format(Locale.ROOT, "%.1f h", hours);
    }

    static String seconds(Duration span) {
        return String.format(Locale.ROOT, "%.1f", span.toMillis() / 1_000.0);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    static String join(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
