package org.menshen.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The run of the program that is watched when its classes are made (`MENSHEN_MAKE_CLASSES` in the start script). Wherever the program is built there
/// may be no display and no sound: the classes that only these need are named in a list, so that they are kept too.
public final class FirstRun {

    private static final String LIST = "first-run.classes";

    private FirstRun() {
    }

    /// Runs a command line, as [Main#main].
    public static void main(String[] args) {
        names().forEach(FirstRun::look);
        Main.main(args);
    }

    /// The names on the list.
    static List<String> names() {
        try (InputStream in = Objects.requireNonNull(FirstRun.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Loads a class; one that this system does not have is not needed here.
    static boolean look(String name) {
        try {
            Class.forName(name, false, FirstRun.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return false;
        }
    }
}
