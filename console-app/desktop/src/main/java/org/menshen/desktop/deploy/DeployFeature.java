package org.menshen.desktop.deploy;

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
import org.menshen.domain.port.Proposer;

/// The window of deployments (提前部署).
public final class DeployFeature implements WindowFeature {

    private final Archive archive;
    private final Proposer proposer;

    /// @param archive past alerts, which demand is taken from
    /// @param proposer works out proposals
    public DeployFeature(Archive archive, Proposer proposer) {
        this.archive = archive;
        this.proposer = proposer;
    }

    @Override
    public String id() {
        return DeployView.ID;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN);
    }

    @Override
    public List<URL> styleSheets() {
        return List.of(Objects.requireNonNull(DeployFeature.class.getResource("deploy.css")));
    }

    @Override
    public List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, DeployFeature.class);
        return List.of(KeyGroup.of(texts.get("window.title"), texts, "key.", Stream.of(DeployKey.values())),
                ActKeys.of(texts.get("keys.deployment"), lang, SubjectKind.DEPLOYMENT));
    }

    @Override
    public List<Tool> tools(Lang lang) {
        return Tool.of(id(), Texts.load(lang, DeployFeature.class), "key.", "word.", Stream.of(DeployKey.values()));
    }

    @Override
    public FeatureView create(FeatureContext context) {
        return new DeployView(context, archive, proposer);
    }
}
