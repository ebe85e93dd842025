package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.day.DaySpec;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.LevelCommand;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportCommand;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// The rest of the watch: they have signed on, and the commander and the leader see what comes up to them, read it, and answer or instruct. A grave
/// alert is read there and left to the person being trained.
final class Superiors {

    private static final String COMMANDER = "WATCH_COMMANDER";
    private static final String LEADER = "LEADER";

    private final Stage stage;
    private final DaySpec.CastSpec cast;
    private final DaySpec.Watch rule;
    private final @Nullable Colleague colleague;
    private final Map<Subject, Integer> known = new HashMap<>();
    private boolean signedOn;

    Superiors(Stage stage, DaySpec.CastSpec cast, DaySpec.Watch rule, @Nullable Colleague colleague) {
        this.stage = stage;
        this.cast = cast;
        this.rule = rule;
        this.colleague = colleague;
    }

    /// Those who are not on duty yet sign on, once.
    void signOn() throws IOException, InterruptedException {
        if (signedOn) {
            return;
        }
        for (String name : rule.signOn()) {
            String user = cast.users().getOrDefault(name, name);
            boolean there = shifts(user).anyMatch(Shift::onDuty);
            if (!there) {
                Subject shift = new Subject(SubjectKind.SHIFT, Stage.derived("S-", user + shifts(user).count()));
                stage.say(user, shift, new ShiftCommand.SignOn(null, ""));
            }
        }
        signedOn = true;
    }

    private java.util.stream.Stream<Shift> shifts(String user) {
        return stage.mirror.all(SubjectKind.SHIFT, Shift.class).filter(shift -> shift.signedOn().userId().equals(user));
    }

    /// An alert changed: it may have come up.
    void noticed(Alert alert) {
        Receipt receipt = alert.receipt();
        String user = alert.escalatedTo() == null || receipt == null || !alert.status().isUnanswered() ? null : user(alert.escalatedTo());
        if (user == null || receipt == null || !cameUp(alert.subject(), alert.escalation())) {
            return;
        }
        stage.in(receipt.sentAt(), rule.deliver(), at -> say(user, alert, new AlertCommand.MarkDelivered()));
        stage.in(receipt.sentAt(), rule.read(), at -> {
            say(user, alert, new AlertCommand.MarkRead());
            if (LEADER.equals(alert.escalatedTo()) && stage.dice.unit() < rule.instruct()) {
                say(user, alert, new AlertCommand.Instruct(cast.line("instruct")));
            }
        });
        if (COMMANDER.equals(alert.escalatedTo()) && colleague != null && colleague.lesser(alert)) {
            stage.in(receipt.sentAt(), rule.answer(), at -> colleague.answer(alert, user));
        }
    }

    /// An incident changed: it may have been sent up.
    void noticed(Incident incident) {
        Receipt receipt = incident.receipt();
        String user = receipt == null || incident.escalatedTo() == null || !incident.status().isOpen() ? null : user(incident.escalatedTo());
        if (user == null || receipt == null || !cameUp(incident.subject(), receipt.sentAt().hashCode())) {
            return;
        }
        stage.in(receipt.sentAt(), rule.deliver(), at -> stage.say(user, incident.subject(), new IncidentCommand.MarkDelivered()));
        stage.in(receipt.sentAt(), rule.read(), at -> {
            stage.say(user, incident.subject(), new IncidentCommand.MarkRead());
            if (LEADER.equals(incident.escalatedTo()) && stage.dice.unit() < rule.instruct()) {
                stage.say(user, incident.subject(), new IncidentCommand.Instruct(cast.line("instruct")));
            }
        });
    }

    /// Posts are missing in a roll call: it may have been sent up.
    void noticed(Rollcall call) {
        Receipt receipt = call.receipt();
        String user = receipt == null || call.escalatedTo() == null ? null : user(call.escalatedTo());
        if (user == null || receipt == null || !cameUp(call.subject(), receipt.sentAt().hashCode())) {
            return;
        }
        stage.in(receipt.sentAt(), rule.deliver(), at -> stage.say(user, call.subject(), new RollcallCommand.MarkDelivered()));
        stage.in(receipt.sentAt(), rule.read(), at -> stage.say(user, call.subject(), new RollcallCommand.MarkRead()));
    }

    /// Another duty level is asked for: the leader looks at it and approves it, unless he asks for it himself.
    void noticed(Level level) {
        Level.Asked asked = level.asked();
        String user = user(LEADER);
        if (asked == null || user == null || asked.by().userId().equals(user) || !cameUp(level.subject(), asked.hashCode())) {
            return;
        }
        stage.in(asked.by().at(), rule.answer(), at -> {
            boolean still = stage.mirror.find(SubjectKind.LEVEL, level.id(), Level.class).map(Level::asked).filter(asked::equals).isPresent();
            if (still) {
                stage.say(user, level.subject(), new LevelCommand.Approve(asked.code()));
            }
        });
    }

    /// A report waits: the leader reads it and approves it, unless he wrote it himself. What it takes the place of is told with it.
    void noticed(Report report) {
        Mark submitted = report.submitted();
        String user = user(LEADER);
        if (report.stage() != Report.Stage.SUBMITTED || submitted == null || user == null || submitted.userId().equals(user)
                || report.made().userId().equals(user) || !cameUp(report.subject(), submitted.at().hashCode())) {
            return;
        }
        stage.in(submitted.at(), rule.answer(), at -> {
            boolean still = stage.mirror.find(SubjectKind.REPORT, report.id(), Report.class)
                    .filter(now -> now.stage() == Report.Stage.SUBMITTED).map(Report::submitted).filter(submitted::equals).isPresent();
            if (still) {
                stage.say(user, report.subject(), new ReportCommand.Approve(""));
                if (report.replacesId() != null) {
                    stage.say(user, Report.subject(report.replacesId()), new ReportCommand.Supersede(report.id()));
                }
            }
        });
    }

    private void say(String user, Alert alert, AlertCommand command) throws IOException, InterruptedException {
        boolean still = stage.mirror.find(SubjectKind.ALERT, alert.id(), Alert.class)
                .map(now -> now.status().isUnanswered() && now.escalation() == alert.escalation()).orElse(false);
        if (still) {
            stage.say(user, alert.subject(), command);
        }
    }

    /// Whether it is there for the first time.
    private boolean cameUp(Subject subject, int time) {
        Integer before = known.put(subject, time);
        return before == null || before != time;
    }

    private @Nullable String user(String role) {
        return switch (role) {
            case COMMANDER -> cast.users().get("commander");
            case LEADER -> cast.users().get("leader");
            default -> null;
        };
    }
}
