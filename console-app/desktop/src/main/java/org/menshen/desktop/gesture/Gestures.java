package org.menshen.desktop.gesture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.port.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the commands of a gesture one after the other, off the FX thread. The first refusal ends the gesture and is said in words in the
/// banner; what was accepted before it stands, because each step is a fact of its own. Whether the past is looked at is asked when a gesture is
/// given: what was given on a picture of the past is refused though the present is back by then, and what was given in the present is given whole.
public final class Gestures {

    private static final Logger LOG = LoggerFactory.getLogger(Gestures.class);

    private static final int AT_ONCE = 250;

    private final Workspace workspace;
    private final Executor background;
    private final FeatureContext context;
    private final RefusalWords refusals;

    /// Gestures of one window.
    public Gestures(FeatureContext context) {
        this.workspace = context.ports().present().workspace();
        this.background = context.ports().background();
        this.context = context;
        this.refusals = new RefusalWords(context.ports().lang());
    }

    /// Gives the commands in order.
    public void give(List<Step> steps) {
        give(steps, () -> { });
    }

    /// Gives the commands in order.
    ///
    /// @param onDone runs on the FX thread when all were accepted here
    public void give(List<Step> steps, Runnable onDone) {
        give(steps, onDone, () -> { });
    }

    /// Gives the commands in order.
    ///
    /// @param onDone runs on the FX thread when all were accepted here
    /// @param onEnd runs on the FX thread afterwards, whether they were or not
    public void give(List<Step> steps, Runnable onDone, Runnable onEnd) {
        boolean past = context.ports().looksBack();
        try {
            background.execute(() -> {
                try {
                    if (all(steps, past)) {
                        context.bridge().run(onDone);
                    }
                } finally {
                    context.bridge().run(onEnd);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: {} commands not given", steps.size());
        }
    }

    /// Gives several gestures one after the other. A refusal ends its own gesture only; the others go on.
    ///
    /// @param onDone gets, on the FX thread, why each refused gesture was refused, in words; empty when all were accepted here
    public void giveEach(List<List<Step>> gestures, Consumer<List<String>> onDone) {
        giveEach(() -> gestures, onDone);
    }

    /// The same for thousands: what they are is worked out beside the FX thread, too.
    ///
    /// @param wanted makes the gestures; called once, on another thread
    /// @param onDone as above
    public void giveEach(Supplier<List<List<Step>>> wanted, Consumer<List<String>> onDone) {
        boolean past = context.ports().looksBack();
        try {
            background.execute(() -> {
                List<List<Step>> gestures = wanted.get();
                List<String> refused = past ? gestures.stream().map(steps -> pastPicture()).toList()
                        : together(gestures) ? refusals(gestures.stream().map(List::getFirst).toList())
                        : gestures.stream().map(this::refusal).flatMap(Optional::stream).toList();
                context.bridge().run(() -> onDone.accept(refused));
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: gestures not given");
        }
    }

    /// Whether each is one command and none is on another's subject.
    private static boolean together(List<List<Step>> gestures) {
        return gestures.stream().allMatch(steps -> steps.size() == 1)
                && gestures.stream().map(steps -> steps.getFirst().subject()).distinct().count() == gestures.size();
    }

    /// Gives single commands, so many at once that the first are seen soon, and says in words why those that were refused were.
    private List<String> refusals(List<Step> steps) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from < steps.size(); from += AT_ONCE) {
            List<Step> some = steps.subList(from, Math.min(steps.size(), from + AT_ONCE));
            List<Workspace.Submission> answers = workspace.submitEach(some.stream()
                    .map(step -> new Workspace.Asked(step.subject(), step.command())).toList());
            for (int i = 0; i < some.size(); i++) {
                refused(some.get(i), answers.get(i)).ifPresent(words::add);
            }
        }
        return words;
    }

    private String pastPicture() {
        return refusals.words(Refusal.of("command.past-picture"));
    }

    private boolean all(List<Step> steps, boolean past) {
        Optional<String> refused = past && !steps.isEmpty() ? Optional.of(pastPicture()) : refusal(steps);
        refused.ifPresent(context.notices()::warn);
        return refused.isEmpty();
    }

    /// Gives the commands until one is refused, and says why in words.
    private Optional<String> refusal(List<Step> steps) {
        for (Step step : steps) {
            Workspace.Submission answer = workspace.submit(step.subject(), step.command());
            Optional<String> refused = refused(step, answer);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<String> refused(Step step, Workspace.Submission answer) {
        if (answer instanceof Workspace.Submission.Refused refused) {
            LOG.info("{} on {} refused: {}", step.command().wireName(), step.subject(), refused.refusal());
            return Optional.of(refusals.words(refused.refusal()));
        }
        return Optional.empty();
    }
}
