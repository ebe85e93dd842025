package org.menshen.desktop.status;

import java.time.Instant;
import java.time.ZoneId;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Notices;

/// How many damaged files were set aside on this machine, in the top line as long as any lies there.
final class AsideWords {

    private AsideWords() {
    }

    /// Shows the count in a label, which takes no room while there is none. FX thread.
    static void show(Label label, Notices.Aside aside, ZoneId zone, Texts texts) {
        boolean any = aside.count() > 0 && aside.last() != null;
        String words = any ? texts.get("aside", aside.count()) : "";
        if (!words.equals(label.getText())) {
            label.setText(words);
            label.setTooltip(any ? new Tooltip(texts.get("aside.about", aside.count(), day(aside.last(), zone))) : null);
        }
        label.setVisible(any);
        label.setManaged(any);
    }

    private static String day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate() + " " + Numbers.minute(at, zone);
    }
}
