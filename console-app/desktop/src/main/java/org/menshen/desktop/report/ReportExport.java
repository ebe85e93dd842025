package org.menshen.desktop.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.shell.PaperJob;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.report.Report;

/// Writes a report into a file beside the screen, saying how far it is; one at a time, and stopped by a key. FX thread but where it says so.
final class ReportExport {

    private static final Duration LOG_WITHIN = Duration.ofSeconds(8);

    private final FeatureContext context;
    private final Texts texts;
    private final WatchLog log;
    private final ReportViewModel model;
    private final ReportPaper paper;
    private final PaperDesk desk;
    private final Consumer<String> onSaid;
    private @Nullable PaperJob running;

    /// @param onSaid gets how far it is
    ReportExport(FeatureContext context, Texts texts, WatchLog log, PaperDesk.Makers makers, ReportViewModel model, ReportPaper paper,
                 Consumer<String> onSaid) {
        this.context = context;
        this.texts = texts;
        this.log = log;
        this.model = model;
        this.paper = paper;
        this.desk = new PaperDesk(context, makers);
        this.onSaid = onSaid;
    }

    /// Whether one is being written.
    boolean busy() {
        return running != null;
    }

    /// Stops it. @return false when none is being written
    boolean stop() {
        if (running == null) {
            return false;
        }
        running.stop();
        return true;
    }

    Optional<Path> ask(Node window, Report report, PaperDesk.Form form) {
        return desk.ask(window, "menshen-report-" + report.period().kind().toLowerCase(java.util.Locale.ROOT) + "-" + report.period().day(),
                context.ports().clock().instant(), form);
    }

    /// Writes a report.
    ///
    /// @param maps its maps; when they fail it is written without them
    CompletableFuture<Void> write(Report report, PaperDesk.Form form, Path file, CompletableFuture<List<Exhibit.Picture>> maps) {
        PaperJob job = new PaperJob(words -> context.bridge().run(() -> {
            if (busy()) {
                onSaid.accept(texts.get("step.stoppable", words));
            }
        }));
        running = job;
        ReportPaper.Press press = new ReportPaper.Press(desk.mark(), desk.watermark(context.ports().clock().instant()));
        CompletableFuture<Void> done = desk.save(file, form, job, own -> leaf(report, own, maps, press));
        return done.whenComplete((nothing, error) -> context.bridge().run(() -> {
            running = null;
            onSaid.accept("");
        }));
    }

    /// Tied to the log of the watch, while the centre tells it. Not on the FX thread.
    private Paper.Leaf leaf(Report report, PaperJob job, CompletableFuture<List<Exhibit.Picture>> maps, ReportPaper.Press press) {
        job.step(texts.get("step.map"));
        List<Exhibit.Picture> pictures = pictures(job, maps);
        job.step(texts.get("step.log"));
        Report.Frozen frozen = model.frozen(report);
        try {
            WatchLog.Stretch told = log.load(report.made().at(), null).get(LOG_WITHIN.toSeconds(), TimeUnit.SECONDS);
            List<WatchLog.Entry> own = told.entries().stream().filter(entry -> entry.change().subject().equals(report.subject())).toList();
            job.step(texts.get("step.laid-out"));
            return told.whole() && !own.isEmpty() && own.getFirst().change().version() == 1 ? paper.of(own, frozen, pictures, press)
                    : paper.untied(report, frozen, pictures, press);
        } catch (ExecutionException | TimeoutException away) {
            return paper.untied(report, frozen, pictures, press);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// Waits for the maps, looking now and then whether it is to be stopped.
    private List<Exhibit.Picture> pictures(PaperJob job, CompletableFuture<List<Exhibit.Picture>> maps) {
        while (true) {
            try {
                return maps.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException later) {
                try {
                    job.step(texts.get("step.map"));
                } catch (CancellationException stopped) {
                    maps.cancel(false);
                    throw stopped;
                }
            } catch (ExecutionException | CancellationException none) {
                return List.of();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }
}
