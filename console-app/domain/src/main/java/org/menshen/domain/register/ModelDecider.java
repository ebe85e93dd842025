package org.menshen.domain.register;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Context;
import org.menshen.domain.fact.Decider;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

/// Who puts rules and models in force. The files of rules are the centre's alone; a person switches what is there, with a reason, and who has put
/// something on trial does not end the trial himself: a second person looks at what it found.
public final class ModelDecider implements Decider<Model, ModelCommand, ModelFact> {

    @Override
    public Decision<ModelFact> decide(@Nullable Model model, Subject subject, ModelCommand command, Context context) {
        if (command instanceof ModelCommand.Publish c) {
            return publish(model, subject, c);
        }
        if (command instanceof ModelCommand.Enter c) {
            return enter(model, subject, c, context);
        }
        if (model == null) {
            return Decision.refuse("model.unknown", "model", subject.id());
        }
        if (!model.inForce()) {
            return Decision.refuse("model.withdrawn", "model", subject.id());
        }
        return switch (command) {
            case ModelCommand.Publish c -> publish(model, subject, c);
            case ModelCommand.Enter c -> enter(model, subject, c, context);
            case ModelCommand.Withdraw c -> model.ofRule() ? Decision.accept(new ModelFact.Withdrawn())
                : Decision.refuse("model.no-rule", "model", subject.id());
            case ModelCommand.Enable c -> enable(model, c, context);
            case ModelCommand.PutOnTrial c -> to(model, Standing.TRIAL, c.reason(), new ModelFact.OnTrial(c.reason()));
            case ModelCommand.Stop c -> to(model, Standing.OFF, c.reason(), new ModelFact.Stopped(c.reason()));
        };
    }

    private static Decision<ModelFact> publish(@Nullable Model model, Subject subject, ModelCommand.Publish c) {
        boolean named = c.ref().key().equals(subject.id()) && c.ref().ruleId().equals(c.content().id()) && c.ref().version() == c.content().version();
        if (!named) {
            return Decision.refuse("model.wrong-edition", "model", subject.id());
        }
        boolean other = model != null && (model.inForce() || !c.content().equals(model.rule()));
        return other ? Decision.refuse("model.exists", "model", subject.id()) : Decision.accept(new ModelFact.Published(c.ref(), c.content()));
    }

    private static Decision<ModelFact> enter(@Nullable Model model, Subject subject, ModelCommand.Enter c, Context context) {
        if (model != null) {
            return Decision.refuse("model.exists", "model", subject.id());
        }
        boolean named = Model.ai(c.typeCode(), c.version()).equals(subject.id()) && context.codes("alert-types").contains(c.typeCode());
        return named ? Decision.accept(new ModelFact.Entered(c.typeCode(), c.version()))
            : Decision.refuse("model.wrong-edition", "model", subject.id());
    }

    private static Decision<ModelFact> enable(Model model, ModelCommand.Enable c, Context context) {
        Mark by = model.switched();
        if (model.standing() == Standing.TRIAL && by.userId().equals(context.actor().userId()) && !by.role().equals(Actor.SYSTEM.role())) {
            return Decision.refuse("model.needs-other-person", "by", by.name());
        }
        if (model.standing() == Standing.OFF && model.before() != Standing.ENABLED) {
            return Decision.refuse("model.trial-first", "model", model.id());
        }
        return to(model, Standing.ENABLED, c.reason(), new ModelFact.Enabled(c.reason()));
    }

    private static Decision<ModelFact> to(Model model, Standing standing, String reason, ModelFact fact) {
        if (model.standing() == standing) {
            return Decision.refuse("model.stands-so", "standing", standing.name());
        }
        return reason.isBlank() ? Decision.refuse("model.needs-reason") : Decision.accept(fact);
    }

    @Override
    public Model evolve(@Nullable Model model, Subject subject, ModelFact fact, Stamp stamp) {
        Mark by = Mark.of(stamp);
        return switch (fact) {
            case ModelFact.Published f -> new Model(subject.id(), f.content().raises().alertType(), String.valueOf(f.ref().version()), f.content(),
                f.content().begins(), by, "", null, null);
            case ModelFact.Entered f -> new Model(subject.id(), f.typeCode(), f.version(), null, Standing.ENABLED, by, "", null, null);
            case ModelFact.Withdrawn f -> new Model(model.id(), model.alertType(), model.version(), model.rule(), model.standing(), model.switched(),
                model.reason(), model.before(), by);
            case ModelFact.Enabled f -> switched(model, Standing.ENABLED, by, f.reason());
            case ModelFact.OnTrial f -> switched(model, Standing.TRIAL, by, f.reason());
            case ModelFact.Stopped f -> switched(model, Standing.OFF, by, f.reason());
        };
    }

    private static Model switched(Model model, Standing to, Mark by, String reason) {
        return new Model(model.id(), model.alertType(), model.version(), model.rule(), to, by, reason, model.standing(), model.withdrawn());
    }
}
