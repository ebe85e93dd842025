package org.menshen.map.core.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.menshen.map.core.fence.CircleFence;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

class HeatTest {

    private static final LatLon HERE = new LatLon(31.197, 121.5085);
    private static final Bounds AREA = Bounds.within(HERE, 500);

    @Property(tries = 100)
    void blurNeitherLosesNorInventsPeople(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int groups,
                                          @ForAll @DoubleRange(min = 0, max = 60) double sigma, @ForAll boolean all) {
        Random random = new Random(seed);
        HeatBins bins = new HeatBins(AREA, 10);
        if (all) {
            bins.coverAll();
        } else {
            bins.cover(new CircleFence(HERE, 120));
        }
        double total = 0;
        for (int i = 0; i < groups; i++) {
            double count = random.nextInt(50);
            bins.add(Geodesy.destination(HERE, random.nextDouble() * 360, random.nextDouble() * 450), count);
            total += count;
        }
        HeatField field = bins.field(sigma);
        assertThat(field.persons()).isCloseTo(total, within(1e-3 * total + 1e-6));
    }

    @Example
    void aZoneHasTheDensityOfItsCount() {
        CircleFence zone = new CircleFence(HERE, 100);
        HeatField field = new HeatBins(AREA, 5).add(zone, zone.area() * 2.05).field(0);
        assertThat(field.at(HERE)).isCloseTo(2.05, within(0.03));
        assertThat(field.max()).isCloseTo(2.05, within(0.03));
        assertThat(field.at(Geodesy.destination(HERE, 0, 150))).as("not measured").isNaN();
        assertThat(field.at(Geodesy.destination(HERE, 0, 5000))).as("outside the grid").isNaN();
    }

    @Example
    void noDataIsNotNobody() {
        HeatField field = new HeatBins(AREA, 10).cover(new CircleFence(HERE, 50)).field(20);
        assertThat(field.at(HERE)).isZero();
        assertThat(field.at(Geodesy.destination(HERE, 90, 200))).isNaN();
        assertThat(field.max()).isZero();
        assertThat(new HeatBins(AREA, 10).field(5).at(HERE)).isNaN();
    }

    @Example
    void blurSpreadsEvenlyToAllSides() {
        HeatField field = new HeatBins(AREA, 10).coverAll().add(HERE, 100).field(30);
        double middle = field.at(HERE);
        double north = field.at(Geodesy.destination(HERE, 0, 50));
        double east = field.at(Geodesy.destination(HERE, 90, 50));
        assertThat(middle).isCloseTo(100 / (2 * Math.PI * 900), within(0.002));
        assertThat(north).isCloseTo(east, within(middle * 0.15)).isLessThan(middle);
    }

    @Example
    void limitsAreKept() {
        HeatBins bins = new HeatBins(AREA, 10).coverAll();
        bins.add(new LatLon(0, 0), 50);
        assertThat(bins.field(10).persons()).isZero();
        assertThat(bins.add(new CircleFence(HERE, 1), 7).field(0).persons()).as("a zone smaller than a cell").isCloseTo(7, within(1e-4));
        assertThat(bins.field(0).bounds().contains(HERE)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new HeatBins(AREA, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeatBins(AREA, 0.1));
    }
}
