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
    private boolean settled;

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
        if (!settled) {
            settled = true;
            open.forEach(alert -> settle(alert, now));
        }
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
                    take(alert, oldest, user);
                    taken++;
                    waiting--;
                }
            }
        }
    }

    /// What had come long before the drill began was answered by then: a room where a stranger comes in is at work.
    private void settle(Alert alert, Instant now) {
        Duration age = Duration.between(alert.raisedAt(), now);
        double late = lesser(alert) ? rule.ack()[1] : rule.rescue();
        if (alert.acknowledged() == null && age.toMillis() > late * 1000) {
            take(alert, false, user);
        }
    }

    /// Whether an alert is one that the person being trained need not answer alone.
    boolean lesser(Alert alert) {
        return alert.severity() >= rule.severest();
    }

    /// Somebody else of the watch answers an alert and works it off, when nobody has by then.
    void answer(Alert alert, String who) {
        boolean open = stage.mirror.find(SubjectKind.ALERT, alert.id(), Alert.class).map(now -> now.status().isUnanswered()).orElse(false);
        if (open && !mine.contains(alert.id())) {
            take(alert, false, who);
        }
    }

    private boolean allowed(Alert alert, Instant now) {
        return lesser(alert) || Duration.between(alert.receivedAt(), now).toSeconds() > rule.rescue();
    }

    /// How long this colleague lets an alert stand: an alert's own, so that it does not change from look to look.
    private double patience(Alert alert) {
        double share = (alert.id().hashCode() & 0xFF) / 255.0;
        return share < 0.5 ? rule.ack()[0] + (rule.ack()[1] - rule.ack()[0]) * share * 2 : Double.MAX_VALUE;
    }

    private void take(Alert alert, boolean through, String who) {
        mine.add(alert.id());
        stage.in(stage.now(), NOW, at -> step(who, alert, new AlertCommand.Acknowledge(), () -> verify(who, alert, through)));
    }

    private void verify(String who, Alert alert, boolean through) {
        double[] wait = through ? rule.verify() : new double[] {rule.verify()[1] * 3, rule.verify()[1] * 9};
        stage.in(stage.now(), wait, at -> step(who, alert, new AlertCommand.StartVerifying(), () -> stage.in(stage.now(), rule.verdict(),
                then -> verdict(who, alert))));
    }

    private void verdict(String who, Alert alert) throws IOException, InterruptedException {
        Optional<Alert> now = stage.mirror.find(SubjectKind.ALERT, alert.id(), Alert.class);
        if (now.isEmpty() || now.get().status() != AlertStatus.VERIFYING) {
            return;
        }
        if (now.get().clearedAt() != null) {
            step(who, alert, new AlertCommand.Close(cast.line("cleared")), () -> { });
        } else if (stage.dice.unit() < rule.confirmed() * rule.incident()) {
            step(who, alert, new AlertCommand.Confirm(cast.line("true")), () -> incidents.open(now.get()));
        } else {
            step(who, alert, new AlertCommand.MarkFalse(reason(), cast.line("remark")), () -> { });
        }
    }

    private String reason() {
        List<String> known = REASONS.stream().filter(r -> codes.find("false-reasons", r).isPresent()).toList();
        return known.isEmpty() ? codes.list("false-reasons").all().stream().map(Code::code).findFirst().orElse("OTHER") : stage.dice.of(known);
    }

    private interface Then {
        void run() throws IOException, InterruptedException;
    }

    private void step(String who, Alert alert, AlertCommand command, Then then) throws IOException, InterruptedException {
        if (stage.say(who, new Subject(SubjectKind.ALERT, alert.id()), command)) {
            then.run();
        }
    }
}
