package org.menshen.centre.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;

/// Two smoke points in one building within a short time are a fire, not a burnt pan: raises `FIRE_CONFIRMED`, severity 1.
/// One such alert a building, as long as it is open.
final class FireDetector implements Detector {

    private static final String SMOKE = "FIRE_SMOKE";
    private static final String FIRE = "FIRE_CONFIRMED";

    private final RuleAlerts alerts;
    private final String smokeName;
    private final int points;
    private final Duration within;

    FireDetector(CodeBook codes, RuleAlerts alerts) {
        this.alerts = alerts;
        this.smokeName = codes.name("alert-types", SMOKE, "zh");
        this.points = (int) codes.figure("fire.confirm-points");
        this.within = Duration.ofMillis((long) (codes.figure("fire.confirm-window-s") * 1_000));
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        Map<String, List<Alert>> smoke = scene.alerts().stream()
                .filter(alert -> SMOKE.equals(alert.typeCode()) && alert.buildingId() != null)
                .filter(alert -> !alert.status().isAside())
                .sorted(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id))
                .collect(Collectors.groupingBy(FireDetector::house));
        if (smoke.isEmpty()) {
            return List.of();
        }
        TreeSet<String> burning = scene.alerts().stream().filter(alert -> FIRE.equals(alert.typeCode()) && alert.buildingId() != null)
                .map(FireDetector::house).collect(Collectors.toCollection(TreeSet::new));
        List<DetectorAct> acts = new ArrayList<>();
        smoke.forEach((house, inHouse) -> {
            List<Alert> fire = burning.contains(house) ? List.of() : together(inHouse);
            if (!fire.isEmpty()) {
                acts.add(raise(house, fire, scene));
            }
        });
        return acts;
    }

    /// The first alerts of enough different points that lie close enough in time; empty when there are none.
    private List<Alert> together(List<Alert> inHouse) {
        for (int i = 0; i < inHouse.size(); i++) {
            Map<String, Alert> byPoint = new HashMap<>();
            for (Alert alert : inHouse.subList(i, inHouse.size())) {
                if (Duration.between(inHouse.get(i).raisedAt(), alert.raisedAt()).compareTo(within) <= 0) {
                    byPoint.putIfAbsent(alert.deviceId() == null ? alert.id() : alert.deviceId(), alert);
                }
            }
            if (byPoint.size() >= points) {
                return byPoint.values().stream().sorted(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id)).limit(points).toList();
            }
        }
        return List.of();
    }

    private DetectorAct raise(String house, List<Alert> fire, Outlook scene) {
        Alert first = fire.getFirst();
        String members = fire.stream().map(Alert::id).collect(Collectors.joining(", "));
        return alerts.raise("fire:" + house + ":" + first.id(), FIRE, 1,
                new RuleAlerts.Where(first.siteId(), first.buildingId(), null, first.position(), first.place()),
                points + " × " + smokeName + " ≤ " + within.toSeconds() + " s", Map.of("alerts", members), scene.now());
    }

    private static String house(Alert alert) {
        return alert.siteId() + "/" + alert.buildingId();
    }
}
