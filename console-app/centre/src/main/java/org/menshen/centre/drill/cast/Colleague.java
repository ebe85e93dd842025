package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// A colleague at the next desk (演练-同席), who answers lesser alerts in a human time and works the oldest off when the queue grows long.
/// Grave ones are left to the person being trained, unless nobody takes them for very long.
final class Colleague {

    private static final double[] NOW = {0, 3};
    private static final int MOST_A_LOOK = 5;
    /// Share of the target that is left to the officer.
    private static final double LEFT_WAITING = 0.6;
    private static final List<String> REASONS = List.of("NORMAL_ACTIVITY", "LIGHT", "DEVICE_FAULT", "ANIMAL", "THRESHOLD", "CONSTRUCTION");

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final DaySpec.Desk rule;
    private final String user;
    private final IncidentDesk incidents;
    private final CodeBook codes;
    private final Set<String> mine = new HashSet<>();
    private @Nullable Instant nextLook;

    Colleague(Stage stage, DaySpec.CastSpec cast, DaySpec.Desk rule, String user, IncidentDesk incidents, CodeBook codes) {
        this.stage = stage;
        this.cast = cast;
        this.rule = rule;
        this.user = user;
        this.incidents = incidents;
        this.codes = codes;
    }

    /// Looks at the queue from time to time.
    void look(Instant now) {
        if (nextLook != null && now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plusMillis((long) (rule.watch() * 1000));
        List<Alert> open = stage.mirror.all(SubjectKind.ALERT, Alert.class).filter(a -> a.status().isOpen() && a.status() != AlertStatus.LINKED)
                .sorted(Comparator.comparing(Alert::receivedAt)).toList();
        int over = open.size() - rule.target();
        int taken = 0;
        long waiting = open.stream().filter(a -> a.acknowledged() == null && !mine.contains(a.id())).count();
        for (Alert alert : open) {
            boolean free = taken < MOST_A_LOOK && alert.acknowledged() == null && !mine.contains(alert.id());
            if (free && allowed(alert, now)) {
                boolean oldest = over-- > 0;
                Duration age = Duration.between(alert.receivedAt(), now);
                // some are answered in their turn even while the queue is short, the others wait for the officer
                boolean inTurn = waiting > rule.target() * LEFT_WAITING && age.toMillis() > patience(alert) * 1000;
                if (oldest || inTurn || alert.severity() < rule.severest()) {
                    take(alert, oldest);
                    taken++;
                    waiting--;
                }
            }
        }
    }

    private boolean allowed(Alert alert, Instant now) {
        return alert.severity() >= rule.severest() || Duration.between(alert.receivedAt(), now).toSeconds() > rule.rescue();
    }

    /// How long this colleague lets an alert stand: an alert's own, so that it does not change from look to look.
    private double patience(Alert alert) {
        double share = (alert.id().hashCode() & 0xFF) / 255.0;
        return share < 0.5 ? rule.ack()[0] + (rule.ack()[1] - rule.ack()[0]) * share * 2 : Double.MAX_VALUE;
    }

    private void take(Alert alert, boolean through) {
        mine.add(alert.id());
        stage.in(stage.now(), NOW, at -> step(alert, new AlertCommand.Acknowledge(), () -> verify(alert, through)));
    }

    private void verify(Alert alert, boolean through) {
        double[] wait = through ? rule.verify() : new double[] {rule.verify()[1] * 3, rule.verify()[1] * 9};
        stage.in(stage.now(), wait, at -> step(alert, new AlertCommand.StartVerifying(), () -> stage.in(stage.now(), rule.verdict(),
                then -> verdict(alert))));
    }

    private void verdict(Alert alert) throws IOException, InterruptedException {
        Optional<Alert> now = stage.mirror.find(SubjectKind.ALERT, alert.id(), Alert.class);
        if (now.isEmpty() || now.get().status() != AlertStatus.VERIFYING) {
            return;
        }
        if (now.get().clearedAt() != null) {
            step(alert, new AlertCommand.Close(cast.line("cleared")), () -> { });
        } else if (stage.dice.unit() < rule.confirmed() * rule.incident()) {
            step(alert, new AlertCommand.Confirm(cast.line("true")), () -> incidents.open(now.get()));
        } else {
            step(alert, new AlertCommand.MarkFalse(reason(), cast.line("remark")), () -> { });
        }
    }

    private String reason() {
        List<String> known = REASONS.stream().filter(r -> codes.find("false-reasons", r).isPresent()).toList();
        return known.isEmpty() ? codes.list("false-reasons").all().stream().map(Code::code).findFirst().orElse("OTHER") : stage.dice.of(known);
    }

    private interface Then {
        void run() throws IOException, InterruptedException;
    }

    private void step(Alert alert, AlertCommand command, Then then) throws IOException, InterruptedException {
        if (stage.say(user, new Subject(SubjectKind.ALERT, alert.id()), command)) {
            then.run();
        }
    }
}
