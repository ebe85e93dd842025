package org.menshen.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.code.Code;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.index.FilledIndex;
import org.menshen.workstation.archive.ArchiveIndex;

/// The console's store of past alerts, filled with three years of them as the centre tells them (pieces, the newest first), then asked what a watch
/// asks: each question with its count and its first page. All types of the house, 96 sites of 12 buildings, 18,000 devices.
final class PastAlertsBenchmark implements Benchmark {

    private static final int ALERTS = Integer.getInteger("menshen.alerts", 1_000_000);
    private static final int PIECE = 5_000;
    private static final int PAGE = 200;
    private static final int ROUNDS = 12;
    private static final int SITES = 96;
    private static final int BUILDINGS = 12;
    private static final int DEVICES = 18_000;
    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final long COMMIT_NS = 3_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> SPOTS = List.of("电梯厅", "地下车库", "东门岗亭", "楼道", "充电棚", "屋顶水箱", "消防通道", "围墙西段", "滨江步道", "物业大厅");
    private static final List<String> GROUNDS = List.of("烟雾浓度", "视频识别 电动自行车", "门磁未复位", "水压低于下限", "人数超限", "红外对射遮挡", "信号中断", "温度过高");

    private final Lcg random = new Lcg(20_261_105);
    private List<Code> types = List.of();

    @Override
    public String name() {
        return "past-alerts";
    }

    @Override
    public String about() {
        return ALERTS + " past alerts of three years: filling, bytes on the disk, and questions with count and first page";
    }

