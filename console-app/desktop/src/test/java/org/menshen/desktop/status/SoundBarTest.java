package org.menshen.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.Optional;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakeVoice;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.shift.ShiftFeature;
import org.menshen.desktop.sound.Loudspeaker;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;

/// The sound of the desk by keys alone: tested when a shift begins, and an alarm when it does not work.
class SoundBarTest {

    private static final Subject SHIFT = Subject.parse("shift/DR-S-own");
    private final OneWindow window = new OneWindow(new ShiftFeature(WatchLog.none(), leaf -> new byte[0]));
    private final FakeVoice voice = new FakeVoice();
    private volatile String broken = "";

    @AfterEach
    void close() {
        window.close();
        window.sound.ifPresent(sound -> sound.close());
    }

    private void open(int width, int height) {
        window.sound = Optional.of(FakeVoice.sound(window.fake, tone -> {
            if (!broken.isEmpty()) {
                throw new Loudspeaker.BrokenException(broken, null);
            }
        }, voice));
        window.open(width, height, Lang.ZH);
    }

    private Shift.SoundTest test() {
        return ((Shift) window.fake.workspace.find(SHIFT).orElseThrow().state()).sound();
    }

    @Test
    void theOfficerHearsTheTestAndConfirmsItWithAKey() {
        voice.engine = null;
        open(1366, 768);
        window.fake.workspace.submit(SHIFT, new ShiftCommand.SignOn(null, ""));
        soon().until(() -> window.shows("接班声音测试") && window.shows("未安装语音引擎"));
        soon().untilAsserted(() -> assertThat(Fx.call(() -> window.labels(".sound-bar").stream()
                .filter(label -> label.getStyleClass().contains("line-silence") && label.getWidth() + 1 < label.prefWidth(-1)).map(Labeled::getText)
                .toList())).as("no button is cut").isEmpty());
        window.press(KeyCode.F8, true, false);
        soon().until(() -> test() != null && test().heard() && !window.shows("接班声音测试"));
        soon().until(() -> window.shows("听到 · 语音播报：本机未安装"));
    }

    @Test
    void aBrokenDeviceIsAnAlarmUntilSomebodyHasTakenNoteOfItInThisShift() {
        broken = "no such device";
        open(1366, 768);
        soon().until(() -> window.shows("听不到声音") && !window.shows("no such device"));
        window.press(KeyCode.F8);
        soon().until(() -> !window.shows("听不到声音"));
        window.fake.workspace.submit(SHIFT, new ShiftCommand.SignOn(null, ""));
        soon().until(() -> window.shows("听不到声音"));
        window.press(KeyCode.F8);
        soon().until(() -> test() != null && !test().heard() && test().remark().equals("声音设备不能播放"));
        soon().until(() -> window.shows("听不到 · 声音设备不能播放"));
        broken = "";
        soon().until(() -> window.sound.orElseThrow().trouble().isEmpty());
        assertThat(window.sound.orElseThrow().fault().calls("DR-S-own")).isFalse();
    }
}
