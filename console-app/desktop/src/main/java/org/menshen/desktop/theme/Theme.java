package org.menshen.desktop.theme;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The two looks of the console, made of the same roles: dark for the control room, light for the day room.
public enum Theme {
    /// The dark control room.
    DARK("tokens-dark.css"),
    /// The light day room.
    LIGHT("tokens-light.css");

    private static final String LIGHT_CLASS = "light";

    private final String tokensFile;

    Theme(String tokensFile) {
        this.tokensFile = tokensFile;
    }

    /// Reads the name of a theme; empty for an unknown one.
    public static Optional<Theme> read(String name) {
        return Arrays.stream(values()).filter(theme -> theme.name().equals(name)).findFirst();
    }

    /// The roles and their colours, for canvases that style sheets cannot reach.
    public Tokens tokens() {
        return Tokens.read(Objects.requireNonNull(Theme.class.getResource(tokensFile)));
    }

    /// The other one.
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /// Dresses a scene: base theme, roles, shared sheet, then the sheets of features in the order given. FX thread.
    public void dress(Scene scene, List<URL> featureSheets) {
        scene.setUserAgentStylesheet(base());
        List<String> sheets = new ArrayList<>();
        sheets.add(resource(tokensFile));
        sheets.add(resource("base.css"));
        featureSheets.forEach(url -> sheets.add(url.toExternalForm()));
        scene.getStylesheets().setAll(sheets);
        // controls with a light look of their own, such as the map, know it by this class
        scene.getRoot().getStyleClass().remove(LIGHT_CLASS);
        if (this == LIGHT) {
            scene.getRoot().getStyleClass().add(LIGHT_CLASS);
        }
    }

    /// The base theme, parsed beforehand.
    private String base() {
        return (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS();
    }

    /// Reads the sheets that every window has, and what is behind the commonest controls, so that the first window finds them: the screen's thread
    /// has nothing else to do until there is something to put into that. FX thread.
    public void read() {
        // else the first control brings JavaFX's own theme in, which no scene of ours wears
        Application.setUserAgentStylesheet(base());
        StackPane root = new StackPane(new Label(), new Button(), new MenuButton(), new ScrollPane());
        dress(new Scene(root), List.of());
        root.applyCss();
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
