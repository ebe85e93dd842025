package org.menshen.centre.media;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/// The moving picture of one demonstration camera. Ground and captions are painted seldom and kept; only the movers are
/// painted for every picture. Not thread-safe.
final class CameraScene {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int TAIL = 4;
    /// height of the band at the upper and the lower edge that holds all words
    private static final int BAND = 28;

    private final int width;
    private final int height;
    private final String title;
    private final String mark;
    private final Font font;
    private final Backdrop backdrop;
    private final List<Figure> movers = new ArrayList<>();
    /// the upper band above the lower one
    private final BufferedImage captions;
    private @Nullable Daylight painted;
    private @Nullable BufferedImage ground;
    private @Nullable String stamp;

    CameraScene(String deviceId, String name, String mark, Font font, int width, int height) {
        this.width = width;
        this.height = height;
        this.mark = mark;
        this.font = font;
        this.title = name + "  ··" + deviceId.substring(Math.max(0, deviceId.length() - TAIL));
        this.captions = new BufferedImage(width, 2 * BAND, BufferedImage.TYPE_INT_ARGB_PRE);
        long seed = deviceId.chars().asLongStream().reduce(7, (sum, c) -> sum * 1_000_003 + c);
        Random random = new Random(seed);
        random.nextInt();
        Backdrop.Place[] places = Backdrop.Place.values();
        Backdrop.Place place = places[random.nextInt(places.length)];
        this.backdrop = new Backdrop(place, seed, width, height);
        populate(place, random);
        movers.sort(Comparator.comparingDouble(figure -> figure.mover().row()));
    }

    private void populate(Backdrop.Place place, Random random) {
        int top = backdrop.horizon() + 8;
        if (place == Backdrop.Place.STREET) {
            int upper = backdrop.roadTop() + (backdrop.roadBottom() - backdrop.roadTop()) * 38 / 100;
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                double row = i % 2 == 0 ? upper : backdrop.roadBottom() - 12;
                movers.add(new Figure(Mover.random(Mover.Kind.CAR, row, size(row), random)));
            }
        }
        int cyclists = 1 + random.nextInt(3);
        for (int i = 0; i < cyclists; i++) {
            double row = place == Backdrop.Place.STREET ? backdrop.roadBottom() - 4 : top + 20 + random.nextInt(height - top - 40);
            movers.add(new Figure(Mover.random(Mover.Kind.CYCLIST, row, size(row), random)));
        }
        int walkers = 4 + random.nextInt(5);
        for (int i = 0; i < walkers; i++) {
            double row = place != Backdrop.Place.STREET ? top + random.nextInt(height - top - 14)
                    : i % 2 == 0 ? top + random.nextInt(16) : backdrop.roadBottom() + 10 + random.nextInt(24);
            movers.add(new Figure(Mover.random(Mover.Kind.WALKER, row, size(row), random)));
        }
    }

    private double size(double row) {
        return 0.55 + 0.75 * (row - backdrop.horizon()) / (height - backdrop.horizon());
    }

    /// Paints the picture of a moment.
    ///
    /// @param seconds running time that moves the figures
    /// @param time what the clock in the picture shows
    /// @param picture painted over whole, as large as the scene; nothing of it is kept here, so that scenes share it
    void paint(double seconds, LocalDateTime time, BufferedImage picture) {
        Daylight light = Daylight.at(time.toLocalTime());
        BufferedImage still = ground;
        if (still == null || !light.equals(painted)) {
            still = backdrop.paint(light);
            ground = still;
            painted = light;
        }
        Graphics2D g = picture.createGraphics();
        g.drawImage(still, 0, 0, null);
        for (Figure mover : movers) {
            mover.draw(g, seconds, width, light);
        }
        caption(STAMP.format(time));
        // only where words stand: to mix the empty middle, too, would cost as much as all the figures
        g.drawImage(captions, 0, 0, width, BAND, 0, 0, width, BAND, null);
        g.drawImage(captions, 0, height - BAND, width, height, 0, BAND, width, 2 * BAND, null);
        g.dispose();
    }

    private void caption(String now) {
        if (now.equals(stamp)) {
            return;
        }
        stamp = now;
        Graphics2D g = captions.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setBackground(new Color(0, true));
        g.clearRect(0, 0, width, 2 * BAND);
        g.setFont(font.deriveFont(Font.PLAIN, 15f));
        label(g, now, 8, 20, false);
        label(g, title, 8, 2 * BAND - 9, false);
        label(g, mark, width - 8, 20, true);
        g.dispose();
    }

    private void label(Graphics2D g, String text, int x, int base, boolean fromRight) {
        int wide = g.getFontMetrics().stringWidth(text);
        int left = fromRight ? x - wide : x;
        g.setColor(new Color(10, 14, 19, 130));
        g.fillRoundRect(left - 4, base - 15, wide + 8, 20, 5, 5);
        g.setColor(new Color(0xF2F4F6));
        g.drawString(text, left, base);
    }
}
