package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCauses;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.map.core.geo.Geodesy;

/// Groups alerts that tell of one thing: by a common cause of `alert-causes.yaml`, else at the same site, or on none, close in time, close in
/// place. The worst of those that came first leads; severity 1 never hides in a bundle, nor does what became worse, is worse than its lead, or was
/// split off by hand; what a lead stood for stands for itself when the lead is over.
final class BundleDetector implements Detector {

    private static final Comparator<Alert> BY_TIME = Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id);
    private static final Comparator<Alert> LEADS = Comparator.<Alert, Boolean>comparing(alert -> alert.memberIds().isEmpty())
            .thenComparingInt(Alert::severity).thenComparing(BY_TIME);

    /// What lies on no site is one ground: near is near there, too.
    private static final String ROAD = "";

    private final AlertCauses causes;
    private final Duration within;
    private final double metres;
    private final int most;
    private List<DetectorAct> said = List.of();
    private boolean begun;

    BundleDetector(CodeBook codes) {
        this.causes = new AlertCauses(codes);
        this.within = Duration.ofMillis((long) (codes.figure("bundle.window-s") * 1_000));
        this.metres = codes.figure("bundle.radius-m");
        this.most = (int) codes.figure("bundle.most");
    }

    /// What makes alerts one.
    ///
    /// @param cause a key of `alert-causes`; `null` for place and time
    /// @param within so close in time
    /// @param least so many at least
    /// @param near whether a lead and another are close enough in place
    private record Bond(@Nullable String cause, Duration within, int least, BiPredicate<Alert, Alert> near) {
    }

    /// Alerts come together only when one of them has changed: time alone parts them. So what was said last is said again until something has.
    @Override
    public List<DetectorAct> look(Outlook scene) {
        if (!begun || !scene.news().isEmpty()) {
            // a look that fails is made again, though nothing new may come by then
            begun = false;
            said = found(scene);
            begun = true;
        }
        return said;
    }

    private List<DetectorAct> found(Outlook scene) {
        List<DetectorAct> acts = new ArrayList<>(breakOuts(scene));
        List<Alert> open = scene.alerts().stream().filter(alert -> alert.bundleId() == null && alert.status().isOpen()).toList();
        Set<String> taken = new HashSet<>();
        for (AlertCauses.Cause cause : causes.all()) {
            Bond bond = new Bond(cause.code(), cause.within(), cause.least(), (lead, alert) -> true);
            groups(open, scene.now(), cause.within().plus(within), alert -> causes.key(cause, alert))
                    .forEach(group -> gather(group, bond, taken, acts));
        }
        Bond place = new Bond(null, within, 2, (lead, alert) -> Geodesy.distance(lead.position(), alert.position()) < metres);
        groups(open, scene.now(), within.multipliedBy(3), alert -> alert.position() == null ? Optional.empty()
                : Optional.of(alert.siteId() == null ? ROAD : alert.siteId()))
                .forEach(group -> gather(group, place, taken, acts));
        return acts;
    }

    private static Collection<List<Alert>> groups(List<Alert> open, Instant now, Duration young, Function<Alert, Optional<String>> key) {
        Map<String, List<Alert>> groups = new HashMap<>();
        Instant since = now.minus(young);
        for (Alert alert : open) {
            if (alert.receivedAt().isAfter(since)) {
                key.apply(alert).ifPresent(same -> groups.computeIfAbsent(same, any -> new ArrayList<>()).add(alert));
            }
        }
        groups.values().forEach(group -> group.sort(BY_TIME));
        return groups.values();
    }

    /// Lets leads take those that are theirs.
    ///
    /// @param group what may be one, in order of time
    /// @param taken what has found its place in this look already
    private void gather(List<Alert> group, Bond bond, Set<String> taken, List<DetectorAct> acts) {
        if (group.size() < 2 || group.stream().noneMatch(alert -> canJoin(alert, taken))) {
            return;
        }
        List<Integer> leads = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            leads.add(i);
        }
        leads.sort(Comparator.comparing(group::get, LEADS));
        for (int at : leads) {
            Alert lead = group.get(at);
            if (taken.contains(lead.id())) {
                continue;
            }
            List<Alert> near = around(group, at, bond, taken);
            if (near.isEmpty() || lead.memberIds().isEmpty() && near.size() + 1 < bond.least()) {
                continue;
            }
            taken.add(lead.id());
            List<String> joined = new ArrayList<>();
            near.stream().limit(Math.max(0, most - lead.memberIds().size())).forEach(alert -> {
                taken.add(alert.id());
                joined.add(alert.id());
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.Bundle(lead.id(), bond.cause())));
            });
            if (!joined.isEmpty()) {
                acts.add(new DetectorAct(lead.subject(), new AlertCommand.AddMembers(joined)));
            }
        }
    }

    /// Those after a lead that it may take. None before it: a row that somebody looks at does not vanish into one that came later.
    private static List<Alert> around(List<Alert> group, int at, Bond bond, Set<String> taken) {
        Alert lead = group.get(at);
        List<Alert> near = new ArrayList<>();
        for (Alert alert : group.subList(at + 1, group.size())) {
            if (Duration.between(lead.raisedAt(), alert.raisedAt()).compareTo(bond.within()) >= 0) {
                break;
            }
            if (canJoin(alert, taken) && alert.severity() >= lead.severity() && bond.near().test(lead, alert)) {
                near.add(alert);
            }
        }
        return near;
    }

    private static boolean canJoin(Alert alert, Set<String> taken) {
        return alert.status().isUnanswered() && alert.severity() > 1 && !alert.worsened() && alert.memberIds().isEmpty()
                && alert.remembered().apart() == null && !taken.contains(alert.id());
    }

    /// Alerts whose lead is finished, put aside or less severe than they are: nothing may stand for them, so they stand for themselves.
    private static List<DetectorAct> breakOuts(Outlook scene) {
        List<Alert> members = scene.alerts().stream().filter(alert -> alert.bundleId() != null).toList();
        if (members.isEmpty()) {
            return List.of();
        }
        Map<String, Alert> open = new HashMap<>();
        scene.alerts().stream().filter(alert -> alert.status().isOpen()).forEach(alert -> open.put(alert.id(), alert));
        return members.stream().filter(alert -> {
            Alert lead = open.get(alert.bundleId());
            return lead == null || alert.severity() < lead.severity();
        }).map(alert -> new DetectorAct(alert.subject(), new AlertCommand.Unbundle())).toList();
    }
}
