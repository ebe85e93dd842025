package org.menshen.centre.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// Somebody or something that crosses the picture again and again. All of them are invented.
///
/// @param kind what it is
/// @param row where its feet or wheels touch the ground, in pixels from the top
/// @param scale size against a figure of 40 pixels
/// @param speed pixels a second, negative to the left
/// @param phase where it starts, 0…1
/// @param colour of its clothes or paint
record Mover(Kind kind, double row, double scale, double speed, double phase, int colour) {

    /// Kinds of movers.
    enum Kind { WALKER, CYCLIST, CAR }

    /// How many pictures of it there are: a step or a turn of the pedals is made of them.
    static final int POSES = 8;

    private static final double MARGIN = 90;
    private static final int[] COLOURS = {0x5C7086, 0x7A6A5C, 0x6B7F6C, 0x8A6C6C, 0x4F5A68, 0x8C8471, 0x70688A};
    private static final int SKIN = 0xB79A84;
    private static final int DARK = 0x33383E;

    /// One of a seeded crowd.
    static Mover random(Kind kind, double row, double scale, Random random) {
        double pace = switch (kind) {
            case WALKER -> 18 + random.nextInt(14);
            case CYCLIST -> 55 + random.nextInt(30);
            case CAR -> 90 + random.nextInt(40);
        };
        int sign = kind == Kind.CAR ? row > 190 ? 1 : -1 : random.nextBoolean() ? 1 : -1;
        return new Mover(kind, row, scale, sign * pace * scale, random.nextDouble(), COLOURS[random.nextInt(COLOURS.length)]);
    }

    /// Where it is at a time, in pixels from the left.
    double x(double seconds, int width) {
        double way = width + 2 * MARGIN;
        double gone = phase * way + speed * seconds;
        return gone - Math.floor(gone / way) * way - MARGIN;
    }

    /// Which of its pictures shows it at a time.
    int pose(double seconds) {
        double round = switch (kind) {
            case WALKER -> (seconds * 2.2 + phase * 9) / 2;
            case CYCLIST -> (seconds * 3 + phase * 9) / (2 * Math.PI);
            case CAR -> 0;
        };
        return Math.floorMod((int) Math.floor(round * POSES), POSES);
    }

    /// How far it reaches from the middle of its feet to each side, in pixels.
    int side() {
        return (int) Math.ceil(scale * switch (kind) {
            case WALKER -> 16;
            case CYCLIST -> 24;
            case CAR -> 48;
        });
    }

    /// How far it reaches up from its feet, in pixels.
    int tall() {
        return (int) Math.ceil(scale * switch (kind) {
            case WALKER, CYCLIST -> 46;
            case CAR -> 36;
        });
    }

    /// How far it and its shadow reach down from its feet, in pixels.
    int deep() {
        return (int) Math.ceil(scale * 7);
    }

    /// Paints one of its pictures, its feet at the origin.
    void paint(Graphics2D g, int pose, Daylight light) {
        AffineTransform before = g.getTransform();
        g.scale(speed < 0 ? -scale : scale, scale);
        g.setColor(new Color(0, 0, 0, 60));
        g.fill(kind == Kind.CAR ? new Ellipse2D.Double(-40, -5, 82, 10) : new Ellipse2D.Double(-11, -3, 24, 6));
        switch (kind) {
            case WALKER -> walker(g, 2.0 * pose / POSES, light);
            case CYCLIST -> cyclist(g, 2 * Math.PI * pose / POSES, light);
            case CAR -> car(g, light);
        }
        g.setTransform(before);
    }

    private void walker(Graphics2D g, double step, Daylight light) {
        double swing = Math.sin(step * Math.PI) * 5;
        g.setStroke(new BasicStroke(3.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(light.shade(DARK));
        g.draw(new Line2D.Double(0, -17, swing, -1));
        g.draw(new Line2D.Double(0, -17, -swing, -1));
        g.setColor(light.shade(colour));
        g.fill(new RoundRectangle2D.Double(-5, -33, 10, 18, 6, 6));
        g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(0, -30, -swing * 0.8, -19));
        g.draw(new Line2D.Double(0, -30, swing * 0.8, -19));
        g.setColor(light.shade(SKIN));
        g.fill(new Ellipse2D.Double(-3.6, -41, 7.2, 8));
    }

    private void cyclist(Graphics2D g, double turn, Daylight light) {
        g.setStroke(new BasicStroke(1.8f));
        g.setColor(light.shade(DARK));
        g.draw(new Ellipse2D.Double(-20, -14, 14, 14));
        g.draw(new Ellipse2D.Double(7, -14, 14, 14));
        g.draw(new Line2D.Double(-13, -7, -4, -18));
        g.draw(new Line2D.Double(-4, -18, 10, -19));
        g.draw(new Line2D.Double(10, -22, 14, -7));
        g.draw(new Line2D.Double(-13, -7, 1, -6));
        g.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(-4, -20, 1 + Math.cos(turn) * 3, -6 + Math.sin(turn) * 3));
        g.setColor(light.shade(colour));
        g.draw(new Line2D.Double(-4, -20, 2, -34));
        g.draw(new Line2D.Double(2, -32, 10, -23));
        g.fill(new RoundRectangle2D.Double(-5, -35, 9, 15, 6, 6));
        g.setColor(light.shade(SKIN));
        g.fill(new Ellipse2D.Double(0, -43, 7.4, 8));
    }

    private void car(Graphics2D g, Daylight light) {
        g.setColor(light.shade(colour));
        g.fill(new RoundRectangle2D.Double(-40, -20, 80, 16, 9, 9));
        g.fill(new RoundRectangle2D.Double(-24, -33, 46, 18, 12, 12));
        g.setColor(light.shade(0x9FB0BC));
        g.fill(new RoundRectangle2D.Double(-20, -30, 18, 11, 5, 5));
        g.fill(new RoundRectangle2D.Double(1, -30, 17, 11, 5, 5));
        g.setColor(light.shade(DARK));
        g.fill(new Ellipse2D.Double(-30, -11, 13, 13));
        g.fill(new Ellipse2D.Double(18, -11, 13, 13));
        if (light.lampsLit()) {
            g.setColor(new Color(255, 240, 205));
            g.fill(new Ellipse2D.Double(37, -17, 4, 5));
            g.setColor(new Color(200, 60, 60));
            g.fill(new Ellipse2D.Double(-41, -17, 3, 5));
        }
    }
}
