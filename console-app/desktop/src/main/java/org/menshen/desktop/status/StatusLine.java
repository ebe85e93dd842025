package org.menshen.desktop.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Panel;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.TopLine;
import org.menshen.desktop.sound.LineAlarm;
import org.menshen.desktop.sound.SeveritySound;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;

/// The top line of every window.
public final class StatusLine implements TopLine {

    private final Optional<SeveritySound> sound;
    private final LineAlarm alarm;

    /// @param sound what the desk hears; empty when the console runs without sound
    public StatusLine(Optional<SeveritySound> sound) {
        this.sound = sound;
        this.alarm = sound.map(SeveritySound::line).orElseGet(LineAlarm::new);
    }

    @Override
    public Panel create(FeatureContext context) {
        return new StatusPanel(context, sound, alarm);
    }

    @Override
    public List<KeyGroup.Row> keys(Lang lang) {
        return KeyGroup.rows(Texts.load(lang, StatusLine.class), "key.", Stream.of(TopKey.values()));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of("", Texts.load(lang, StatusLine.class), "key.", "word.", Stream.of(TopKey.values()));
    }
}
