package org.menshen.desktop.work;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks the person for files. FX thread.
interface FileAsk {

    /// Which file is to be read; empty when the person wants none.
    ///
    /// @param at where in which window
    /// @param kind what files are looked for, in words
    /// @param patterns of their names, such as `*.csv`
    Optional<Path> toRead(Node at, String title, String kind, List<String> patterns);

    /// Which file is to be written; empty when the person wants none.
    ///
    /// @param name the name that is proposed
    Optional<Path> toWrite(Node at, String title, String name, String kind, List<String> patterns);

    /// By the dialogs of the system.
    static FileAsk dialogs() {
        return new FileAsk() {
            @Override
            public Optional<Path> toRead(Node at, String title, String kind, List<String> patterns) {
                return Optional.ofNullable(chooser(title, kind, patterns).showOpenDialog(at.getScene().getWindow())).map(File::toPath);
            }

            @Override
            public Optional<Path> toWrite(Node at, String title, String name, String kind, List<String> patterns) {
                FileChooser chooser = chooser(title, kind, patterns);
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(at.getScene().getWindow())).map(File::toPath);
            }

            private static FileChooser chooser(String title, String kind, List<String> patterns) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
                return chooser;
            }
        };
    }
}
