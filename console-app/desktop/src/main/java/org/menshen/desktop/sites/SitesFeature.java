package org.menshen.desktop.sites;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;

/// The window of the guarded sites (小区).
public final class SitesFeature implements WindowFeature {

    private final Archive archive;

    /// @param archive past alerts, for what happened at a site
    public SitesFeature(Archive archive) {
        this.archive = archive;
    }

    @Override
    public String id() {
        return SitesView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F12, KeyCombination.CONTROL_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(SitesFeature.class.getResource("sites.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, SitesFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(SitesKey.values())),
                ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.SITE));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, SitesFeature.class), "key.", "word.", Stream.of(SitesKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new SitesView(context, archive);
    }
}
