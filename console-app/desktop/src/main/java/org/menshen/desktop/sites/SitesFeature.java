package org.menshen.desktop.sites;

import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.menshen.desktop.act.ActKeys;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.KeyedWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;

/// The window of the guarded sites (小区).
public final class SitesFeature extends KeyedWindow<SitesKey> {

    private final Archive archive;

    /// @param archive past alerts, for what happened at a site
    public SitesFeature(Archive archive) {
        super(SitesView.ID, new KeyCodeCombination(KeyCode.F12, KeyCombination.CONTROL_DOWN), SitesKey.class);
        this.archive = archive;
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.acts"), lang, SubjectKind.SITE));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new SitesView(context, archive);
    }
}
