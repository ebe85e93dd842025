package org.menshen.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

import org.menshen.centre.api.DrillControl;
import picocli.CommandLine.Option;

/// Options of the console; also accepted without the word `console`.
final class ConsoleOptions {

    /// the demonstration user of a wall: read-only and masked
    private static final String WALL = "wall";

    @Option(names = "--centre", paramLabel = "URL", descriptionKey = "centre")
    URI centre;

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site")
    Path site;

    @Option(names = "--drill", paramLabel = "NAME|FILE", descriptionKey = "drill", split = ",")
    List<String> drill = List.of();

    @Option(names = "--speed", paramLabel = "N", descriptionKey = "speed")
    double speed = 1;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    Path data;

    @Option(names = "--headless", descriptionKey = "headless")
    boolean headless;

    @Option(names = "--wall", descriptionKey = "wall")
    boolean wall;

    @Option(names = "--screens", paramLabel = "DIR", descriptionKey = "screens")
    Path screens;

    @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "token")
    String token;

    @Option(names = "--user", paramLabel = "ID", descriptionKey = "user")
    String user;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "centre.port", defaultValue = "7474")
    int port;

    @Option(names = "--for", paramLabel = "60s", descriptionKey = "for")
    Duration duration;

    @Option(names = "--timeline", descriptionKey = "timeline")
    boolean timeline;

    /// @throws IllegalArgumentException in the user's words for a value out of range
    void check(ResourceBundle texts) {
        checkSpeed(speed, texts);
    }

    /// @throws IllegalArgumentException in the user's words for a drill speed out of range
    static void checkSpeed(double factor, ResourceBundle texts) {
        if (!isSpeed(factor)) {
            throw new IllegalArgumentException(MessageFormat.format(texts.getString("bad.speed"), factor));
        }
    }

    /// Whether a drill can run at this many times real time.
    static boolean isSpeed(double factor) {
        return factor >= DrillControl.MIN_SPEED && factor <= DrillControl.MAX_SPEED;
    }

    /// The demonstration officer who signs in: the second one where another console's centre is joined.
    String seatUser() {
        if (user != null) {
            return user;
        }
        if (wall) {
            return WALL;
        }
        return centre == null ? "officer" : "officer2";
    }

    /// The site folder: a path, or a name below `config/sites`.
    Path siteDir(Home home) {
        return home.site(site == null ? Home.DEMONSTRATION_SITE : site.toString());
    }

    /// The drills to play; the drill day when none is named and none is declined.
    List<String> drills() {
        return drill.isEmpty() ? List.of(Home.DEMONSTRATION_DRILL) : named(drill);
    }

    /// The drills among what was written for them; none for `none`.
    static List<String> named(List<String> written) {
        return written.stream().filter(name -> !"none".equals(name)).toList();
    }
}
