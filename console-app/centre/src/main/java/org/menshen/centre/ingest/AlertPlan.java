package org.menshen.centre.ingest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertDecider;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.Doubts;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.register.Model;
import org.menshen.domain.register.ModelKeys;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.States;
import org.menshen.domain.time.StampRule;

/// Decides what the rows of one message ask for: raise, repeat, end, a new occurrence, or nothing because it is known. It thinks ahead, row by
/// row, with the rules that the centre will apply. One thread.
final class AlertPlan {

    private static final AlertDecider RULES = new AlertDecider();

    private final String source;
    private final States states;
    private final Occurrences occurrences;
    private final EarlyClears early;
    private final AlertIds ids;
    private final CodeBook codes;
    private final ModelKeys models;
    private final RuleContext context;
    private @Nullable RowName name;

    /// What one row asks for.
    ///
    /// @param commands in order; none when nothing is to be done
    /// @param mark why that is worth telling; `null` when it is not
    record Step(List<CommandEnvelope> commands, @Nullable String mark) {

        static final Step NOTHING = new Step(List.of(), null);
    }

    AlertPlan(String source, States states, EarlyClears early, AlertIds ids, RuleContext context) {
        this.source = source;
        this.states = states;
        this.occurrences = new Occurrences(states, ids);
        this.early = early;
        this.ids = ids;
        this.codes = context.codes();
        this.models = new ModelKeys(codes);
        this.context = context;
    }

    /// What a row asks for.
    ///
    /// @param rowName what the row is known by when its message is delivered once more; `null` when what it says is enough
    /// @param again whether it was refused before, because the alert it was meant for is finished
    Step step(RawAlert raw, @Nullable RowName rowName, boolean again) {
        name = rowName;
        RawAlert ordered = inOrder(raw);
        return ordered.cleared() ? clear(ordered) : raise(ordered, again);
    }

    /// A row whose time is not believed tells of its arrival. Its alert may have been stamped by a clock that is ahead, as far as that is believed:
    /// a raise comes after all that was heard, and so does an end that the same clock puts there, a little too far ahead to be believed itself.
    private RawAlert inOrder(RawAlert raw) {
        Optional<String> doubt = Doubts.time(raw.attributes());
        Alert alert = doubt.isEmpty() ? null : occurrences.last(source, raw.externalId()).alert();
        if (alert == null) {
            return raw;
        }
        Instant raised = alert.lastRaisedAt();
        Instant last = raw.cleared() || alert.clearedAt() == null || alert.clearedAt().isBefore(raised) ? raised : alert.clearedAt();
        boolean after = !raw.cleared() || doubt.get().equals(StampRule.Doubt.FUTURE.name()) && ahead(raw, raised);
        return after && raw.at().isBefore(last) ? raw.at(last) : raw;
    }

    private boolean ahead(RawAlert raw, Instant raised) {
        try {
            Instant claimed = Instant.parse(Doubts.claimedTime(raw.attributes()).orElse(""));
            return !claimed.isBefore(raised) && claimed.isBefore(raw.at().plus(StampRule.of(context::figure).future().multipliedBy(2)));
        } catch (DateTimeException | ArithmeticException none) {
            return false;
        }
    }

    private Step clear(RawAlert raw) {
        EarlyClears.Key key = new EarlyClears.Key(source, raw.externalId());
        Occurrences.Present last = occurrences.last(source, raw.externalId());
        Alert alert = last.alert();
        if (alert != null && raw.at().isBefore(alert.lastRaisedAt())) {
            return new Step(List.of(), last.open() ? "clear.superseded" : null);
        }
        if (last.open() && raw.at().equals(alert.clearedAt())) {
            // the same end, told once more
            return Step.NOTHING;
        }
        if (!last.open() || alert.clearedAt() != null) {
            early.remember(key, raw.at(), context.now(), alert == null);
            return alert == null ? new Step(List.of(), "clear.early") : Step.NOTHING;
        }
        List<CommandEnvelope> commands = new ArrayList<>();
        end(commands, last.subject(), alert, raw.at());
        return new Step(commands, null);
    }

