package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.Evidence;
import org.menshen.domain.correlation.Explanation;
import org.menshen.domain.correlation.Hit;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RuleEase;
import org.menshen.domain.correlation.RulePlace;
import org.menshen.domain.correlation.RuleWatch;
import org.menshen.domain.correlation.RuleWords;
import org.menshen.domain.correlation.Signal;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.register.Model;
import org.menshen.domain.rules.States;
import org.menshen.domain.site.Building;
import org.menshen.domain.site.Site;

/// Correlation by the rules in force: every alert and value that comes in is heard by each of them. What a rule finds is raised as an alert that
/// names the rule and its causes, or repeats the one that is open there; what a rule on trial finds is only noted; one that is off finds nothing.
final class RuleDetector implements Detector {

    private final States states;
    private final RuleAlerts alerts;
    private final RuleWords words;
    private final Duration catchUp;
    private final Duration kept;
    private final Map<String, RuleWatch> watches = new HashMap<>();
    private final Map<String, RuleEase> eases = new HashMap<>();
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Queue<Reading.Telemetry> values = new ConcurrentLinkedQueue<>();
    private Instant lookedAt = Instant.MIN;

    RuleDetector(States states, CodeBook codes, RuleAlerts alerts) {
        this.states = states;
        this.alerts = alerts;
        this.words = new RuleWords(codes);
        this.catchUp = Duration.ofSeconds((long) codes.figure("rule.catch-up-s"));
        this.kept = Duration.ofMinutes((long) (codes.figure("trial.kept-h") * 60));
    }

    /// What was found and is not recorded yet.
    ///
    /// @param trial whether the rule was on trial then
    private record Pending(Model model, Hit hit, boolean trial) {

        private String key() {
            return "rule:" + model.id() + ":" + hit.first().id();
        }
    }

    /// Takes a value. Safe from any thread.
    void heard(Reading.Telemetry value) {
        values.add(value);
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        Map<String, Model> rules = new HashMap<>();
        scene.models().stream().filter(Model::ofRule).forEach(model -> rules.put(model.id(), model));
        watches.keySet().retainAll(rules.keySet());
        eases.keySet().retainAll(rules.keySet());
        rules.values().stream().filter(model -> !watches.containsKey(model.id())).sorted(Comparator.comparing(Model::id))
                .forEach(model -> watches.put(model.id(), begun(model, scene.now())));
        List<Signal> fresh = new ArrayList<>(taken(scene.now()));
        scene.news().stream().filter(RuleDetector::counts).map(Signal::of).forEach(fresh::add);
        fresh.sort(Signal.IN_TIME);
        List<Signal> nothing = scene.news().stream().filter(alert -> !counts(alert)).map(Signal::of).toList();
        watches.forEach((id, watch) -> {
            nothing.forEach(watch::nothing);
            fresh.forEach(signal -> watch.heard(signal).ifPresent(hit -> found(rules.get(id), hit)));
        });
        List<DetectorAct> over = over(fresh, rules, scene.alerts());
        forget(scene.now());
        over.addAll(acts(scene));
        return over;
    }

