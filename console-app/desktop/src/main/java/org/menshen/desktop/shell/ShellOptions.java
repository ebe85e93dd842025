package org.menshen.desktop.shell;

import java.time.Duration;

/// How the shell is run.
///
/// @param headless whether there is no display: windows are laid out at picture size, and a corner of each is all that is painted
/// @param openAll whether every window is opened at the start, not only those that were open last time
/// @param pictureWidth width of a window without a display, pixels
/// @param pictureHeight height of a window without a display, pixels
/// @param freezeLimit from which lateness of the screen on it counts as frozen
public record ShellOptions(boolean headless, boolean openAll, int pictureWidth, int pictureHeight, Duration freezeLimit) {

    /// Told in the log from this on, unless somebody who measures wants to hear of less.
    private static final Duration FREEZE = Duration.ofMillis(Integer.getInteger("menshen.freeze.millis", 250));

    /// A console at a display, windows as they were left.
    public static ShellOptions display() {
        return new ShellOptions(false, false, 1920, 1080, FREEZE);
    }

    /// A console without a display, every window open at 1920×1080.
    public static ShellOptions noDisplay() {
        return new ShellOptions(true, true, 1920, 1080, FREEZE);
    }

    /// The same with every window opened at the start.
    public ShellOptions withAllOpen() {
        return new ShellOptions(headless, true, pictureWidth, pictureHeight, freezeLimit);
    }
}
