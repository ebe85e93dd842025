package org.menshen.benchmarks;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;


import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.menshen.desktop.report.ReportPaper;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Fonts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportCommand;
import org.menshen.domain.report.ReportFiller;
import org.menshen.domain.report.ReportPeriod;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.paper.PdfPaper;
import org.menshen.workstation.paper.WordPaper;

/// The report of a day of 1,500 alerts and 60 incidents, decided by the real rules: its figures, its PDF and its Word file with two maps, and how
/// long the screen's thread is kept from answering meanwhile.
final class ReportBenchmark implements Benchmark {

    private static final int ALERTS = 1_500;
    private static final int INCIDENTS = 60;
    private static final int ROUNDS = 5;
    private static final double MS = 1_000_000;
    private static final double KB = 1024;
    private static final long BEAT_MS = 10;

    private final CodeBook codes = CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes"));
    private final Permissions permissions = new Permissions(codes);
    private final Rulebook rules = new Rulebook();
    private final World world = new World(rules);
    private final List<WatchLog.Entry> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-05T00:00:00Z");
    private long seq;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String about() {
        return "figures, PDF and Word file of a day of 1,500 alerts with two maps, and the screen's longest wait meanwhile";
    }

    @Override
    public void run(Printout figures) throws Exception {
        FxRoom.start();
        Instant from = now;
        day();
        ReportPeriod period = new ReportPeriod(ReportPeriod.DAY, "2026-11-05", from, from.plus(Duration.ofDays(1)), null);
        RuleContext context = new RuleContext(codes, permissions, Actor.SYSTEM, now, false);
        ReportFiller filler = new ReportFiller(kind -> world.all(kind).stream().map(Versioned::state), context);
        best(figures, "report.figures", () -> filler.figures(period));
        Paper.Leaf leaf = leaf(period, filler);
        PdfPaper pdf = new PdfPaper(() -> Fonts.regular().orElseThrow());
        WordPaper word = new WordPaper(() -> Fonts.regular().orElseThrow());
        AtomicLong still = new AtomicLong();
        byte[] paper;
        try (AutoCloseable beat = beat(still)) {
            figures.print("report.pdf.first", once(() -> pdf.pdf(leaf)), "ms");
            paper = best(figures, "report.pdf", () -> pdf.pdf(leaf));
            figures.print("report.pdf.cpu", cpu(() -> pdf.pdf(leaf)), "ms");
            figures.print("report.docx.first", once(() -> word.docx(leaf, (done, all) -> { })), "ms");
            figures.print("report.docx.size", best(figures, "report.docx", () -> word.docx(leaf, (done, all) -> { })).length / KB, "kB");
        }
        figures.print("report.pdf.size", paper.length / KB, "kB");
        try (PDDocument document = Loader.loadPDF(paper)) {
            figures.print("report.pdf.pages", document.getNumberOfPages(), "pages");
        }
        figures.print("report.still", still.get() / MS, "ms");
    }

    private Paper.Leaf leaf(ReportPeriod period, ReportFiller filler) throws IOException {
        Actor officer = new Actor("officer", "演练-甲", "DUTY_OFFICER", "duty-01");
        Subject report = Report.subject("RP-bench");
        give(officer, report, new ReportCommand.Draft(period, "全天平稳。".repeat(60), filler.suggested(period), null));
        give(officer, report, new ReportCommand.Submit());
        give(new Actor("leader", "演练-领导", "LEADER", "leader-01"), report, new ReportCommand.Approve("同意"));
        List<WatchLog.Entry> own = log.stream().filter(entry -> entry.change().subject().equals(report)).toList();
        return new ReportPaper(Lang.ZH, codes, ZoneId.of("Asia/Shanghai")).of(own, null, List.of(map("态势图"), map("预警密度图")),
                new ReportPaper.Press("经办 演练-甲", "演练-甲 duty-01 11-05 23:59"));
    }

