package org.menshen.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.menshen.centre.crowd.CrowdFigures;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.forecast.CountSeries;
import org.menshen.domain.forecast.ForecastRules;
import org.menshen.wire.code.CodeFolder;

/// How well crowds are forecast, tried on counts that a city has published. Counters and dates are held out: the coefficients know only the other
/// counters, and only what lies before the day that is forecast; how far off they are is measured day by day from what has been by then. It is tried
/// on the last third of the days, and then on other dates and other counters, so that no single choice tells too much.
///
/// `BENCH_OPTS="-Dmenshen.counts=FILE[,FILE…]"`; columns are found by their names and contents, or told by
/// `-Dmenshen.columns=sensor=…,count=…,date=…,hour=…,zone=…`. Cities publish hours as a rule:
/// `-Dmenshen.finer=5` spreads them over slots of so many
/// minutes ([FinerCounts], what is within the hour is made up), so that 15 and 30 minutes can be tried, too.
final class CrowdBacktest implements Benchmark {

    private static final String COUNTS = System.getProperty("menshen.counts", "");
    private static final String COLUMNS = System.getProperty("menshen.columns", "");
    private static final int FINER = Integer.getInteger("menshen.finer", 0);
    private static final double KNOWN = 0.5;
    private static final int HELD_OUT = 5;
    private static final int OF_THEM = 2;
    private static final int HOUR = 60;
    private static final int WEEKS_DAYS = 14;
    private static final int SPLITS = 3;
    private static final double CLAIM = 0.8;

    @Override
    public String name() {
        return "crowd-backtest";
    }

    @Override
    public String about() {
        return "forecast of crowds on published counts (-Dmenshen.counts=FILE,…): MASE beside seasonal-naive, how often intervals hold";
    }

    @Override
    public void run(Printout figures) throws Exception {
        if (COUNTS.isEmpty()) {
            throw new IllegalArgumentException("say which counts: BENCH_OPTS=-Dmenshen.counts=FILE[,FILE…]");
        }
        CountsFile file = CountsFile.read(CountsFile.files(COUNTS), CountsFile.columns(COLUMNS));
        CodeBook codes = CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes"));
        Map<String, CountSeries> all = file.series(KNOWN);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("none of " + file.counters() + " counters counted for fifteen days at half of the times or more: "
                    + file.names());
        }
        int every = file.everyMinutes();
        Counts counts = new Counts(List.copyOf(all.values()), file.first(), file.last());
        if (FINER > 0 && every == HOUR && HOUR % FINER == 0) {
            every = FINER;
            int parts = HOUR / FINER;
            counts = new Counts(List.copyOf(FinerCounts.of(all, FINER).values()), file.first() * parts, file.last() * parts + parts - 1);
        }
        figures.print("crowd-backtest.rows", file.rows()[0], "");
        figures.print("crowd-backtest.rows.left-out", file.rows()[1], "of which no time can be read");
        figures.print("crowd-backtest.counters", all.size(), "of " + file.counters());
        figures.print("crowd-backtest.every", every, "min");
        for (int minutes : List.of(HOUR / 4, HOUR / 2, HOUR)) {
            if (minutes % every == 0) {
                ForecastRules rules = CrowdFigures.of(codes).rules(every * HOUR, List.of(minutes / every));
                tried(figures, "crowd-backtest." + minutes, rules, counts);
            } else {
                System.err.println(minutes + " min cannot be tried on counts of " + every + " min: -Dmenshen.finer=5 makes finer ones of hours");
            }
        }
    }

    /// What is tried.
    private record Counts(List<CountSeries> all, long first, long last) {
    }

    private static void tried(Printout figures, String at, ForecastRules rules, Counts counts) {
        List<CountSeries> all = counts.all;
        long days = (counts.last - counts.first + 1) / rules.day();
        if (days <= WEEKS_DAYS) {
            throw new IllegalArgumentException("nothing can be forecast from " + days + " days: more than two weeks are needed");
        }
        long last = Math.min(days / 3, days - WEEKS_DAYS);
        CrowdTrial trial = trial(rules, all, 0, counts.first, days - last, days);
        figures.print(at + ".forecasts", trial.forecasts(), "");
        figures.print(at + ".mase.model", trial.mase(CrowdTrial.MODEL), "");
        figures.print(at + ".mase.naive.week", trial.mase(CrowdTrial.WEEK), "");
        figures.print(at + ".mase.naive.day", trial.mase(CrowdTrial.DAY), "");
        figures.print(at + ".better", 100 * trial.better(), "% than the better of both");
        CrowdTrial.CLAIMS.forEach(claim -> figures.print(at + ".within." + Math.round(claim * 100), 100 * trial.within(claim), "%"));
        long each = (days - WEEKS_DAYS) / SPLITS;
        for (int i = 0; each > 0 && i < SPLITS; i++) {
            long from = WEEKS_DAYS + i * each;
            CrowdTrial split = trial(rules, all, i + 1, counts.first, from, from + each);
            if (split.forecasts() > 0) {
                String which = "of days " + (from + 1) + "…" + (from + each);
                figures.print(at + ".split." + (i + 1) + ".better", 100 * split.better(), "% " + which);
                figures.print(at + ".split." + (i + 1) + ".within.80", 100 * split.within(CLAIM), "% " + which);
            }
        }
    }

    /// Two counters of five are held out, others with each turn.
    private static CrowdTrial trial(ForecastRules rules, List<CountSeries> all, int turn, long first, long fromDay, long toDay) {
        List<CountSeries> learned = new ArrayList<>();
        List<CountSeries> heldOut = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ((i + turn * OF_THEM) % HELD_OUT < OF_THEM ? heldOut : learned).add(all.get(i));
        }
        if (learned.isEmpty() || heldOut.isEmpty()) {
            // too few counters: only dates are held out
            learned.clear();
            learned.addAll(all);
            heldOut.clear();
            heldOut.addAll(all);
        }
        CrowdTrial trial = new CrowdTrial(rules, learned, heldOut, first);
        trial.run(first + fromDay * rules.day(), first + toDay * rules.day());
        return trial;
    }
}
