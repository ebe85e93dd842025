package org.menshen.desktop.shell;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// A document that is being made: how far it is, and whether it is to be stopped. Safe from any thread.
public final class PaperJob {

    private final Consumer<String> onStep;
    private volatile boolean stopped;

    /// @param onStep gets how far it is, in words, on the thread that makes the document
    public PaperJob(Consumer<String> onStep) {
        this.onStep = onStep;
    }

    /// Tells how far it is.
    ///
    /// @throws CancellationException when it is to be stopped
    public void step(String words) {
        if (stopped) {
            throw new CancellationException();
        }
        onStep.accept(words);
    }

    /// Has it stopped at its next step.
    public void stop() {
        stopped = true;
    }
}