    private void day() {
        Random random = new Random(11);
        Actor officer = new Actor("officer", "演练-甲", "DUTY_OFFICER", "duty-01");
        List<String> types = codes.list("alert-types").all().stream().map(Code::code).toList();
        List<String> kinds = codes.list("incident-types").all().stream().map(Code::code).toList();
        Duration step = Duration.ofDays(1).dividedBy(ALERTS + INCIDENTS);
        for (int i = 0; i < ALERTS + INCIDENTS; i++) {
            now = now.plus(step);
            LatLon at = new LatLon(31.19 + random.nextDouble() / 50, 121.5 + random.nextDouble() / 50);
            if (i % (ALERTS / INCIDENTS) == 0 && i / (ALERTS / INCIDENTS) < INCIDENTS) {
                give(officer, new Subject(SubjectKind.INCIDENT, "I-" + i), new IncidentCommand.Report(new Incident.Details(
                        kinds.get(random.nextInt(kinds.size())), "接报情况 " + i, null, null, at, i + "号楼", "CALL"), 1 + random.nextInt(5), null, "接报"));
                continue;
            }
            Subject alert = new Subject(SubjectKind.ALERT, "A-" + i);
            give(Actor.SYSTEM, alert, new AlertCommand.Raise(new Alert.Origin("iot", "x-" + i, types.get(random.nextInt(types.size())),
                    1 + random.nextInt(5), null, null, null, null, at, "东墙", "", now, Map.of())));
            if (random.nextInt(5) > 0) {
                Instant raised = now;
                now = now.plusSeconds(random.nextInt(200));
                give(officer, alert, new AlertCommand.Acknowledge());
                give(officer, alert, new AlertCommand.StartVerifying());
                give(officer, alert, random.nextInt(4) == 0 ? new AlertCommand.MarkFalse("ANIMAL", "") : new AlertCommand.Confirm(""));
                now = raised;
            }
        }
    }

    /// What the rules refuse is left out.
    private void give(Actor actor, Subject subject, Command command) {
        CommandEnvelope envelope = new CommandEnvelope(new UUID(0, seq), subject, world.version(subject), command, now);
        Decision<Fact> decision = rules.decide(world, envelope, new RuleContext(codes, permissions, actor, now, false));
        if (decision instanceof Decision.Accepted<Fact>(List<Fact> facts)) {
            for (Fact fact : facts) {
                Change change = new Change(++seq, subject, world.version(subject) + 1, fact, new Stamp(actor, now, now), envelope.id(), "", "");
                world.apply(change);
                if (subject.kind() == SubjectKind.REPORT) {
                    log.add(new WatchLog.Entry(change, "{}"));
                }
            }
        }
    }

    private static Exhibit.Picture map(String title) throws IOException {
        BufferedImage picture = new BufferedImage(1_500, 966, BufferedImage.TYPE_INT_RGB);
        Graphics2D out = picture.createGraphics();
        out.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, 1_500, 966, Color.WHITE));
        out.fillRect(0, 0, 1_500, 966);
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            out.setColor(new Color(random.nextInt(0x1000000)));
            out.drawLine(random.nextInt(1_500), random.nextInt(966), random.nextInt(1_500), random.nextInt(966));
        }
        out.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return new Exhibit.Picture(title, png.toByteArray(), 966.0 / 1_500);
    }

    private static double once(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / MS;
    }

    private static double cpu(Callable<?> work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        work.call();
        return (threads.getCurrentThreadCpuTime() - begin) / MS;
    }

    private static <T> T best(Printout figures, String name, Callable<T> work) throws Exception {
        double[] took = new double[ROUNDS];
        T made = null;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            made = work.call();
            took[i] = (System.nanoTime() - begin) / MS;
        }
        figures.print(name, Printout.percentile(took, 0.5), "ms");
        return java.util.Objects.requireNonNull(made);
    }

    /// Asks the screen's thread again and again, and keeps its longest wait.
    private static AutoCloseable beat(AtomicLong longest) {
        AtomicBoolean over = new AtomicBoolean();
        Thread asking = Thread.ofPlatform().daemon().start(() -> {
            while (!over.get()) {
                long asked = System.nanoTime();
                try {
                    FxRoom.call(() -> true);
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    Thread.sleep(BEAT_MS);
                } catch (Exception ended) {
                    return;
                }
            }
        });
        return () -> {
            over.set(true);
            asking.join();
        };
    }
}
