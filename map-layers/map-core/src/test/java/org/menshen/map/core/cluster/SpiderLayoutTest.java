package org.menshen.map.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.view.ScreenPoint;

class SpiderLayoutTest {

    @Property(tries = 200)
    void everyMemberHasRoomAndTheSpiderIsNoLargerThanItMust(@ForAll @IntRange(max = 300) int count,
                                                            @ForAll @DoubleRange(min = 10, max = 60) double spacing,
                                                            @ForAll @DoubleRange(min = 1, max = 2) double innerShare) {
        double inner = spacing * innerShare;
        List<ScreenPoint> places = SpiderLayout.of(count, spacing, inner);
        assertThat(places).hasSize(count);
        ScreenPoint middle = new ScreenPoint(0, 0);
        for (int i = 0; i < count; i++) {
            assertThat(places.get(i).distance(middle)).isGreaterThanOrEqualTo(inner - 1e-9);
            // members fill about a disc: area count × spacing², with room for the middle
            assertThat(places.get(i).distance(middle)).isLessThan(inner + spacing * (2 + 0.75 * Math.sqrt(count)));
            for (int j = 0; j < i; j++) {
                assertThat(places.get(i).distance(places.get(j))).as("%d and %d of %d", j, i, count).isGreaterThanOrEqualTo(spacing - 1e-9);
            }
        }
    }

    @Example
    void theFirstStandsAtTheTopAndTheOthersFollowClockwise() {
        List<ScreenPoint> four = SpiderLayout.of(4, 30, 40);
        assertThat(four.getFirst().x()).isCloseTo(0, within(1e-9));
        assertThat(four.getFirst().y()).isCloseTo(-40, within(1e-9));
        assertThat(four.get(1).x()).isCloseTo(40, within(1e-9));
    }

    @Example
    void aMemberInTheMiddleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SpiderLayout.of(3, 30, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> SpiderLayout.of(-1, 30, 40));
    }

    @Property
    void aStackSplitsAtTheFirstWholeZoomThatParts(@ForAll @DoubleRange(min = 2, max = 20) double zoom,
                                                  @ForAll @DoubleRange(max = 47.9) double farthest) {
        OptionalInt split = SplitZoom.of(zoom, farthest, 48, 20);
        if (split.isPresent()) {
            int at = split.getAsInt();
            assertThat(at).isGreaterThan((int) Math.floor(zoom)).isLessThanOrEqualTo(20);
            assertThat(farthest * Math.pow(2, at - zoom)).isGreaterThanOrEqualTo(48);
            assertThat(at - 1 <= zoom || farthest * Math.pow(2, at - 1 - zoom) < 48).isTrue();
        } else {
            assertThat(zoom >= 20 || farthest * Math.pow(2, 20 - zoom) < 48).isTrue();
        }
    }

    @Example
    void thingsOnTheSameSpotNeverSplit() {
        assertThat(SplitZoom.of(12, 0, 48, 20)).isEmpty();
    }
}
