package org.menshen.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.domain.Samples;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RulePart;
import org.menshen.domain.correlation.RulePlace;
import org.menshen.domain.correlation.RuleRef;
import org.menshen.domain.correlation.RuleResult;
import org.menshen.domain.correlation.Standing;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.rules.Desk;

class ModelDeciderTest {

    private static final Actor OTHER = new Actor("other", "演练-乙", "WATCH_COMMANDER", "seat-2");
    private static final RuleContent RULE = new RuleContent("two-smoke-points", 1, new Bilingual("双点", "Two points"), Bilingual.NONE,
        Standing.ENABLED,
        List.of(new RulePart(List.of("FIRE_SMOKE"), List.of(), null, null, 0, 0, Map.of(), List.of(), 2, true)),
        new RulePlace(RulePlace.Kind.BUILDING, 0), Duration.ofMinutes(3), new RuleResult("FIRE_CONFIRMED", 1, ""), null, null);
    private static final RuleRef REF = new RuleRef("two-smoke-points", 1, "ab".repeat(32));
    private static final Subject MODEL = Model.subject(REF.key());

    private final Desk desk = new Desk();

    private Model model() {
        return desk.state(MODEL, Model.class);
    }

    private void publish() {
        desk.accepted(Actor.SYSTEM, MODEL, new ModelCommand.Publish(REF, RULE));
    }

    @Test
    void theFileSaysHowItBeginsAndOnlyTheCentrePublishes() {
        assertThat(desk.refused(Desk.COMMANDER, MODEL, new ModelCommand.Publish(REF, RULE)).code()).isEqualTo("command.not-permitted");
        publish();
        assertThat(model().standing()).isEqualTo(Standing.ENABLED);
        assertThat(desk.refused(Actor.SYSTEM, MODEL, new ModelCommand.Publish(REF, RULE)).code()).isEqualTo("model.exists");
        assertThat(desk.refused(Samples.officer(1), MODEL, new ModelCommand.Stop("误报多")).code()).isEqualTo("command.not-permitted");
        assertThat(desk.refused(Actor.SYSTEM, MODEL, new ModelCommand.Stop("误报多")).code()).isEqualTo("command.not-permitted");
    }

    @Test
    void whoPutItOnTrialDoesNotEndTheTrial() {
        publish();
        assertThat(desk.refused(Desk.COMMANDER, MODEL, new ModelCommand.PutOnTrial(" ")).code()).isEqualTo("model.needs-reason");
        desk.accepted(Desk.COMMANDER, MODEL, new ModelCommand.PutOnTrial("误报多"));
        assertThat(desk.refused(Desk.COMMANDER, MODEL, new ModelCommand.Enable("看过了")).code()).isEqualTo("model.needs-other-person");
        desk.accepted(OTHER, MODEL, new ModelCommand.Enable("看过了"));
        assertThat(model().standing()).isEqualTo(Standing.ENABLED);
        assertThat(model().reason()).isEqualTo("看过了");
    }

    @Test
    void whatWasStoppedComesBackAsItWasAndNeverPastATrial() {
        publish();
        desk.accepted(Desk.COMMANDER, MODEL, new ModelCommand.Stop("停"));
        desk.accepted(Desk.COMMANDER, MODEL, new ModelCommand.Enable("误停"));
        desk.accepted(Desk.COMMANDER, MODEL, new ModelCommand.PutOnTrial("试"));
        desk.accepted(Desk.COMMANDER, MODEL, new ModelCommand.Stop("停"));
        assertThat(desk.refused(Desk.COMMANDER, MODEL, new ModelCommand.Enable("绕过")).code()).isEqualTo("model.trial-first");
        assertThat(desk.refused(Desk.COMMANDER, MODEL, new ModelCommand.Stop("停")).code()).isEqualTo("model.stands-so");
    }

    @Test
    void whatIsWithdrawnIsNotSwitchedAndComesBackWithItsFile() {
        publish();
        desk.accepted(Actor.SYSTEM, MODEL, new ModelCommand.Withdraw());
        assertThat(desk.refused(Desk.COMMANDER, MODEL, new ModelCommand.Stop("停")).code()).isEqualTo("model.withdrawn");
        publish();
        assertThat(model().inForce()).isTrue();
    }

    @Test
    void aModelIsEnteredByItsFirstAlertUnderItsVersion() {
        Subject falls = Model.subject(Model.ai("FALL", "2.3"));
        desk.accepted(Actor.SYSTEM, falls, new ModelCommand.Enter("FALL", "2.3"));
        assertThat(desk.state(falls, Model.class).version()).isEqualTo("2.3");
        assertThat(desk.refused(Actor.SYSTEM, falls, new ModelCommand.Enter("FALL", "2.3")).code()).isEqualTo("model.exists");
        assertThat(desk.refused(Actor.SYSTEM, Model.subject("ai.FALL@9"),
            new ModelCommand.Enter("FALL", "2")).code()).isEqualTo("model.wrong-edition");
        assertThat(desk.refused(Actor.SYSTEM, falls, new ModelCommand.Withdraw()).code()).isEqualTo("model.no-rule");
    }
}
