package org.menshen.map.fx.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
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
            assertThat(Arrays.copyOf(raster.pixels(), 7 * width)).containsOnly(0);
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
        Scratch scratch = new Scratch();
        Raster one = scratch.lend(31, 17);
        Arrays.fill(one.pixels(), 5);
        scratch.giveBack(one);
        Raster again = scratch.lend(31, 17);
        assertThat(again.pixels()).isSameAs(one.pixels()).containsOnly(0);
        assertThat(scratch.lend(31, 17).pixels()).as("one at a time").isNotSameAs(one.pixels());
    }

    @Example
    void aSmallerRasterTakesTheRoomOfALargerOne() {
        Scratch scratch = new Scratch();
        Raster large = scratch.lend(301, 217);
        Raster larger = scratch.lend(401, 217);
        Arrays.fill(large.pixels(), 5);
        scratch.giveBack(larger);
        scratch.giveBack(large);
        Raster small = scratch.lend(300, 200);
        assertThat(small.pixels()).as("the smallest that holds it").isSameAs(large.pixels());
        assertThat(Arrays.stream(small.pixels(), 0, 300 * 200)).containsOnly(0);
        assertThat(scratch.lend(301, 217).pixels()).isSameAs(larger.pixels());
    }

    @Example
    void aPictureShowsWhatItsOwnRowsHold() {
        Raster room = Scratch.SHARED.lend(301, 217);
        Scratch.SHARED.giveBack(room);
        OneFrame frame = new OneFrame();
        Raster raster = frame.next(30, 20);
        raster.pixels()[29] = 7;
        Raster shown = Objects.requireNonNull(frame.last()).raster();
        assertThat(shown.pixels()).hasSize(30 * 20);
        assertThat(shown.pixels()[29]).isEqualTo(7);
    }
}
