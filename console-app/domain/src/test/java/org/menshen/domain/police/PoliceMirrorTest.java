package org.menshen.domain.police;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.domain.Samples;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Desk;

class PoliceMirrorTest {

    private final Desk desk = new Desk();
    private final Subject mirror = new Subject(SubjectKind.POLICE, "PI-1");
    private final PoliceIncident.Report report = new PoliceIncident.Report("110-1", "2010 盗窃", Samples.PLACE, "东墙", null);

    @Test
    void goesForwardOnly() {
        desk.accepted(Actor.SYSTEM, mirror, new PoliceCommand.Report(report));
        desk.accepted(Actor.SYSTEM, mirror, new PoliceCommand.Advance(PoliceStatus.DISPATCHED, "P-07"));
        assertThat(desk.refused(Actor.SYSTEM, mirror, new PoliceCommand.Advance(PoliceStatus.SIGNED, null)).code()).isEqualTo("police.not-forward");
        desk.accepted(Actor.SYSTEM, mirror, new PoliceCommand.Advance(PoliceStatus.ON_SCENE, null));
        assertThat(desk.state(mirror, PoliceIncident.class).crew()).isEqualTo("P-07");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WATCH_COMMANDER", "DUTY_OFFICER", "DISPATCHER", "POLICE_LIAISON", "SYS_ADMIN", "WALL"})
    void nobodyHereCommandsItAndTheRefusalSaysSo(String role) {
        desk.accepted(Actor.SYSTEM, mirror, new PoliceCommand.Report(report));
        assertThat(desk.refused(Samples.actor(role), mirror, new PoliceCommand.Advance(PoliceStatus.DONE, null)).code())
            .isEqualTo("police.mirror-only");
    }
}
