package org.menshen.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterProperties {

    private static final int DAY = 24;
    private static final ForecastRules RULES = new ForecastRules(1, List.of(1, 2), DAY, 3, 4, 4 * DAY, 7 * DAY, 20, 20_000, 0.8);

    /// Counts that rise and fall by day and week, with slow drift and noise.
    private static CountSeries series(long seed, int slots, double size) {
        Random random = new Random(seed);
        CountSeries series = new CountSeries();
        double drift = 0;
        for (int slot = 0; slot < slots; slot++) {
            drift = 0.9 * drift + 0.1 * random.nextGaussian();
            double mean = size * (1.1 - Math.cos(2 * Math.PI * slot / DAY)) * (slot / DAY % 7 < 5 ? 1 : 0.6) * Math.exp(drift);
            series.put(slot, Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian())));
        }
        return series;
    }

    private static List<CountSeries> city(long seed, int slots) {
        List<CountSeries> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(series(seed * 100 + i, slots, 20 + 60 * i));
        }
        return all;
    }

    @Property(tries = 12)
    void theIntervalHoldsTheCountAndAWiderClaimIsAWiderInterval(@ForAll @IntRange(max = 1_000) int seed,
                                                                  @ForAll @DoubleRange(min = 0.3, max = 0.9) double claim) {
        List<CountSeries> city = city(seed, 20 * DAY);
        Forecaster forecaster = Forecaster.learn(city, 20 * DAY - 1, RULES);
        assertThat(forecaster.knows()).isTrue();
        for (CountSeries series : city) {
            List<Expectation> narrow = forecaster.look(series, 20 * DAY - 1, claim);
            List<Expectation> wide = forecaster.look(series, 20 * DAY - 1, claim + 0.09);
            assertThat(narrow).hasSize(2);
            for (int i = 0; i < narrow.size(); i++) {
                assertThat(narrow.get(i).low()).isBetween(0.0, narrow.get(i).count());
                assertThat(narrow.get(i).high()).isGreaterThanOrEqualTo(narrow.get(i).count());
                assertThat(wide.get(i).low()).isLessThanOrEqualTo(narrow.get(i).low());
                assertThat(wide.get(i).high()).isGreaterThanOrEqualTo(narrow.get(i).high());
            }
        }
    }

    @Example
    void intervalsHoldWhatTheyClaimAndThePointIsBetterThanTheWeekBefore() {
        int learned = 21 * DAY;
        int within = 0;
        int all = 0;
        double own = 0;
        double naive = 0;
        for (int seed = 7; seed < 12; seed++) {
            List<CountSeries> city = city(seed, learned + 10 * DAY);
            Forecaster forecaster = Forecaster.learn(city, learned - 1, RULES);
            for (CountSeries series : city) {
                for (long target = learned; target < learned + 10 * DAY; target++) {
                    Expectation expected = forecaster.look(series, target - 1).getFirst();
                    double truth = series.at(target);
                    within += Math.rint(expected.low()) <= truth && truth <= Math.rint(expected.high()) ? 1 : 0;
                    own += Math.abs(expected.count() - truth);
                    naive += Math.abs(series.at(target - 7 * DAY) - truth);
                    all++;
                }
            }
        }
        assertThat((double) within / all).isBetween(0.77, 0.83);
        assertThat(own).isLessThan(0.5 * naive);
    }

    @Property(tries = 20)
    void whatLiesFarOffTeachesLittle(@ForAll @IntRange(max = 1_000) int seed) {
        Random random = new Random(seed);
        Samples samples = new Samples(2);
        for (int i = 0; i < 600; i++) {
            double x = 10 * random.nextDouble();
            double festival = i % 10 == 0 ? 40 : 0;
            samples.add(new double[] {1, x}, 2 + 3 * x + random.nextGaussian() + festival, 1);
        }
        Samples.Line line = Samples.solve(samples);
        assertThat(line.expected(new double[] {1, 0})).isBetween(1.4, 2.8);
        assertThat(line.expected(new double[] {1, 10})).isBetween(31.4, 32.9);
    }

    @Example
    void aCounterThatHardlyEverCountsAndOneThatChangedItsLevelAreForecastToo() {
        int now = 21 * DAY;
        List<CountSeries> city = city(5, now + 5 * DAY);
        CountSeries rare = new CountSeries();
        CountSeries shifted = new CountSeries();
        Random random = new Random(9);
        for (int slot = 0; slot < now + 5 * DAY; slot++) {
            rare.put(slot, random.nextInt(20) == 0 ? 1 + random.nextInt(3) : 0);
            shifted.put(slot, city.getFirst().at(slot) * (slot < 18 * DAY ? 1 : 4));
        }
        city.add(rare);
        city.add(shifted);
        Forecaster forecaster = Forecaster.learn(city, now - 1, RULES);
        double own = 0;
        double naive = 0;
        for (long target = now; target < now + 2 * DAY; target++) {
            assertThat(forecaster.look(rare, target - 1).getFirst()).satisfies(each -> assertThat(each.count()).isBetween(0.0, 2.0),
                each -> assertThat(each.low()).isLessThan(0.5), each -> assertThat(each.high()).isLessThan(9));
            own += Math.abs(forecaster.look(shifted, target - 1).getFirst().count() - shifted.at(target));
            naive += Math.abs(shifted.at(target - 7 * DAY) - shifted.at(target));
        }
        assertThat(own).as("four times as many since three days").isLessThan(0.5 * naive);
    }

    @Property(tries = 8)
    void nothingThatComesLaterIsKnown(@ForAll @IntRange(max = 1_000) int seed) {
        long now = 18 * DAY + 5;
        List<CountSeries> city = city(seed, 20 * DAY);
        List<CountSeries> cut = city(seed, 20 * DAY);
        cut.forEach(series -> {
            series.forgetAfter(now);
            series.put(now + 30, 9_999);
        });
        assertThat(Forecaster.learn(cut, now, RULES).look(cut.getFirst(), now))
            .isEqualTo(Forecaster.learn(city, now, RULES).look(city.getFirst(), now));
    }

    @Example
    void tooLittleHistoryIsSaidByNothing() {
        assertThat(Forecaster.learn(List.of(), 0, RULES).look(new CountSeries(), 0)).isEmpty();
        List<CountSeries> city = city(3, 5);
        assertThat(Forecaster.learn(city, 4, RULES).look(city.getFirst(), 4)).isEmpty();
        List<CountSeries> days = city(3, 20 * DAY);
        Forecaster forecaster = Forecaster.learn(days, 20 * DAY - 1, RULES);
        CountSeries fresh = new CountSeries();
        for (int slot = 20 * DAY - 3; slot < 20 * DAY; slot++) {
            fresh.put(slot, 100);
        }
        assertThat(forecaster.look(fresh, 20 * DAY - 1)).as("three hours are enough for a zone among others").hasSize(2);
        assertThat(forecaster.look(fresh, 20 * DAY + 5)).as("but not when nobody counts any more").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void aSeriesForgetsAndKeepsByTheSlot(int first) {
        CountSeries series = new CountSeries();
        series.put(first, 3);
        series.put(first + 4, 7);
        assertThat(series.at(first + 2)).isNaN();
        assertThat(series.mean(first, first + 4)).isEqualTo(5);
        assertThat(series.most(first, first + 9)).isEqualTo(7);
        series.forgetAfter(first + 3);
        assertThat(series.end()).isEqualTo(first + 4L);
        series.put(first + 4, 9);
        series.forgetBefore(first + 4);
        assertThat(series.at(first)).isNaN();
        assertThat(series.at(first + 4)).isEqualTo(9);
        assertThat(series.size()).isEqualTo(1);
    }
}
