package org.menshen.centre.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.escalation.Ladder;

/// An alert that nobody answers in time goes one seat up, severity unchanged, to the nearest that somebody has signed on at, and on when that seat
/// does not answer either, up to the last seat of its severity. A bundle goes up with
/// the alert that leads it. When so many would go up to one seat that they make a flood, that seat gets one alert that counts them, and again one
/// when there are ten times as many; those of severity 1 and 2 go up by themselves all the same. What its
/// source has ended waits to be seen, but no longer calls anybody.
final class AnswerDetector implements Detector {

    private static final String TYPE = "ALERTS_UNANSWERED";
    private static final String ROLE = "role";
    private static final String COUNT = "count";
    private static final int ALONE = 2;
    private static final int GROWN = 10;
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final CodeBook codes;
    private final RuleAlerts rule;
    private final Supplier<String> level;
    private final int flood;
    private final Map<String, Told> told = new HashMap<>();
    private Instant next = Instant.MIN;

    /// A count that a seat was given: one that was closed is not told again at once.
    private record Told(Instant at, int count) {
    }

    AnswerDetector(CodeBook codes, RuleAlerts rule, Supplier<String> level) {
        this.codes = codes;
        this.rule = rule;
        this.level = level;
        this.flood = (int) codes.figure("alert.flood.count");
    }

    @Override
    public List<DetectorAct> look(Outlook scene) {
        // limits are whole seconds: a flood is not gone through four times in each
        if (scene.now().isBefore(next)) {
            return List.of();
        }
        next = scene.now().plus(EVERY);
        Map<String, Alert> unanswered = scene.alerts().stream().filter(alert -> alert.status().isUnanswered() && alert.ending().isEmpty())
                .collect(Collectors.toMap(Alert::id, Function.identity()));
        List<DetectorAct> acts = new ArrayList<>();
        Map<String, List<Alert>> many = new TreeMap<>();
        // the level is the same for all of a look
        String inForce = level.get();
        Ladder ladder = new Ladder(codes, () -> inForce);
        for (Alert alert : unanswered.values()) {
            if (alert.bundleId() == null || !unanswered.containsKey(alert.bundleId())) {
                up(alert, ladder, scene).ifPresent(role -> {
                    if (alert.severity() <= ALONE || TYPE.equals(alert.typeCode())) {
                        acts.add(new DetectorAct(alert.subject(), new AlertCommand.Escalate(role)));
                    } else {
                        many.computeIfAbsent(role, to -> new ArrayList<>()).add(alert);
                    }
                });
            }
        }
        Map<String, Alert> counted = counted(scene);
        many.forEach((role, alerts) -> {
            if (alerts.size() < flood) {
                alerts.forEach(alert -> acts.add(new DetectorAct(alert.subject(), new AlertCommand.Escalate(role))));
            } else {
                acts.addAll(count(role, alerts, counted.get(role), scene.now()));
            }
        });
        counted.forEach((role, alert) -> {
            if (many.getOrDefault(role, List.of()).size() < flood) {
                acts.add(new DetectorAct(alert.subject(), new AlertCommand.ReturnToNormal(scene.now())));
            }
        });
        return acts;
    }

    private Optional<String> up(Alert alert, Ladder ladder, Outlook scene) {
        AlertType type = codes.alertType(alert.typeCode()).orElse(null);
        if (type == null) {
            return Optional.empty();
        }
        Instant from = alert.receipt() == null ? alert.waitingSince() : alert.receipt().sentAt();
        if (Duration.between(from, scene.now()).compareTo(ladder.answerWithin(type, alert.severity(), alert.escalation())) <= 0) {
            return Optional.empty();
        }
        String first = type.firstActor();
        Set<String> onShift = scene.onShift();
        String holder = ladder.holder(first, alert.severity(), onShift);
        return ladder.next(alert.escalatedTo() != null ? alert.escalatedTo() : onShift.contains(holder) ? holder : first, alert.severity(), onShift);
    }

    /// The newest count that each seat was given and that still holds.
    private static Map<String, Alert> counted(Outlook scene) {
        Map<String, Alert> counted = new HashMap<>();
        scene.alerts().stream().filter(alert -> TYPE.equals(alert.typeCode()) && alert.clearedAt() == null)
                .forEach(alert -> counted.merge(alert.origin().attributes().getOrDefault(ROLE, ""), alert,
                        (one, other) -> one.receivedAt().isAfter(other.receivedAt()) ? one : other));
        return counted;
    }

    private List<DetectorAct> count(String role, List<Alert> alerts, @Nullable Alert before, Instant now) {
        Told last = before == null ? told.get(role)
                : new Told(before.receivedAt(), Integer.parseInt(before.origin().attributes().getOrDefault(COUNT, "1")));
        boolean holds = before != null || last != null && now.isBefore(last.at.plus(codes.alertType(TYPE).orElseThrow().ackWithin()));
        if (holds && alerts.size() < GROWN * last.count) {
            return List.of();
        }
        told.put(role, new Told(now, alerts.size()));
        List<DetectorAct> acts = new ArrayList<>();
        Map<String, Long> types = alerts.stream().collect(Collectors.groupingBy(Alert::typeCode, Collectors.counting()));
        String most = types.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow().getKey();
        int severity = alerts.stream().mapToInt(Alert::severity).min().orElseThrow();
        String key = "unanswered:" + role + ":" + now;
        DetectorAct raise = rule.raise(key, TYPE, severity,
                new RuleAlerts.Where(null, null, null, null, null, codes.alertType(most).orElseThrow().code().zh()),
                alerts.size() + " ≥ " + flood, Map.of(ROLE, role, COUNT, String.valueOf(alerts.size())), now);
        acts.add(raise);
        if (!role.equals(codes.alertType(TYPE).orElseThrow().firstActor())) {
            acts.add(new DetectorAct(raise.subject(), new AlertCommand.Escalate(role)));
        }
        if (before != null) {
            acts.add(new DetectorAct(before.subject(), new AlertCommand.ReturnToNormal(now)));
        }
        return acts;
    }
}
