package org.menshen.desktop.shell;

import org.menshen.desktop.text.Texts;

/// The names of files that leave the console: those of a drill say so. Any thread.
public final class FileNames {

    private FileNames() {
    }

    /// The name to propose for a file.
    ///
    /// @param name its name in live operation
    public static String of(ConsolePorts ports, String name) {
        return ports.drill().status().isPresent() ? Texts.load(ports.lang(), FileNames.class).get("file.drill", name) : name;
    }
}
