package org.menshen.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.FakeVoice;
import org.menshen.desktop.fixture.Town;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Drill;
import org.menshen.domain.shift.ShiftCommand;

/// What the desk hears, over a made-up device and a made-up voice.
class SeveritySoundTest {

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private final Town town = new Town(fake);
    private final FakeVoice voice = new FakeVoice();
    private final List<Integer> played = new CopyOnWriteArrayList<>();
    private volatile String broken = "";
    private SeveritySound sound;

    @BeforeEach
    void open() {
        town.build();
        sound = FakeVoice.sound(fake, tone -> {
            if (!broken.isEmpty()) {
                throw new Loudspeaker.BrokenException(broken, null);
            }
            if (tone.samples().length > 0) {
                played.add(tone.samples().length);
            }
        }, voice);
    }

    @AfterEach
    void close() {
        sound.close();
        fake.close();
    }

    private Subject alert(String id, String type, int severity, String place) {
        return town.alert(id, type, severity, 4, place, "-", 1).subject();
    }

    @Test
    void aGraveAlertIsHeardAndSaidOnceAndHeardUntilSomebodyAnswers() {
        Subject fire = alert("DR-A-fire", "FIRE_CONFIRMED", 1, "3号楼");
        soon().until(() -> voice.said.stream().anyMatch(words -> words.startsWith("特别重大预警，火警，") && words.endsWith("3号楼")));
        int before = played.size();
        soon().until(() -> played.size() > before + 2);
        fake.workspace.submit(fire, new AlertCommand.Acknowledge());
        alert("DR-A-light", "EBIKE_IN_LIFT", 4, "4号楼");
        soon().until(() -> fake.workspace.find(fire).orElseThrow().version() > 1);
        assertThat(voice.said).as("once, and nothing of severity 4").hasSize(1);
    }

    @Test
    void theVoiceSaysOfADrillThatItIsOne() {
        Instant begin = fake.clock.instant();
        fake.setDrill(Optional.of(new Drill.Status("day", true, 1, begin, begin, begin.plusSeconds(60))));
        alert("DR-A-fire", "FIRE_CONFIRMED", 1, "3号楼");
        soon().until(() -> voice.said.stream().anyMatch(words -> words.startsWith("演练，特别重大预警，火警，")));
    }

    @Test
    void aMoreSevereOneStopsTheVoiceAndThereAreNeverTwo() {
        voice.holds = true;
        alert("DR-A-smoke", "FIRE_SMOKE", 2, "5号楼");
        soon().until(() -> voice.speaking.get() == 1);
        Subject fire = alert("DR-A-fire", "FIRE_CONFIRMED", 1, "3号楼");
        soon().until(() -> voice.said.size() == 2 && voice.said.getLast().contains("3号楼"));
        fake.workspace.submit(fire, new AlertCommand.Acknowledge());
        soon().until(() -> voice.said.size() == 3 && voice.said.getLast().contains("5号楼"));
        sound.hush();
        soon().until(() -> voice.speaking.get() == 0);
        assertThat(voice.most.get()).isEqualTo(1);
    }

    @Test
    void aBrokenDeviceCallsUntilItIsNotedInTheNextShiftAndWhenItFailsAnew() {
        broken = "no line";
        alert("DR-A-fire", "FIRE_CONFIRMED", 1, "3号楼");
        soon().until(() -> sound.trouble().isPresent() && sound.fault().calls("S-1"));
        sound.fault().note("S-1");
        assertThat(sound.fault().calls("S-1")).isFalse();
        assertThat(sound.fault().calls("S-2")).as("the next shift").isTrue();
        sound.fault().note("S-2");
        broken = "";
        soon().until(() -> sound.trouble().isEmpty());
        assertThat(sound.fault().calls("S-3")).isFalse();
        broken = "gone again";
        soon().until(() -> sound.fault().calls("S-2"));
    }

    @Test
    void aVoiceThatFailsIsATroubleAndNoneInstalledIsNot() {
        voice.engine = null;
        alert("DR-A-fire", "FIRE_CONFIRMED", 1, "3号楼");
        soon().until(() -> played.size() > 1);
        assertThat(sound.trouble()).isEmpty();
        assertThat(sound.voice()).isEmpty();
        voice.engine = "espeak-ng";
        voice.fails = "no audio";
        alert("DR-A-gas", "GAS_LEAK", 1, "6号楼");
        soon().until(() -> sound.trouble().filter(why -> why.contains("no audio")).isPresent());
        assertThat(sound.fault().calls("")).isTrue();
    }

    /// One that hung the last time may hang again: the tones go on beside it.
    @Test
    void aVoiceThatHangsHoldsUpNoToneOnceThatIsKnown() {
        voice.fails = "does not end";
        alert("DR-A-gas", "GAS_LEAK", 1, "6号楼");
        soon().until(() -> sound.trouble().isPresent());
        voice.fails = "";
        voice.holds = true;
        alert("DR-A-fire", "FIRE_CONFIRMED", 1, "3号楼");
        soon().until(() -> voice.speaking.get() == 1);
        int before = played.size();
        soon().until(() -> played.size() > before + 2);
        assertThat(voice.speaking.get()).as("it hangs all the while").isEqualTo(1);
        sound.hush();
    }

    @Test
    void theSoundIsTestedOnceAtTheStartOfAShift() {
        fake.workspace.submit(Subject.parse("shift/DR-S-1"), new ShiftCommand.SignOn(null, ""));
        soon().until(() -> voice.said.contains("声音测试") && played.size() == 1);
        sound.test();
        soon().until(() -> voice.said.size() == 2 && played.size() == 2);
    }
}
