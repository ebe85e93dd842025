package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.menshen.domain.fact.DrillIds;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;

/// The centre's bundling tried on alerts that are over: the same detector and the same rules, one look after each alert, nobody answering.
public final class BundleTrial {

    private static final Duration LOOKED_AT = Duration.ofHours(1);

    private BundleTrial() {
    }

    /// The alert that stands for each alert at the end: its own id when it stands for itself.
    ///
    /// @param alerts in the order in which they came, each as it stands at first
    public static Map<String, String> bundles(List<Alert> alerts, CodeBook codes) {
        BundleDetector detector = new BundleDetector(codes);
        Rulebook rulebook = new Rulebook();
        World world = new World(rulebook);
        Permissions permissions = new Permissions(codes);
        List<String> recent = new ArrayList<>();
        for (Alert next : alerts) {
            world.put(new Versioned<>(next, 1, false));
            recent.add(next.id());
            Instant now = next.receivedAt();
            while (alert(world, recent.getFirst()).receivedAt().plus(LOOKED_AT).isBefore(now)) {
                recent.removeFirst();
            }
            List<Alert> open = recent.stream().map(id -> alert(world, id)).toList();
            Outlook scene = new Outlook(now, open, List.of(next), List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), Map.of(), new ReadingBoard(), List.of(),
                    new Outlook.Field(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
            RuleContext context = new RuleContext(codes, permissions, Actor.SYSTEM, now, DrillIds.drill(next.id()));
            detector.look(scene).forEach(act -> give(act, world, rulebook, context));
        }
        Map<String, String> leads = new HashMap<>();
        alerts.forEach(alert -> leads.put(alert.id(), lead(world, alert.id())));
        return leads;
    }

    private static String lead(World world, String id) {
        String lead = alert(world, id).bundleId();
        return lead == null ? id : lead;
    }

    private static Alert alert(World world, String id) {
        return (Alert) world.find(new Subject(SubjectKind.ALERT, id)).orElseThrow().state();
    }

    private static void give(DetectorAct act, World world, Rulebook rulebook, RuleContext context) {
        long version = world.version(act.subject());
        CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), act.subject(), version, act.command(), context.now());
        if (rulebook.decide(world, envelope, context) instanceof Decision.Accepted<Fact>(List<Fact> facts)) {
            Stamp stamp = new Stamp(Actor.SYSTEM, context.now(), context.now());
            for (Fact fact : facts) {
                world.apply(new Change(0, act.subject(), world.version(act.subject()) + 1, fact, stamp, envelope.id(), "", ""));
            }
        }
    }
}
