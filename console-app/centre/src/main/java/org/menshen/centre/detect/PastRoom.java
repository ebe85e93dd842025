package org.menshen.centre.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.menshen.centre.crowd.ZoneFusion;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.centre.site.Registration;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.crowd.FusionRules;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.domain.zone.Zone;

/// The room of a day that is over: what the centre itself would have raised from what its feeds sent, by the same rules in force, the same watch on
/// crowds and the same deciders. Nobody answers in it. One thread.
public final class PastRoom {

    private static final String CROWD = "CROWD_DENSITY";

    private final CodeBook codes;
    private final Rulebook rulebook = new Rulebook();
    private final World world = new World(rulebook);
    private final Permissions permissions;
    private final RuleDetector rules;
    private final CrowdDetector crowds;
    private final ZoneFusion fusion;
    private final List<Model> models = new ArrayList<>();
    /// the types that rules and crowds raise: alerts of them may be what a finding joins
    private final Set<String> raised = new HashSet<>(Set.of(CROWD));
    private final Map<String, Alert> joined = new HashMap<>();
    private final Set<Subject> news = new LinkedHashSet<>();

    /// @param ground what the site's folder enters
    /// @param inForce the rules in force
    public PastRoom(CodeBook codes, AlertIds ids, Collection<Registration> ground, Collection<ModelCommand.Publish> inForce) {
        this.codes = codes;
        this.permissions = new Permissions(codes);
        RuleAlerts alerts = new RuleAlerts(codes, ids);
        this.rules = new RuleDetector(world, codes, alerts);
        this.crowds = new CrowdDetector(codes, alerts);
        this.fusion = new ZoneFusion(world, FusionRules.of(codes));
        ground.stream().filter(entry -> entry.subject().kind() == SubjectKind.ZONE || entry.subject().kind() == SubjectKind.DEVICE
                || entry.subject().kind() == SubjectKind.SITE).forEach(entry -> give(entry.subject(), entry.command(), Instant.EPOCH));
        for (ModelCommand.Publish rule : inForce) {
            Subject subject = Model.subject(rule.ref().key());
            give(subject, rule, Instant.EPOCH);
            world.find(subject).map(Versioned::state).map(Model.class::cast).ifPresent(models::add);
            raised.add(rule.content().raises().alertType());
        }
        news.clear();
    }

    /// A feed raised an alert.
    public void heard(Subject alert, Alert.Origin origin, Instant now) {
        give(alert, new AlertCommand.Raise(origin), now);
    }

    /// A feed sent a value.
    public void heard(Reading reading) {
        switch (reading) {
            case Reading.CrowdSample sample -> crowds.heard(sample);
            case Reading.CrowdCount count -> fusion.heard(count);
            case Reading.Telemetry value -> rules.heard(value);
            default -> { }
        }
    }

    /// What the centre itself raises now, or makes more severe, as it stands then.
    public List<Alert> look(Instant now) {
        List<Alert> fresh = news.stream().map(this::alert).toList();
        news.clear();
        Outlook scene = new Outlook(now, List.copyOf(joined.values()), fresh, models, List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(),
                world.all(SubjectKind.ZONE).stream().map(held -> (Zone) held.state()).toList(), List.of(), List.of(), Map.of(), new ReadingBoard(),
                List.of(), new Outlook.Field(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        fusion.fuse(now, crowds::heard);
        List<DetectorAct> acts = new ArrayList<>(rules.look(scene));
        acts.addAll(crowds.look(scene));
        Set<Subject> own = new LinkedHashSet<>();
        for (DetectorAct act : acts) {
            if (give(act.subject(), act.command(), now)
                    && (act.command() instanceof AlertCommand.Raise || act.command() instanceof AlertCommand.RaiseSeverity)) {
                own.add(act.subject());
            }
        }
        return own.stream().map(this::alert).toList();
    }

    private Alert alert(Subject subject) {
        return (Alert) world.find(subject).orElseThrow().state();
    }

    private boolean give(Subject subject, Command command, Instant now) {
        RuleContext context = new RuleContext(codes, permissions, Actor.SYSTEM, now, true);
        CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), subject, world.version(subject), command, now);
        if (!(rulebook.decide(world, envelope, context) instanceof Decision.Accepted<Fact>(List<Fact> facts))) {
            return false;
        }
        Stamp stamp = new Stamp(Actor.SYSTEM, now, now);
        facts.forEach(fact -> world.apply(new Change(0, subject, world.version(subject) + 1, fact, stamp, envelope.id(), "", "")));
        if (subject.kind() == SubjectKind.ALERT) {
            news.add(subject);
            Alert alert = alert(subject);
            if (raised.contains(alert.typeCode())) {
                joined.put(alert.id(), alert);
            }
        }
        return true;
    }
}
