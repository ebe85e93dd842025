package org.menshen.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.scene.paint.Color;

/// The colours of a theme by role, read from its token sheet: the one place where a colour stands. Immutable.
///
/// @param colours role name without the leading hyphen, such as `sev-1`, to colour
public record Tokens(Map<String, Color> colours) {

    private static final int BYTE = 255;

    private static final Pattern ROLE = Pattern.compile("-([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6,8})\\s*;");

    /// Keeps the order of the sheet.
    public Tokens {
        colours = Collections.unmodifiableMap(new LinkedHashMap<>(colours));
    }

    /// Reads a token sheet.
    ///
    /// @throws UncheckedIOException when it cannot be read
    public static Tokens read(URL sheet) {
        try (InputStream in = sheet.openStream()) {
            Matcher matcher = ROLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Color> colours = new LinkedHashMap<>();
            while (matcher.find()) {
                colours.put(matcher.group(1), Color.web(matcher.group(2)));
            }
            return new Tokens(colours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The colour of a role.
    ///
    /// @throws NoSuchElementException when the sheet has no such role
    public Color colour(String role) {
        Color colour = colours.get(role);
        if (colour == null) {
            throw new NoSuchElementException("no role '" + role + "' among " + colours.keySet());
        }
        return colour;
    }

    /// The colour of a role, seen through.
    ///
    /// @param opacity 0…1
    public Color colour(String role, double opacity) {
        return colour(role).deriveColor(0, 1, 1, opacity);
    }

    /// The colour of a severity, 1…5.
    public Color severity(int severity) {
        return colour("sev-" + severity);
    }

    /// A colour as red, green and blue, eight bits each, for documents.
    public static int packed(Color colour) {
        return (int) Math.round(colour.getRed() * BYTE) << 16 | (int) Math.round(colour.getGreen() * BYTE) << 8
                | (int) Math.round(colour.getBlue() * BYTE);
    }
}
