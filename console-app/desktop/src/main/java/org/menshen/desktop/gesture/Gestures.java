package org.menshen.desktop.gesture;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Refusals;
import org.menshen.domain.port.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the commands of a gesture one after the other, off the FX thread. The first refusal ends the gesture and is said in words in the
/// banner; what was accepted before it stands, because each step is a fact of its own.
public final class Gestures {

    private static final Logger LOG = LoggerFactory.getLogger(Gestures.class);

    private final Workspace workspace;
    private final Executor background;
    private final FeatureContext context;
    private final Refusals refusals;

    /// Gestures of one window.
    public Gestures(FeatureContext context) {
        this.workspace = context.ports().workspace();
        this.background = context.ports().background();
        this.context = context;
        this.refusals = new Refusals(context.ports().lang());
    }

    /// Gives the commands in order.
    public void give(List<Step> steps) {
        give(steps, () -> { });
    }

    /// Gives the commands in order.
    ///
    /// @param onDone runs on the FX thread when all were accepted here
    public void give(List<Step> steps, Runnable onDone) {
        try {
            background.execute(() -> {
                if (all(steps)) {
                    context.bridge().run(onDone);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: {} not given", steps);
        }
    }

    private boolean all(List<Step> steps) {
        for (Step step : steps) {
            Workspace.Submission answer = workspace.submit(step.subject(), step.command());
            if (answer instanceof Workspace.Submission.Refused refused) {
                LOG.info("{} on {} refused: {}", step.command().wireName(), step.subject(), refused.refusal());
                context.notices().warn(refusals.words(refused.refusal()));
                return false;
            }
        }
        return true;
    }
}
