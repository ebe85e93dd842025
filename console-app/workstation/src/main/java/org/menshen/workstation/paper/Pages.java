package org.menshen.workstation.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;

/// A document laid out: which line, box and picture stands on which page. The hash of a page is that of its signs, however they are spaced.
final class Pages {

    static final float WIDTH = 595;
    static final float HEIGHT = 842;
    static final float MARGIN = 48;
    static final float ROOM = WIDTH - 2 * MARGIN;
    static final float LINE = 9;
    static final float LEADING = 1.45f;
    private static final float FOOT = 30;
    private static final float TITLE = 16;
    private static final float HEADING = 11;
    private static final float GAP = LINE * 0.6f;
    private static final int DIGITS = 16;

    private final List<Page> pages = new ArrayList<>();
    private final Type type;
    private float y;

    /// How wide words are.
    interface Type {

        /// The width of a text at a size.
        float width(String text, float size) throws IOException;

        /// A text of signs that the font has.
        String writable(String text);
    }

    /// A line on a page.
    ///
    /// @param x where it begins
    /// @param y its base line from below
    record Row(String text, float size, float x, float y) {
    }

    /// A filled box on a page, from below.
    record Box(float x, float y, float width, float height, int rgb) {
    }

    /// A picture on a page, from below.
    record Image(byte[] png, float x, float y, float width, float height) {
    }

    /// A page.
    record Page(List<Row> rows, List<Box> boxes, List<Image> images) {

        private static final Comparator<Row> READING = Comparator.comparingDouble((Row row) -> -row.y()).thenComparingDouble(Row::x);

        Page() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /// What it says, as it is read.
        List<String> words() {
            return rows.stream().sorted(READING).map(Row::text).toList();
        }
    }

    private Pages(Type type) {
        this.type = type;
    }

    static List<Page> of(Paper.Leaf leaf, Type type) throws IOException {
        Pages pages = new Pages(type);
        pages.turn();
        pages.add(leaf.title(), TITLE, 0);
        for (Paper.Part part : leaf.parts()) {
            pages.y -= GAP;
            if (!part.heading().isEmpty()) {
                pages.add(part.heading(), HEADING, first(part));
            }
            for (String line : part.lines()) {
                pages.add(line, LINE, 0);
            }
            ExhibitLayout layout = new ExhibitLayout(pages);
            for (Exhibit exhibit : part.exhibits()) {
                pages.y -= GAP;
                layout.add(exhibit);
            }
        }
        return pages.pages;
    }

    /// What a heading has to have below it on its page, so that it never stands alone at the foot of one.
    private static float first(Paper.Part part) {
        boolean shown = part.lines().isEmpty() && !part.exhibits().isEmpty();
        return shown ? GAP + ExhibitLayout.least(part.exhibits().getFirst()) : LINE + LINE * LEADING;
    }

    Type type() {
        return type;
    }

    /// The page that is being filled.
    Page page() {
        return pages.getLast();
    }

    /// The lower edge of what stands on it.
    float y() {
        return y;
    }

    /// Goes down on the page, or up when negative.
    void down(float by) {
        y -= by;
    }

    void turn() {
        pages.add(new Page());
        y = HEIGHT - MARGIN;
    }

    /// Whether there is room of a height below on this page.
    boolean has(float height) {
        return y - height >= MARGIN + FOOT;
    }

    /// Begins a new page unless there is room of a height below.
    void room(float height) {
        if (!has(height)) {
            turn();
        }
    }

    /// @param below what has to have room below it on the same page
    void add(String text, float size, float below) throws IOException {
        for (String row : broken(type.writable(text), size, ROOM)) {
            room(size * LEADING + below);
            y -= size * LEADING;
            page().rows().add(new Row(row, size, MARGIN, y));
        }
    }

    /// A line in pieces that have room; Chinese is broken anywhere, other words between each other where that is possible.
    List<String> broken(String text, float size, float room) throws IOException {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        float used = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            String sign = text.substring(i, text.offsetByCodePoints(i, 1));
            float wide = type.width(sign, size);
            if (used + wide > room && !row.isEmpty()) {
                int space = row.lastIndexOf(" ");
                String rest = space > row.length() / 2 ? row.substring(space + 1) : "";
                rows.add(rest.isEmpty() ? row.toString() : row.substring(0, space));
                row = new StringBuilder(rest);
                used = type.width(rest, size);
            }
            row.append(sign);
            used += wide;
        }
        rows.add(row.toString());
        return rows;
    }

    /// The hash of the signs of some lines, without the spaces between them.
    static String hash(List<String> lines) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain(String.join("", lines)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A text without spaces, each sign in the one form that counts.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
