package org.menshen.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.menshen.centre.run.Centre;
import org.menshen.wire.DomainJson;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.link.SideQuestion;

/// Where a console and the centre of its process keep their data. Drills have folders of their own, so that nothing of a drill lies beside what is
/// live: neither log nor cache nor what waits to be sent.
///
/// @param data the data folder
/// @param drill whether it is a drill's run
record DataPlaces(Path data, boolean drill) {

    private static final String CENTRE = "centre";
    private static final String CONSOLE = "console";
    private static final String DRILL = "drill";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// The places of a console: by what it plays itself, or by what the centre that it joins says of itself; by what is here already when that one
    /// does not answer.
    static DataPlaces of(ConsoleOptions options, Path data) {
        return new DataPlaces(data, options.centre == null ? !options.drills().isEmpty() : joins(options.centre, data));
    }

    private static boolean joins(URI centre, Path data) {
        return SideQuestion.servesDrill(centre, new DomainJson().mapper(), PATIENCE).orElseGet(() ->
                !Workstation.begun(new DataPlaces(data, false).console()) && Workstation.begun(new DataPlaces(data, true).console()));
    }

    private Path side() {
        return drill ? data.resolve(DRILL) : data;
    }

    /// Where the centre of this process keeps its store.
    Path centre() {
        return side().resolve(CENTRE);
    }

    /// Where the console keeps its cache and its outbox.
    Path console() {
        return side().resolve(CONSOLE);
    }

    /// The stores of centres that were begun in a folder: it may be one itself, or hold a live one, a drill's, or both.
    static List<Path> centres(Path folder) {
        return Stream.of(folder, new DataPlaces(folder, false).centre(), new DataPlaces(folder, true).centre()).filter(Files::isDirectory)
                .filter(Centre::begun).toList();
    }

    /// The same for the caches of consoles.
    static List<Path> consoles(Path folder) {
        return Stream.of(folder, new DataPlaces(folder, false).console(), new DataPlaces(folder, true).console()).filter(Files::isDirectory)
                .filter(Workstation::begun).toList();
    }
}