    @Override
    public void run(Printout figures) throws Exception {
        types = List.copyOf(CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes")).list("alert-types").all());
        Path folder = Files.createTempDirectory("menshen-past-alerts");
        byte[] key = new byte[32];
        DomainJson json = new DomainJson();
        try {
            try (ArchiveIndex index = ArchiveIndex.open(folder, key, json.mapper(), "bench")) {
                fill(index, figures);
            }
            long begin = System.nanoTime();
            try (ArchiveIndex index = ArchiveIndex.open(folder, key, json.mapper(), "bench")) {
                figures.print("past-alerts.open", (System.nanoTime() - begin) / 1e6, "ms, every byte checked");
                figures.print("past-alerts.disk", index.files().size() / 1e6, "MB");
                ask(index, figures);
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                figures.print("past-alerts.heap", (runtime.totalMemory() - runtime.freeMemory()) / 1e6, "MB after all questions");
            }
        } finally {
            FilledIndex.remove(folder);
            Files.delete(folder);
        }
    }

    private void fill(ArchiveIndex index, Printout figures) throws IOException {
        long begin = System.nanoTime();
        long committed = begin;
        for (int i = 0; i < ALERTS; i++) {
            index.put(alert(i));
            if (i % PIECE == PIECE - 1) {
                index.files().refresh();
                if (System.nanoTime() - committed > COMMIT_NS) {
                    index.files().commit();
                    committed = System.nanoTime();
                }
            }
        }
        index.files().commit();
        index.files().refresh();
        figures.print("past-alerts.fill", index.files().count() / ((System.nanoTime() - begin) / 1e9), "alerts/s");
        figures.print("past-alerts.fill.cpu", index.files().count() / (THREADS.getCurrentThreadCpuTime() / 1e9), "alerts/s CPU");
        figures.print("past-alerts.count", index.files().count(), "alerts");
    }

    private int draw(int bound) {
        return (int) (random.next() * bound);
    }

    private <T> T draw(List<T> all) {
        return all.get(draw(all.size()));
    }

    private static String site(int number) {
        return "NMT-O-%03d".formatted(number + 1);
    }

    private static String building(int site, int number) {
        return site(site) + "-B" + (number + 1);
    }

    /// The alert that so many others are newer than.
    private PastAlert alert(int number) {
        Code type = draw(types);
        int site = draw(SITES);
        int building = draw(BUILDINGS);
        Instant at = NOW.minus(SPAN.multipliedBy(number).dividedBy(ALERTS)).minusMillis(draw(60_000));
        String device = random.next() < 0.8 ? "DEV-%05d".formatted(draw(DEVICES)) : null;
        String id = "A-%08X%06X".formatted((int) (random.next() * (1L << 32)), number);
        String place = "演练小区O-%02d %d号楼%d单元 %s".formatted(site + 1, building + 1, 1 + draw(4), draw(SPOTS));
        String basis = "%s 置信度 %.2f".formatted(draw(GROUNDS), random.next());
        Outcome outcome = random.next() < 0.35 ? Outcome.FALSE : draw(List.of(Outcome.values()));
        int severity = 1 + (int) (random.next() * random.next() * 5);
        return new PastAlert(id, type.code(), severity, outcome, outcome == Outcome.FALSE ? "NORMAL_ACTIVITY" : null, "iot",
                "iot-%tY%<tm%<td-%06d".formatted(at.atZone(java.time.ZoneOffset.UTC), draw(1_000_000)), site(site), building(site, building),
                device, null, place, basis, at, at.plusSeconds(600), draw(4), List.of());
    }

    private void ask(ArchiveIndex index, Printout figures) throws IOException {
        Map<String, List<Double>> took = new LinkedHashMap<>();
        List<Double> worked = new ArrayList<>();
        long hits = 0;
        for (int round = -2; round < ROUNDS; round++) {
            for (Map.Entry<String, PastQuery> asked : questions().entrySet()) {
                long begin = System.nanoTime();
                long cpu = THREADS.getCurrentThreadCpuTime();
                hits += index.find(asked.getValue(), 0, PAGE).hits();
                double ms = (System.nanoTime() - begin) / 1e6;
                if (round >= 0) {
                    took.computeIfAbsent(asked.getKey(), kind -> new ArrayList<>()).add(ms);
                    worked.add((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
                }
            }
        }
        double[] all = took.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
        took.forEach((kind, times) -> figures.print("past-alerts." + kind + ".max",
                times.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), "ms"));
        figures.print("past-alerts.questions", all.length, "questions, " + hits / (ROUNDS + 2) + " hits a round");
        figures.print("past-alerts.find.p50", Printout.percentile(all, 0.5), "ms");
        figures.print("past-alerts.find.p99", Printout.percentile(all, 0.99), "ms");
        figures.print("past-alerts.find.max", Printout.percentile(all, 1), "ms");
        double[] cpus = worked.stream().mapToDouble(Double::doubleValue).toArray();
        figures.print("past-alerts.find.cpu.p50", Printout.percentile(cpus, 0.5), "ms CPU");
        figures.print("past-alerts.find.cpu.p99", Printout.percentile(cpus, 0.99), "ms CPU");
        figures.print("past-alerts.find.cpu.max", Printout.percentile(cpus, 1), "ms CPU");
    }

    /// What a watch asks, anew each time: what is typed differs, the filters and orders too.
    private Map<String, PastQuery> questions() {
        Map<String, PastQuery> all = new LinkedHashMap<>();
        Set<String> type = Set.of(draw(types).code());
        int site = draw(SITES);
        int building = draw(BUILDINGS);
        String device = "DEV-%05d".formatted(draw(DEVICES));
        Instant month = NOW.minus(Duration.ofDays(30));
        all.put("all", PastQuery.ALL);
        all.put("all-worst", asking(List.of(), Set.of(), Set.of(), null, PastQuery.Order.WORST));
        all.put("type", asking(List.of(), type, Set.of(), null, PastQuery.Order.NEWEST));
        all.put("type-site-worst", asking(List.of(), type, Set.of(site(site)), null, PastQuery.Order.WORST));
        all.put("month", asking(List.of(), Set.of(), Set.of(), month, PastQuery.Order.NEWEST));
        all.put("severity-false", new PastQuery(List.of(), Set.of(), Set.of(1, 2), Set.of(Outcome.FALSE, Outcome.TEST), Set.of(), Set.of(), Set.of(),
                Set.of(), null, null, PastQuery.Order.WORST));
        all.put("device-month", new PastQuery(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(device), Set.of(), month, null,
                PastQuery.Order.NEWEST));
        all.put("building-month", new PastQuery(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(building(site, building)), Set.of(),
                Set.of(), month, null, PastQuery.Order.NEWEST));
        all.put("one-character", words(PastQuery.Word.of("楼")));
        all.put("chinese", words(PastQuery.Word.of(draw(SPOTS))));
        all.put("chinese-worst", asking(List.of(PastQuery.Word.of(draw(GROUNDS).substring(0, 2))), Set.of(), Set.of(), null, PastQuery.Order.WORST));
        all.put("mixed-word", words(PastQuery.Word.of((1 + draw(12)) + "号楼" + (1 + draw(4)) + "单元")));
        all.put("half-typed", words(PastQuery.Word.of("演练小区O-" + draw(10))));
        all.put("digit", words(PastQuery.Word.of("0")));
        all.put("device-id", words(PastQuery.Word.of(device)));
        all.put("id-half", words(PastQuery.Word.of("A-%04X".formatted(draw(65_536)))));
        all.put("source-id", words(PastQuery.Word.of("iot-2025%02d".formatted(1 + draw(12)))));
        all.put("name-of-building", words(new PastQuery.Word((building + 1) + "号楼", Set.of(), Set.of(), IntStream.range(0, SITES)
                .mapToObj(each -> building(each, building)).collect(Collectors.toSet()), Set.of(), Set.of()), PastQuery.Word.of("充电")));
        all.put("three-words", words(new PastQuery.Word("yg", type, Set.of(), Set.of(), Set.of(), Set.of()), PastQuery.Word.of("小区"),
                PastQuery.Word.of(draw(SPOTS))));
        all.put("nothing", words(PastQuery.Word.of("没有这样的词")));
        return all;
    }

    private static PastQuery words(PastQuery.Word... words) {
        return asking(List.of(words), Set.of(), Set.of(), null, PastQuery.Order.NEWEST);
    }

    private static PastQuery asking(List<PastQuery.Word> words, Set<String> types, Set<String> sites, @Nullable Instant from,
            PastQuery.Order order) {
        return new PastQuery(words, types, Set.of(), Set.of(), sites, Set.of(), Set.of(), Set.of(), from, null, order);
    }
}
