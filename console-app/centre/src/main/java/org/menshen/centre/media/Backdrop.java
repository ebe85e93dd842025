package org.menshen.centre.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// The still part of a scene: ground, buildings, trees, lamps. Everything follows from a seed, so a camera always shows
/// the same place.
final class Backdrop {

    /// What lies before the camera.
    enum Place { STREET, COURTYARD, RIVERSIDE }

    private static final int WINDOW_LIGHT = 0xE8C98A;

    private final Place place;
    private final long seed;
    private final int width;
    private final int height;

    Backdrop(Place place, long seed, int width, int height) {
        this.place = place;
        this.seed = seed;
        this.width = width;
        this.height = height;
    }

    /// Row where the ground meets what stands behind it.
    int horizon() {
        return height * (place == Place.RIVERSIDE ? 38 : 42) / 100;
    }

    /// Paints the place in a light.
    BufferedImage paint(Daylight light) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(seed);
        sky(g, light);
        switch (place) {
            case RIVERSIDE -> {
                skyline(g, light, random);
                river(g, light, random);
            }
            case STREET, COURTYARD -> buildings(g, light, random);
        }
        ground(g, light, random);
        trees(g, light, random);
        lamps(g, light, random);
        g.dispose();
        return image;
    }

    private void sky(Graphics2D g, Daylight light) {
        g.setPaint(new GradientPaint(0, 0, light.shade(0x7E94AA), 0, horizon(), light.shade(0xB9C4CD)));
        g.fillRect(0, 0, width, horizon());
    }

    private void buildings(Graphics2D g, Daylight light, Random random) {
        int x = -random.nextInt(40);
        while (x < width) {
            int w = 70 + random.nextInt(70);
            int top = random.nextInt(horizon() / 3);
            int grey = 0x8E + random.nextInt(28);
            g.setColor(light.shade(grey << 16 | (grey - 4) << 8 | grey - 12));
            g.fillRect(x, top, w - 3, horizon() - top);
            g.setColor(light.shade(0x6A7078));
            g.fillRect(x, top, w - 3, 4);
            windows(g, light, random, x, top, w);
            x += w + random.nextInt(24);
        }
    }

    private void windows(Graphics2D g, Daylight light, Random random, int x, int top, int w) {
        for (int row = top + 12; row < horizon() - 22; row += 15) {
            for (int column = x + 8; column < x + w - 16; column += 15) {
                boolean lit = random.nextInt(5) == 0;
                g.setColor(lit && light.lampsLit() ? new Color(WINDOW_LIGHT) : light.shade(0x4D5B69));
                g.fillRect(column, row, 8, 9);
            }
        }
        g.setColor(light.shade(0x4A4F55));
        g.fillRect(x + w / 2 - 7, horizon() - 18, 13, 18);
    }

    private void skyline(Graphics2D g, Daylight light, Random random) {
        int x = 0;
        while (x < width) {
            int w = 14 + random.nextInt(34);
            int tall = 14 + random.nextInt(horizon() / 2);
            int base = horizon() - 34;
            g.setColor(light.shade(0x7F8D9B));
            g.fillRect(x, base - tall, w, tall + 4);
            if (light.lampsLit()) {
                g.setColor(new Color(WINDOW_LIGHT));
                for (int i = 0; i < 4; i++) {
                    g.fillRect(x + 2 + random.nextInt(w - 4), base - random.nextInt(tall), 2, 2);
                }
            }
            x += w + random.nextInt(10);
        }
    }

    private void river(Graphics2D g, Daylight light, Random random) {
        int top = horizon() - 34;
        g.setPaint(new GradientPaint(0, top, light.shade(0x6F8696), 0, horizon(), light.shade(0x4F6878)));
        g.fillRect(0, top, width, 36);
        g.setColor(light.shade(0x8098A6));
        for (int i = 0; i < 40; i++) {
            int x = random.nextInt(width);
            int y = top + 3 + random.nextInt(28);
            g.drawLine(x, y, x + 6 + random.nextInt(18), y);
        }
    }

    private void ground(Graphics2D g, Daylight light, Random random) {
        int top = horizon();
        int pave = place == Place.STREET ? 0x8D8C88 : place == Place.COURTYARD ? 0x979189 : 0x9C968C;
        g.setPaint(new GradientPaint(0, top, light.shade(pave), 0, height, light.shade(pave - 0x161616)));
        g.fillRect(0, top, width, height - top);
        if (place == Place.STREET) {
            road(g, light);
        } else {
            slabs(g, light);
        }
        if (place == Place.RIVERSIDE) {
            g.setColor(light.shade(0x5E6670));
            g.setStroke(new BasicStroke(2));
            g.drawLine(0, top - 12, width, top - 12);
            for (int x = random.nextInt(12); x < width; x += 16) {
                g.drawLine(x, top - 12, x, top + 2);
            }
        }
    }

    private void road(Graphics2D g, Daylight light) {
        int top = roadTop();
        int bottom = roadBottom();
        g.setColor(light.shade(0xA9A69F));
        g.fillRect(0, top - 3, width, bottom - top + 7);
        g.setColor(light.shade(0x55585D));
        g.fillRect(0, top, width, bottom - top);
        g.setColor(light.shade(0xC9C7BE));
        int middle = (top + bottom) / 2 - 3;
        for (int x = 6; x < width; x += 46) {
            g.fillRect(x, middle, 24, 3);
        }
        int crossing = width * 2 / 3;
        for (int i = 0; i < 7; i++) {
            int y = top + 4 + i * (bottom - top - 8) / 7;
            Path2D stripe = new Path2D.Double();
            double slant = (y - top) * 0.35;
            stripe.moveTo(crossing - slant, y);
            stripe.lineTo(crossing + 44 - slant, y);
            stripe.lineTo(crossing + 42 - slant, y + 6);
            stripe.lineTo(crossing - 3 - slant, y + 6);
            g.fill(stripe);
        }
    }

    /// First row of the carriageway of a street.
    int roadTop() {
        return horizon() + (height - horizon()) * 30 / 100;
    }

    /// Row after the carriageway of a street.
    int roadBottom() {
        return horizon() + (height - horizon()) * 78 / 100;
    }

    private void slabs(Graphics2D g, Daylight light) {
        g.setColor(light.shade(0x7C7871));
        g.setStroke(new BasicStroke(1));
        for (int y = horizon() + 8, step = 9; y < height; y += step, step += 5) {
            g.drawLine(0, y, width, y);
        }
        int vanishing = width / 2;
        for (int i = -14; i <= 14; i++) {
            g.drawLine(vanishing + i * 22, horizon(), vanishing + i * 66, height);
        }
    }

    private void trees(Graphics2D g, Daylight light, Random random) {
        for (int i = 0; i < 5; i++) {
            int x = random.nextInt(width);
            int foot = horizon() + 4 + random.nextInt(10);
            g.setColor(light.shade(0x5B4D3F));
            g.fillRect(x - 2, foot - 26, 4, 26);
            g.setColor(light.shade(0x4E6A4C + random.nextInt(16) * 0x000100));
            g.fill(new Ellipse2D.Double(x - 17, foot - 54, 34, 34));
            g.setColor(light.shade(0x5B7A57));
            g.fill(new Ellipse2D.Double(x - 11, foot - 50, 20, 18));
        }
    }

    private void lamps(Graphics2D g, Daylight light, Random random) {
        int x = 40 + random.nextInt(60);
        while (x < width) {
            int foot = horizon() + 14;
            g.setColor(light.shade(0x484E55));
            g.fillRect(x, foot - 76, 3, 76);
            g.fillRect(x - 9, foot - 77, 14, 3);
            if (light.lampsLit()) {
                pool(g, x - 6, foot + 30);
                g.setColor(new Color(0xFFF0CC));
                g.fillRect(x - 9, foot - 74, 8, 3);
            }
            x += 150 + random.nextInt(50);
        }
    }

    /// The light of a lamp on the ground: a round glow, seen flat.
    private static void pool(Graphics2D g, int x, int y) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(1, 0.45);
        g.setPaint(new RadialGradientPaint(0, 0, 110, new float[] {0, 0.45f, 1},
                new Color[] {new Color(255, 222, 160, 96), new Color(255, 222, 160, 52), new Color(255, 222, 160, 0)}));
        g.fill(new Ellipse2D.Double(-110, -110, 220, 220));
        g.setTransform(before);
    }
}
