package org.menshen.centre.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.wire.imports.Unreadable;

/// Checks the picture address of a listed camera. The library that plays it knows dozens of schemes, some of which read any file or run over
/// other hosts: only those that the site allows pass, and files only below its folder.
final class VideoAddress {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?:[^@]*@)?(?:[\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");
    private static final int HIGHEST_PORT = 65_535;

    private final SiteSpec.Video rules;
    private final @Nullable Path files;

    VideoAddress(SiteSpec.Video rules, Path dir) {
        this.rules = rules;
        this.files = rules.files() == null ? null : real(dir.toAbsolutePath().resolve(rules.files()).normalize());
    }

    /// The address as it may be played.
    ///
    /// @throws Unreadable when it is none or not allowed
    String check(String text) throws Unreadable {
        Matcher matcher = SCHEME.matcher(text);
        if (!matcher.matches()) {
            return file(text, text);
        }
        String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            return file(text, local(text));
        }
        if (rules.schemes().stream().noneMatch(scheme::equalsIgnoreCase)) {
            throw new Unreadable("url-scheme", text, scheme, String.join(", ", rules.schemes()));
        }
        URI uri = parse(text);
        Matcher host = HOST.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        boolean port = host.matches() && (host.group(1) == null || inside(Integer.parseInt(host.group(1))));
        if (!port) {
            throw new Unreadable("url-bad", text);
        }
        return text;
    }

    private static boolean inside(int port) {
        return port > 0 && port <= HIGHEST_PORT;
    }

    private static URI parse(String text) throws Unreadable {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Unreadable("url-bad", text);
        }
    }

    private static String local(String text) throws Unreadable {
        URI uri = parse(text);
        if (uri.getRawAuthority() != null || uri.getPath() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new Unreadable("url-bad", text);
        }
        return uri.getPath();
    }

    private String file(String text, String path) throws Unreadable {
        if (files == null) {
            throw new Unreadable(text.contains("/") || text.contains("\\") || text.startsWith("file:") ? "url-file" : "url-bad", text);
        }
        try {
            Path whole = real(files.resolve(path).normalize());
            if (whole.startsWith(files) && !whole.equals(files)) {
                return whole.toString();
            }
        } catch (InvalidPathException e) {
            throw new Unreadable("url-bad", text);
        }
        throw new Unreadable("url-outside", text, files);
    }

    /// The path without links, as far as it is there.
    private static Path real(Path path) {
        try {
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            return path;
        }
    }
}
