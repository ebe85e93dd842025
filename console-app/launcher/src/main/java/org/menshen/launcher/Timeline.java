package org.menshen.launcher;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/// Tells what of a start was done when (`--timeline`): for each step a line with the milliseconds since the process began, the VM's own beginning
/// included, and the milliseconds of processor time that the whole process has had by then. On two cores the second figure bounds the first. Costs
/// nothing unless asked for. Safe from any thread.
final class Timeline {

    /// A step of a start, in the order in which they are usually reached.
    enum Step {
        /// the command line is understood
        OPTIONS,
        /// the toolkit runs
        TOOLKIT,
        /// the code lists are read
        CODES,
        /// the local side is made
        WORKSTATION,
        /// the first window stands, empty
        WINDOW,
        /// every part of the first window is there: it answers keys
        WHOLE,
        /// the centre of this process has opened its store
        STORE,
        /// the centre of this process listens
        CENTRE,
        /// what the last run knew can be shown
        KEPT,
        /// the link is live
        LINKED,
        /// the live picture has been painted
        LIVE
    }

    /// A step that was reached.
    ///
    /// @param step which
    /// @param after since the process began
    /// @param processor time that all threads of the process have had; zero where the system does not tell
    record Mark(Step step, Duration after, Duration processor) {
    }

    private static final Path PROC = Path.of("/proc");
    /// For whom nobody asked.
    static final Timeline NONE = new Timeline(null);
    /// Hundredths of a second: what Linux counts in, on every machine.
    private static final long TICK_MS = 10;
    /// where Linux tells the beginning of a process, behind its name
    private static final int BEGUN = 19;

    private final @Nullable Consumer<Mark> told;
    private final Path proc;

    /// @param told hears of each step, on the thread that reached it; `null` when nobody asked
    Timeline(@Nullable Consumer<Mark> told) {
        this(told, PROC);
    }

    /// @param proc where Linux shows its processes
    Timeline(@Nullable Consumer<Mark> told, Path proc) {
        this.told = told;
        this.proc = proc;
    }

    /// Says that a step is reached.
    void reached(Step step) {
        if (told != null) {
            told.accept(new Mark(step, sinceStart(), ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO)));
        }
    }

    /// How long ago the process began, the VM's own beginning included. Linux tells it in hundredths of a second, by the clock that also counts how
    /// long the machine runs; the JDK would add them to the time at which the machine was started, which is only known by the second.
    Duration sinceStart() {
        try {
            String stat = Files.readString(proc.resolve("self").resolve("stat"));
            String uptime = Files.readString(proc.resolve("uptime"));
            long begun = Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[BEGUN]) * TICK_MS;
            return Duration.ofMillis(new BigDecimal(uptime.substring(0, uptime.indexOf(' '))).movePointRight(3).longValue() - begun);
        } catch (IOException | RuntimeException elsewhere) {
            Instant now = Clock.systemUTC().instant();
            return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
        }
    }
}
