package org.menshen.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

import org.menshen.workstation.cache.FileKeySource;

/// Where the program's own files and the user's data lie.
///
/// @param config the `config` folder of the distribution
public record Home(Path config) {

    /// The site of the default run.
    static final String DEMONSTRATION_SITE = "nanmatou";
    /// The drill of the default run.
    static final String DEMONSTRATION_DRILL = "day";


    /// Finds the configuration: beside the distribution (`menshen.home`), else in the working folder or above it.
    ///
    /// @throws IllegalStateException when there is none
    public static Home find() {
        String home = System.getProperty("menshen.home");
        if (home != null && Files.isDirectory(Path.of(home, "config", "codes"))) {
            return new Home(Path.of(home, "config"));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("config/codes"))) {
                return new Home(at.resolve("config"));
            }
        }
        throw new IllegalStateException("no folder 'config/codes' in " + home + " or above " + Path.of("").toAbsolutePath()
                + ": start menshen by its script, or set -Dmenshen.home");
    }

    /// A site folder: a path that exists, else a name below `config/sites`.
    ///
    /// @throws IllegalArgumentException naming both places when there is neither
    Path site(String nameOrPath) {
        return existing(Path.of(nameOrPath), config.resolve("sites").resolve(nameOrPath));
    }

    /// A drill: a file that exists, else the script of that name below `config/drills`.
    ///
    /// @throws IllegalArgumentException naming both places when there is neither
    Path drill(String nameOrFile) {
        return existing(Path.of(nameOrFile), config.resolve("drills").resolve(nameOrFile + ".yaml"));
    }

    private static Path existing(Path given, Path known) {
        if (Files.exists(given)) {
            return given;
        }
        if (Files.exists(known)) {
            return known;
        }
        throw new IllegalArgumentException("no '" + given + "' and no '" + known + "'");
    }

    /// A key of the user's account, which lies apart from all data. Whoever copies a centre to another machine copies its key, too.
    ///
    /// @param name of its file
    static FileKeySource key(String name) {
        return FileKeySource.ofUser(System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"), name);
    }

    /// The user's data folder when `--data` names none: the platform's usual place.
    public static Path userData() {
        String os = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home"));
        if (os.contains("win")) {
            String local = System.getenv("LOCALAPPDATA");
            return (local == null ? user : Path.of(local)).resolve("menshen");
        }
        if (os.contains("mac")) {
            return user.resolve("Library/Application Support/menshen");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? user.resolve(".local/share") : Path.of(xdg)).resolve("menshen");
    }
}
