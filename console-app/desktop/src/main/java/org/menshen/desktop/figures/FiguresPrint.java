package org.menshen.desktop.figures;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.livemap.MapShots;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.shell.PaperJob;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.work.WorkItem;

/// Puts figures and briefs on paper, each page with the watermark of who had it made; one at a time, and stopped by a key. FX thread.
final class FiguresPrint {

    private static final Duration LOG_WITHIN = Duration.ofSeconds(8);
    private static final List<Integer> TILE_COLUMNS = List.of(30, 16, 26, 28);
    private static final List<Integer> ROW_COLUMNS = List.of(46, 18, 36);

    private final FeatureContext context;
    private final Texts texts;
    private final WatchLog log;
    private final PaperDesk desk;
    private final BriefPaper briefs;
    private final StackPane host;
    private final Duration longest;
    private @Nullable PaperJob running;

    /// @param host what the map stands behind; its first child covers it
    /// @param longest how long the map is waited for
    FiguresPrint(FeatureContext context, Texts texts, WatchLog log, Paper paper, StackPane host, Duration longest) {
        this.context = context;
        this.texts = texts;
        this.log = log;
        this.desk = new PaperDesk(context, paper);
        this.briefs = new BriefPaper(context.ports().lang(), context.ports().codes(), context.ports().zone());
        this.host = host;
        this.longest = longest;
    }

    boolean busy() {
        return running != null;
    }

    boolean stop() {
        PaperJob job = running;
        if (job != null) {
            job.stop();
        }
        return job != null;
    }

    Optional<Path> ask(String name) {
        return desk.ask(host, "menshen-" + name, context.ports().clock().instant(), PaperDesk.Form.PDF);
    }

    private CompletableFuture<Void> save(Path file, java.util.function.Function<PaperJob, Paper.Leaf> leaf) {
        PaperJob job = new PaperJob(words -> { });
        running = job;
        return desk.save(file, PaperDesk.Form.PDF, job, leaf).whenComplete((nothing, error) -> context.bridge().run(() -> running = null));
    }

    /// What is shown, as it is shown.
    CompletableFuture<Void> page(FiguresPage page, Path file) {
        String mark = desk.mark();
        String watermark = desk.watermark(context.ports().clock().instant());
        return save(file, job -> leaf(page, mark, watermark));
    }

    Paper.Leaf leaf(FiguresPage page, String mark, String watermark) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Part("", List.of(page.title(), page.note())));
        List<List<String>> tiles = page.tiles().stream().map(tile -> List.of(tile.flag().isEmpty() ? tile.name()
                : texts.get("print.flagged", tile.name(), tile.flag()), tile.value(), tile.fraction(), tile.verdict())).toList();
        parts.add(new Paper.Part(texts.get("section." + page.section()), List.of(), List.of(new Exhibit.Table(TILE_COLUMNS, List.of(
                texts.get("brief.name"), texts.get("brief.value"), texts.get("brief.fraction"), texts.get("print.verdict")), tiles))));
        FiguresPage.Detail detail = page.detail();
        List<String> lines = new ArrayList<>(detail.lines());
        lines.add(detail.list());
        List<Exhibit> exhibits = new ArrayList<>();
        if (!detail.rows().isEmpty()) {
            List<List<String>> rows = detail.rows().stream()
                    .map(row -> List.of(row.title(), row.figure(), row.detail().isEmpty() ? row.note() : row.detail())).toList();
            List<String> head = List.of(texts.get("brief.name"), texts.get("brief.value"), texts.get("brief.fraction"));
            exhibits.add(new Exhibit.Table(ROW_COLUMNS, head, rows));
        }
        if (!detail.title().isEmpty()) {
            parts.add(new Paper.Part(detail.title(), lines, exhibits));
        }
        return new Paper.Leaf(texts.get("print.title", texts.get("section." + page.section())), mark, parts, null, watermark);
    }

    /// A brief with its map, tied to the log of the watch while the centre tells it.
    CompletableFuture<Void> brief(WorkItem item, Path file) {
        Instant now = context.ports().clock().instant();
        String mark = desk.mark();
        String watermark = desk.watermark(now);
        CompletableFuture<List<Exhibit.Picture>> maps = new MapShots(context, host, longest).take(Optional.empty(), Optional.empty(),
                List.of(new MapShots.Shot(texts.get("brief.map"), map -> {
                    map.setShown(MapKind.ALERT_HEAT, true);
                    map.setShown(MapKind.UNITS, false);
                })));
        return save(file, job -> {
            job.step(texts.get("print.map"));
            List<Exhibit.Picture> pictures = pictures(maps);
            job.step(texts.get("print.log"));
            return leaf(item, pictures, mark, watermark);
        });
    }

    private List<Exhibit.Picture> pictures(CompletableFuture<List<Exhibit.Picture>> maps) {
        try {
            return maps.get(longest.multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException none) {
            return List.of();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private Paper.Leaf leaf(WorkItem item, List<Exhibit.Picture> maps, String mark, String watermark) {
        try {
            WatchLog.Stretch told = log.load(item.opened(), null).get(LOG_WITHIN.toSeconds(), TimeUnit.SECONDS);
            List<WatchLog.Entry> own = told.entries().stream().filter(entry -> entry.change().subject().equals(item.subject())).toList();
            return told.whole() && !own.isEmpty() && own.getFirst().change().version() == 1 ? briefs.of(own, maps, mark, watermark)
                    : briefs.untied(item, maps, mark, watermark);
        } catch (ExecutionException | TimeoutException away) {
            return briefs.untied(item, maps, mark, watermark);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