    /// An alert that rests on values returns to normal when all of them are good again, each as its rule says; whoever has it still has to answer it.
    private List<DetectorAct> over(List<Signal> fresh, Map<String, Model> rules, Collection<Alert> alerts) {
        rules.values().stream().filter(model -> model.rule().ends() != null).forEach(model -> {
            RuleEase ease = eases.computeIfAbsent(model.id(), id -> new RuleEase(model.rule()));
            fresh.forEach(ease::heard);
        });
        List<DetectorAct> acts = new ArrayList<>();
        if (eases.isEmpty()) {
            return acts;
        }
        for (Alert alert : alerts) {
            Map<String, Set<String>> evidence = alert.clearedAt() == null ? Evidence.of(alert) : Map.of();
            goodSince(evidence, rules).filter(at -> !at.isBefore(alert.lastRaisedAt())).ifPresent(at -> {
                watches.values().forEach(watch -> watch.over(Signal.of(alert), at));
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.ReturnToNormal(at)));
            });
        }
        return acts;
    }

    /// Since when all of these values are good; empty while one of them is not, or its rule does not say what is good.
    private Optional<Instant> goodSince(Map<String, Set<String>> evidence, Map<String, Model> rules) {
        Instant last = Instant.MIN;
        for (Map.Entry<String, Set<String>> each : evidence.entrySet()) {
            Optional<Instant> good = edition(each.getKey(), rules).map(eases::get).flatMap(ease -> ease.over(each.getValue()));
            if (good.isEmpty()) {
                return Optional.empty();
            }
            last = good.get().isAfter(last) ? good.get() : last;
        }
        return evidence.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    /// The edition in force of the rule that an edition is of.
    private Optional<String> edition(String modelId, Map<String, Model> rules) {
        if (rules.containsKey(modelId)) {
            return Optional.of(modelId);
        }
        Optional<RuleContent> before = find(SubjectKind.MODEL, modelId, Model.class).flatMap(model -> Optional.ofNullable(model.rule()));
        return before.flatMap(rule -> rules.values().stream().filter(model -> model.rule().id().equals(rule.id())).map(Model::id).findFirst());
    }

    /// A rule that is new here hears what has come within its window, but speaks only of what came since it stands as it does.
    private RuleWatch begun(Model model, Instant now) {
        RuleContent rule = model.rule();
        RuleWatch watch = new RuleWatch(rule);
        Instant from = now.minus(rule.within());
        List<Alert> known = states.all(SubjectKind.ALERT).stream().map(Versioned::state).map(Alert.class::cast)
                .filter(alert -> !alert.raisedAt().isBefore(from.minus(rule.within()))).toList();
        for (Alert alert : known) {
            Explanation.of(alert).filter(why -> why.modelId().equals(model.id())).ifPresent(why -> watch.found(begin(alert, why), why.alertIds()));
        }
        known.stream().filter(RuleDetector::counts).map(Signal::of).filter(signal -> !signal.at().isBefore(from)).sorted(Signal.IN_TIME)
                .forEach(signal -> watch.heard(signal).filter(hit -> !hit.heardAt().isBefore(now.minus(catchUp)))
                        .ifPresent(hit -> found(model, hit)));
        return watch;
    }

    /// The first signal of what was found before: where the alert is, and when that came.
    private static Signal begin(Alert alert, Explanation why) {
        Signal now = Signal.of(alert);
        return new Signal(why.alertIds().isEmpty() ? now.id() : why.alertIds().getFirst(), "", "", now.siteId(), now.buildingId(), now.deviceId(),
                now.zoneId(), now.position(), now.place(), why.since(), now.heardAt(), 0, null, null, Map.of(), "");
    }

    /// What was found to be nothing, is put aside or on trial itself is no sign of anything.
    private static boolean counts(Alert alert) {
        AlertStatus status = alert.status();
        return status.isOpen() || status == AlertStatus.CLOSED && !alert.onTrial();
    }

    private List<Signal> taken(Instant now) {
        List<Signal> signals = new ArrayList<>();
        for (Reading.Telemetry value = values.poll(); value != null; value = values.poll()) {
            Reading.Telemetry heard = value;
            if (watches.values().stream().noneMatch(watch -> watch.rule().parts().stream().anyMatch(part -> !part.sensors().isEmpty()))) {
                continue;
            }
            find(SubjectKind.DEVICE, heard.deviceId(), Device.class).ifPresent(device -> signals.add(Signal.of(device, heard, now)));
        }
        return signals;
    }

    private void found(Model model, Hit hit) {
        // an edition that a starting centre puts in force hears also what came while it started
        boolean byFile = model.switched().role().equals(Actor.SYSTEM.role());
        Instant since = byFile ? model.switched().at().minus(catchUp) : model.switched().at();
        if (model.standing() != Standing.OFF && !hit.heardAt().isBefore(since)) {
            Pending next = new Pending(model, hit, model.standing() == Standing.TRIAL);
            pending.putIfAbsent(next.key(), next);
        }
    }

    private void forget(Instant now) {
        if (lookedAt.plus(catchUp).isBefore(now)) {
            lookedAt = now;
            watches.values().forEach(watch -> watch.forget(now.minus(watch.rule().within().multipliedBy(2)).minus(catchUp)));
            pending.values().removeIf(found -> found.hit.heardAt().plus(kept).isBefore(now));
        }
    }

    private List<DetectorAct> acts(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>();
        // what two rules find at one site at once is raised by the first; the other tells of it again when that is recorded
        Set<String> raised = new HashSet<>();
        pending.values().removeIf(found -> {
            Optional<Alert> open = found.trial ? Optional.empty() : open(found, scene.alerts());
            boolean done = states.find(alerts.subject(found.key())).isPresent()
                    || open.filter(alert -> !alert.lastRaisedAt().isBefore(found.hit.at())).isPresent();
            String what = found.model.rule().raises().alertType() + "@" + found.hit.first().siteId();
            if (!done && (open.isPresent() || found.trial || found.hit.first().siteId() == null || raised.add(what))) {
                acts.add(open.map(alert -> again(found, alert)).orElseGet(() -> raise(found, scene.now())));
            }
            return done;
        });
        return acts;
    }

    /// The alert of the same type that stands already for the same thing, whoever raised it: it leads, and what is found is one more word about it.
    private static Optional<Alert> open(Pending found, Collection<Alert> alerts) {
        RuleContent rule = found.model.rule();
        Signal first = found.hit.first();
        return alerts.stream().filter(alert -> alert.typeCode().equals(rule.raises().alertType()))
                .filter(alert -> alert.status().isOpen() || alert.status().isAside())
                .filter(alert -> rule.joins(first, Signal.of(alert), Explanation.of(alert).map(Explanation::alertIds).orElse(List.of()),
                        found.hit.alertIds()))
                .min(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id));
    }

    private DetectorAct again(Pending found, Alert alert) {
        return new DetectorAct(alert.subject(), new AlertCommand.Repeat(found.hit.at(), said(found).zh(),
                found.hit.deviceIds().isEmpty() ? null : Evidence.with(alert, found.model.id(), found.hit.deviceIds())));
    }

    private Bilingual said(Pending found) {
        return words.of(found.model.rule(), found.hit, placeName(found.model.rule().place(), found.hit.first()));
    }

    private DetectorAct raise(Pending found, Instant now) {
        RuleContent rule = found.model.rule();
        Signal first = found.hit.first();
        Bilingual said = said(found);
        Explanation why = new Explanation(found.model.id(), said, found.hit.alertIds(), found.hit.deviceIds(), rule.raises().planId(), first.at());
        Alert.Origin origin = alerts.origin(found.key(), rule.raises().alertType(), rule.raises().severity(), where(rule, found.hit), said.zh(),
                why.attributes(), found.hit.at());
        return found.trial ? alerts.tried(origin, found.model.id(), now.plus(kept))
                : new DetectorAct(alerts.subject(found.key()), new AlertCommand.Raise(origin));
    }

    /// Where it is: no closer than what all of them share.
    private RuleAlerts.Where where(RuleContent rule, Hit hit) {
        Signal first = hit.first();
        @Nullable String site = same(hit, Signal::siteId);
        @Nullable String building = same(hit, Signal::buildingId);
        @Nullable String zone = same(hit, Signal::zoneId);
        String place = rule.place().kind() == RulePlace.Kind.ANYWHERE ? "" : placeName(site, building).orElse(first.place());
        return new RuleAlerts.Where(site, building, same(hit, Signal::deviceId), zone, hit.first().position() != null ? hit.first().position()
                : hit.signals().stream().map(Signal::position).filter(java.util.Objects::nonNull).findFirst().orElse(null), place);
    }

    private static @Nullable String same(Hit hit, java.util.function.Function<Signal, @Nullable String> part) {
        @Nullable String first = part.apply(hit.first());
        return hit.signals().stream().allMatch(signal -> java.util.Objects.equals(part.apply(signal), first)) ? first : null;
    }

    private Optional<String> placeName(@Nullable String siteId, @Nullable String buildingId) {
        Optional<Site> site = siteId == null ? Optional.empty() : find(SubjectKind.SITE, siteId, Site.class);
        return site.map(known -> Stream.of(known.name(), known.building(buildingId).map(Building::name).orElse(""))
                .filter(name -> !name.isBlank()).reduce((a, b) -> a + " " + b).orElse(""));
    }

    private String placeName(RulePlace place, Signal first) {
        return switch (place.kind()) {
            case BUILDING -> find(SubjectKind.SITE, String.valueOf(first.siteId()), Site.class).flatMap(site -> site.building(first.buildingId()))
                    .map(Building::name).orElse(first.place());
            case SITE -> placeName(first.siteId(), null).orElse(first.place());
            case DEVICE, ZONE, NEAR -> first.place();
            case ANYWHERE -> "";
        };
    }

    private <S> Optional<S> find(SubjectKind kind, String id, Class<S> type) {
        return id.isBlank() ? Optional.empty() : states.find(new Subject(kind, id)).map(Versioned::state).map(type::cast);
    }
}
