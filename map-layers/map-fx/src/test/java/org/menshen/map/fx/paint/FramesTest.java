package org.menshen.map.fx.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// However pictures are kept, what is shown is what was painted last, and what is painted next begins empty.
class FramesTest {

    @Property(tries = 200)
    void whatIsShownIsWhatWasPaintedLast(@ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> widths, @ForAll boolean seldom) {
        Frames frames = seldom ? new OneFrame() : new TwoFrames();
        assertThat(frames.last()).isNull();
        int[] shown = null;
        for (int width : widths) {
            Raster raster = frames.next(width, 7);
            assertThat(raster.pixels()).hasSize(7 * width).containsOnly(0);
            Arrays.fill(raster.pixels(), 0xFF000000 | width);
            if (shown != null) {
                assertThat(shown).as("what is shown stays while the next is painted").doesNotContain(0);
            }
            shown = frames.last().raster().pixels();
            assertThat(shown).hasSize(7 * width).containsOnly(0xFF000000 | width);
        }
    }

    @Example
    void aSeldomPictureKeepsOneSetOfPixels() {
        OneFrame frame = new OneFrame();
        frame.next(30, 30);
        RasterImage first = frame.last();
        for (int i = 0; i < 5; i++) {
            frame.next(30, 30);
            assertThat(frame.last()).isSameAs(first);
        }
    }

    @Example
    void rastersToPaintOnAreShared() {
        Raster one = Scratch.lend(31, 17);
        Arrays.fill(one.pixels(), 5);
        Scratch.giveBack(one);
        Raster again = Scratch.lend(31, 17);
        assertThat(again).isSameAs(one);
        assertThat(again.pixels()).containsOnly(0);
        assertThat(Scratch.lend(31, 17)).as("one at a time").isNotSameAs(one);
    }
}