    private Step raise(RawAlert told, boolean again) {
        Occurrences.Present last = occurrences.last(source, told.externalId());
        Alert alert = last.alert();
        // a word that nobody here knows does not take the place of one that is known
        RawAlert raw = alert != null && Doubts.type(told.attributes()).isPresent() ? told.of(alert.told().typeCode()) : told;
        List<CommandEnvelope> commands = new ArrayList<>();
        Subject subject = last.subject();
        if (alert == null) {
            give(commands, subject, raiseId(subject, raw), entry(origin(raw, null)));
        } else if (known(alert, raw)) {
            return Step.NOTHING;
        } else if (last.open() && !occurrences.workedOff(alert) || !again && toldBefore(alert, raw)) {
            heardAgain(alert).ifPresent(back -> give(commands, last.subject(), UUID.randomUUID(), back));
            give(commands, subject, repeatId(subject, alert, raw), new AlertCommand.Repeat(raw.at(), raw.basis() == null ? "" : raw.basis(),
                    origin(raw, alert.told())));
        } else {
            if (last.open()) {
                give(commands, subject, UUID.randomUUID(), new AlertCommand.Close(raw.externalId()));
            }
            Subject next = ids.alert(source, raw.externalId(), last.number() + 1);
            give(commands, next, raiseId(next, raw), entry(origin(raw, null).after(alert.id())));
            subject = next;
        }
        Subject raised = subject;
        EarlyClears.Key key = new EarlyClears.Key(source, raw.externalId());
        if (!early.holds(key)) {
            return new Step(commands, null);
        }
        occurrences.find(raised).filter(now -> !now.status().isFinal() && now.clearedAt() == null)
                .ifPresent(now -> early.after(key, now.lastRaisedAt(), context.now()).ifPresent(at -> {
                    end(commands, raised, now, at);
                    early.remember(key, at, context.now(), false);
                }));
        return new Step(commands, null);
    }

    /// What a model on trial tells is listed apart, what one that is off tells is suppressed; severity 1 is never put aside.
    private AlertCommand entry(Alert.Origin origin) {
        Optional<Model> model = models.ai(origin).flatMap(id -> states.find(Model.subject(id))).map(held -> (Model) held.state());
        Standing standing = model.map(Model::standing).orElse(Standing.ENABLED);
        if (standing == Standing.TRIAL) {
            Instant until = context.now().plus(Duration.ofMinutes((long) (context.figure("trial.kept-h") * 60)));
            return new AlertCommand.Note(origin, AlertStatus.TRIAL, new Alert.Term(origin.raisedAt(), until, null), model.orElseThrow().id());
        }
        return standing == Standing.OFF && origin.severity() > 1
                ? new AlertCommand.Note(origin, AlertStatus.SUPPRESSED, Alert.Term.OPEN, model.orElseThrow().reason())
                : new AlertCommand.Raise(origin);
    }

    /// What a model told while it was on trial or off, and tells still now that it is at work: nobody has heard of it.
    private Optional<AlertCommand> heardAgain(Alert alert) {
        boolean trial = alert.status() == AlertStatus.TRIAL;
        boolean off = alert.status() == AlertStatus.SUPPRESSED && alert.aside() != null && alert.aside().maintenanceId() == null
                && alert.aside().until() == null && alert.aside().by().role().equals(Actor.SYSTEM.role());
        Optional<Model> model = trial || off ? models.ai(alert.origin()).flatMap(id -> states.find(Model.subject(id)))
                .map(held -> (Model) held.state()) : Optional.empty();
        return model.filter(now -> now.standing() == Standing.ENABLED)
                .map(now -> trial ? new AlertCommand.TakeIn(now.reason().isBlank() ? now.id() : now.reason()) : new AlertCommand.Unsuppress());
    }

    private void end(List<CommandEnvelope> commands, Subject subject, Alert alert, Instant at) {
        give(commands, subject, ids.command(at, "clear", subject, at, alert.repeats()), new AlertCommand.ReturnToNormal(at));
    }

