package org.menshen.desktop.situation;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.call.CallDesk;
import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.queue.QueueKey;
import org.menshen.desktop.queue.QueuePanel;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.VideoTile;
import org.menshen.domain.fact.SubjectKind;

/// The situation window (态势): queue, live map, and the detail of what is selected.
public final class SituationFeature implements WindowFeature {

    @Override
    public String id() {
        return SituationView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F1);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(QueuePanel.styleSheet(), LiveMap.styleSheet(), VideoTile.styleSheet(), CallDesk.styleSheet(),
                Objects.requireNonNull(SituationFeature.class.getResource("situation.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, SituationFeature.class);
        List<KeyGroup> groups = new ArrayList<>();
        groups.add(KeyGroup.of(texts.get("keys.queue"), texts, "keyq.", Stream.of(QueueKey.values())).with(beside(texts, "queue")));
        groups.add(ActKeys.of(texts.get("keys.alert"), lang, SubjectKind.ALERT));
        groups.add(part(texts, SituationKey.Part.ACTS));
        groups.add(part(texts, SituationKey.Part.MAP));
        groups.add(new KeyGroup(texts.get("keys.inmap"), beside(texts, "inmap")));
        groups.add(part(texts, SituationKey.Part.TOOLS));
        groups.add(KeyGroup.of(texts.get("keys.review"), texts, "keyr.", Stream.of(ReviewKey.values())));
        return groups;
    }

    @Override
    public List<Tool> tools(Lang lang) {
        Texts texts = Texts.load(lang, SituationFeature.class);
        List<Tool> tools = new ArrayList<>(Tool.of(id(), texts, "keyq.", "wordq.", Stream.of(QueueKey.values())));
        tools.addAll(Tool.of(id(), texts, "key.", "word.", Stream.of(SituationKey.values())));
        tools.addAll(Tool.of(id(), texts, "keyr.", "wordr.", Stream.of(ReviewKey.values())));
        return tools;
    }

    private static KeyGroup part(Texts texts, SituationKey.Part part) {
        return KeyGroup.of(texts.get("keys." + part.name()), texts, "key.",
                Stream.of(SituationKey.values()).filter(key -> key.part() == part));
    }

    /// What the mouse does, and the keys that the map and the list have by themselves: `keys and words` beside each other in the texts.
    private static List<KeyGroup.Row> beside(Texts texts, String group) {
        List<KeyGroup.Row> rows = new ArrayList<>();
        for (int i = 1; texts.has("keys." + group + "." + i); i++) {
            String[] parts = texts.get("keys." + group + "." + i).split("\\|", 2);
            rows.add(new KeyGroup.Row(parts[0].strip(), parts[1].strip()));
        }
        return rows;
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new SituationView(context);
    }
}
