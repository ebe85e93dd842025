package org.menshen.desktop.deploy;

import java.util.Arrays;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.Stroke;

/// What keys do in the window of deployments, beside the acts on the one that is shown.
enum DeployKey implements KeyBound {
    /// The line above.
    UP(KeyCode.UP),
    /// The line below.
    DOWN(KeyCode.DOWN),
    /// The deployment before.
    DRAFT_BEFORE(KeyCode.PAGE_UP),
    /// The next deployment.
    DRAFT_NEXT(KeyCode.PAGE_DOWN),
    /// Compared with the one before.
    OTHER_BEFORE(KeyCode.LEFT),
    /// Compared with the next one.
    OTHER_NEXT(KeyCode.RIGHT),
    /// Posts, map, demand, comparison, proposal.
    PAGES(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5),
    /// A new draft.
    NEW(KeyCode.INSERT),
    /// Asks for a proposal.
    PROPOSE(KeyCode.R),
    /// Ends it with what it has.
    STOP(KeyCode.X),
    /// Takes the whole proposal.
    TAKE_ALL(KeyCode.Y),
    /// Who stands at the marked post, the marked line of the proposal, or the main act.
    MAIN(KeyCode.ENTER),
    /// Everything that can be done.
    MORE(KeyCode.PERIOD);

    private final List<Stroke> strokes;

    DeployKey(KeyCode... codes) {
        this.strokes = Arrays.stream(codes).map(Stroke::of).toList();
    }

    @Override
    public List<Stroke> strokes() {
        return strokes;
    }
}