    private void give(List<CommandEnvelope> commands, Subject subject, UUID id, AlertCommand command) {
        long version = states.find(subject).map(Versioned::version).orElse(0L);
        UUID mine = name == null ? id : name.command(commands.size());
        commands.add(new CommandEnvelope(mine, subject, version, command, context.now()));
        occurrences.plan(subject, before -> after(before, subject, command));
    }

    private @Nullable Alert after(@Nullable Alert before, Subject subject, AlertCommand command) {
        Alert after = before;
        if (RULES.decide(before, subject, command, context) instanceof Decision.Accepted<AlertFact>(List<AlertFact> facts)) {
            Stamp stamp = new Stamp(context.actor(), context.now(), context.now());
            for (AlertFact fact : facts) {
                after = RULES.evolve(after, subject, fact, stamp);
            }
        }
        return after;
    }

    private Alert.Origin origin(RawAlert raw, Alert.@Nullable Origin known) {
        int usual = known != null && known.typeCode().equals(raw.typeCode()) ? known.severity()
                : codes.alertType(raw.typeCode()).orElseThrow().severity();
        return Alert.Origin.of(source, raw, usual);
    }

    /// Whether it is a record that was told before. One whose time is doubted has nothing to be known by: it is taken for another as soon as
    /// the alert is over, since an alarm too many is better than one too few.
    private boolean known(Alert alert, RawAlert raw) {
        boolean doubted = Doubts.time(raw.attributes()).isPresent();
        boolean first = sameTime(alert.origin(), alert.raisedAt(), raw) && same(raw, alert.origin());
        boolean last = first || sameTime(alert.told(), alert.lastRaisedAt(), raw) && same(raw, alert.told());
        if (doubted) {
            return last && !alert.status().isFinal() && alert.clearedAt() == null;
        }
        boolean again = alert.clearedAt() != null && !alert.status().isFinal() && !raw.at().isBefore(alert.clearedAt());
        return last && !again || before(alert, raw);
    }

    private static boolean sameTime(Alert.Origin told, Instant at, RawAlert raw) {
        return Doubts.time(raw.attributes()).isPresent()
                ? Doubts.time(raw.attributes()).equals(Doubts.time(told.attributes()))
                        && Doubts.claimedTime(raw.attributes()).equals(Doubts.claimedTime(told.attributes()))
                : raw.at().equals(at);
    }

    private boolean same(RawAlert raw, Alert.Origin told) {
        return Alert.Origin.of(source, raw, told.severity()).over(told).saysTheSame(told);
    }

    /// Whether it is the record that raised the finished alert before this one, delivered once more.
    private boolean before(Alert alert, RawAlert raw) {
        String id = alert.origin().earlierId();
        Optional<Alert> earlier = id == null || !raw.at().isBefore(alert.raisedAt()) ? Optional.empty()
                : occurrences.find(new Subject(alert.subject().kind(), id));
        return earlier.isPresent() && sameTime(earlier.get().origin(), earlier.get().raisedAt(), raw) && same(raw, earlier.get().origin());
    }

    /// Whether it may be a repeat of a finished alert, delivered once more: then the centre remembers how it answered, and else refuses.
    private static boolean toldBefore(Alert alert, RawAlert raw) {
        return alert.status().isFinal() && alert.repeats() > 0 && Doubts.time(raw.attributes()).isEmpty()
                && !raw.at().isAfter(alert.lastRaisedAt());
    }

    private UUID raiseId(Subject subject, RawAlert raw) {
        return ids.command(raw.at(), "raise", subject, raw.at(), words(raw));
    }

    /// At the same time as before only the count tells one from another.
    private UUID repeatId(Subject subject, Alert alert, RawAlert raw) {
        return ids.command("repeat", subject, raw.at(), words(raw), raw.at().equals(alert.lastRaisedAt()) ? alert.repeats() : "");
    }

    /// What a row says, but for the time and whether it ends: always the same text.
    static String words(RawAlert raw) {
        return String.join("\n", String.valueOf(raw.typeCode()), String.valueOf(raw.severity()), String.valueOf(raw.siteId()),
                String.valueOf(raw.position()), String.valueOf(raw.place()), String.valueOf(raw.basis()), new TreeMap<>(raw.attributes()).toString());
    }
}
