package org.menshen.desktop.shell;

/// Builds the line that stands at the top of every window: mode, seat, link, sources, clock.
@FunctionalInterface
public interface TopLine {

    /// Builds the line of one window. FX thread.
    Panel create(FeatureContext context);
}
