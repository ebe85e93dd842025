package org.menshen.centre.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalTime;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/// The pictures of a mover hold all of it, and a round of steps goes through all of them.
class FigureTest {

    private static final int MIDDLE = 150;
    private static final Daylight NOON = Daylight.at(LocalTime.NOON);
    private static final Daylight NIGHT = Daylight.at(LocalTime.MIDNIGHT);

    @Property(tries = 60)
    void nothingOfAMoverReachesOverItsPicture(@ForAll Mover.Kind kind, @ForAll @DoubleRange(min = 0.5, max = 1.4) double size, @ForAll long seed) {
        Mover mover = Mover.random(kind, 200, size, new Random(seed));
        for (int pose = 0; pose < Mover.POSES; pose++) {
            BufferedImage large = new BufferedImage(2 * MIDDLE, 2 * MIDDLE, BufferedImage.TYPE_INT_ARGB);
            Graphics2D g = large.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.translate(MIDDLE, MIDDLE);
            mover.paint(g, pose, pose % 2 == 0 ? NOON : NIGHT);
            g.dispose();
            for (int y = 0; y < 2 * MIDDLE; y++) {
                for (int x = 0; x < 2 * MIDDLE; x++) {
                    boolean inside = x >= MIDDLE - mover.side() && x < MIDDLE + mover.side() && y >= MIDDLE - mover.tall()
                            && y < MIDDLE + mover.deep();
                    assertThat(inside || large.getRGB(x, y) >>> 24 == 0).as("%s at %d, %d", mover, x - MIDDLE, y - MIDDLE).isTrue();
                }
            }
        }
    }

    @Property(tries = 60)
    void aWalkerAndACyclistGoThroughAllTheirPictures(@ForAll long seed) {
        for (Mover.Kind kind : new Mover.Kind[] {Mover.Kind.WALKER, Mover.Kind.CYCLIST}) {
            Mover mover = Mover.random(kind, 200, 1, new Random(seed));
            assertThat(IntStream.range(0, 200).map(i -> mover.pose(i * 0.05)).distinct().sorted().toArray())
                    .isEqualTo(IntStream.range(0, Mover.POSES).toArray());
        }
    }
}
