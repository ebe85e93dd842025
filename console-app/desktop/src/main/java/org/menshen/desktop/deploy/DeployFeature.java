package org.menshen.desktop.deploy;

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
import org.menshen.domain.port.Proposer;

/// The window of deployments (提前部署).
public final class DeployFeature extends KeyedWindow<DeployKey> {

    private final Archive archive;
    private final Proposer proposer;

    /// @param archive past alerts, which demand is taken from
    /// @param proposer works out proposals
    public DeployFeature(Archive archive, Proposer proposer) {
        super(DeployView.ID, new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN), DeployKey.class);
        this.archive = archive;
        this.proposer = proposer;
    }

    @Override
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of(ActKeys.of(texts.get("keys.deployment"), lang, SubjectKind.DEPLOYMENT));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DeployView(context, archive, proposer);
    }
}
